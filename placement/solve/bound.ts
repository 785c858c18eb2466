import { closed, type Domain, open } from './domain.ts'
import { type Model, matrix, uniform } from './model.ts'
import { type Limit, type Multipliers, pricedCosts } from './multipliers.ts'

/** Reduced cost of each item in each zone: priced cost plus messages. */
export function reducedCosts(model: Model, limits: readonly Limit[], m: Multipliers, scale: number): Float64Array {
  const { zones } = model
  const reduced = pricedCosts(model, limits, m.limit, scale)
  for (let e = 0; e < model.edges; e++) {
    const toA = model.edgeA[e]! * zones
    const toB = model.edgeB[e]! * zones
    const from = 2 * e * zones
    for (let z = 0; z < zones; z++) {
      reduced[toA + z]! += m.message[from + z]!
      reduced[toB + z]! += m.message[from + zones + z]!
    }
  }
  return reduced
}

/**
 * The lower bound that multipliers give inside a domain, in 1/scale units, and the value of each item in it. With integer
 * multipliers every step is exact as long as sums stay below 2^53. Infinity when an item has no zone left.
 */
export function boundOf(
  model: Model,
  limits: readonly Limit[],
  domain: Domain,
  m: Multipliers,
  scale: number,
): { bound: number; values: Float64Array; reduced: Float64Array } {
  const { zones } = model
  const reduced = reducedCosts(model, limits, m, scale)
  const values = new Float64Array(model.items)
  const opening = Float64Array.from(model.opening, (cost) => cost * scale)
  let bound = 0
  for (const [l, limit] of limits.entries()) {
    if (limit.kind === 'capacity') opening[limit.zone]! -= m.limit[l]! * limit.most
    else if (limit.kind === 'moves') bound -= m.limit[l]! * limit.most
  }
  for (let i = 0; i < model.items; i++) {
    const from = i * zones
    if (domain.count[i] === 0) return { bound: Infinity, values, reduced }
    let value = Infinity
    for (let k = 0; k < domain.count[i]!; k++) {
      const z = domain.zone[from + k]!
      value = Math.min(value, reduced[from + z]! + (m.rent === null ? 0 : m.rent[from + z]!))
    }
    values[i] = value
    bound += value
    if (m.rent === null) continue
    for (let k = 0; k < domain.count[i]!; k++) {
      const z = domain.zone[from + k]!
      if (reduced[from + z]! < value) opening[z]! += reduced[from + z]! - value
    }
  }
  for (let z = 0; z < zones; z++)
    if (domain.state[z] === open || (domain.state[z] !== closed && opening[z]! < 0)) bound += opening[z]!
  for (let e = 0; e < model.edges; e++) bound += leastOfEdge(model, domain, m.message, e, scale)
  return { bound, values, reduced }
}

/** The least of a pair's cost less the messages it has sent, over the zones still allowed. */
export function leastOfEdge(model: Model, domain: Domain, message: Float64Array, e: number, scale: number): number {
  const { zones, pair } = model
  const a = model.edgeA[e]!
  const b = model.edgeB[e]!
  const toA = 2 * e * zones
  const toB = toA + zones
  const at = model.pairAt[e]!
  const kind = model.pairKind[e]!
  let least = Infinity
  if (kind === matrix) {
    for (let k = 0; k < domain.count[a]!; k++) {
      const za = domain.zone[a * zones + k]!
      const sent = message[toA + za]!
      const row = at + za * zones
      for (let l = 0; l < domain.count[b]!; l++) {
        const zb = domain.zone[b * zones + l]!
        const rest = pair[row + zb]! * scale - sent - message[toB + zb]!
        if (rest < least) least = rest
      }
    }
    return least
  }
  let leastA = Infinity
  let leastB = kind === uniform ? pair[at]! * scale : 0
  const atB = at + zones
  let bestB = Infinity
  for (let l = 0; l < domain.count[b]!; l++) {
    const zb = domain.zone[b * zones + l]!
    bestB = Math.min(bestB, (kind === uniform ? 0 : pair[atB + zb]! * scale) - message[toB + zb]!)
  }
  leastB += bestB
  for (let k = 0; k < domain.count[a]!; k++) {
    const za = domain.zone[a * zones + k]!
    leastA = Math.min(leastA, (kind === uniform ? 0 : pair[at + za]! * scale) - message[toA + za]!)
  }
  least = leastA + leastB
  for (let k = 0, l = 0; k < domain.count[a]! && l < domain.count[b]!; ) {
    const za = domain.zone[a * zones + k]!
    const zb = domain.zone[b * zones + l]!
    if (za === zb) least = Math.min(least, -message[toA + za]! - message[toB + zb]!)
    if (za <= zb) k++
    if (zb <= za) l++
  }
  return least
}
