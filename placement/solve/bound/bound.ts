import { closed, type Domain, open } from '../model/domain.ts'
import { type Model, matrix, uniform } from '../model/model.ts'
import { type Limit, type Multipliers, pricedCosts } from './multipliers.ts'

/** A lower bound and what it is made of. With integer multipliers all of it is exact while sums stay below 2^53. */
export interface Bound {
  /** Infinity when an item has no zone left. */
  bound: number
  /** Cost of each item in each zone with prices and messages. */
  reduced: Float64Array
  /** Least of each item's reduced costs with rents. */
  values: Float64Array
  /** What using each zone adds; counts only below 0 where its use is undecided. */
  opening: Float64Array
  /** Least of each pair's cost after messages. */
  pairs: Float64Array
}

/** Cost of each item in each zone with prices and messages. */
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

/** The lower bound that multipliers give inside a domain, in 1/scale units. */
export function boundOf(model: Model, limits: readonly Limit[], domain: Domain, m: Multipliers, scale: number): Bound {
  const { zones } = model
  const reduced = reducedCosts(model, limits, m, scale)
  const values = new Float64Array(model.items)
  const pairs = new Float64Array(model.edges)
  const opening = Float64Array.from(model.opening, (cost) => cost * scale)
  let bound = 0
  for (const [l, limit] of limits.entries()) {
    if (limit.kind === 'capacity') opening[limit.zone]! -= m.limit[l]! * limit.most
    else bound -= m.limit[l]! * limit.most
  }
  for (let i = 0; i < model.items; i++) {
    const from = i * zones
    let value = Infinity
    for (let k = 0; k < domain.count[i]!; k++) {
      const z = domain.zone[from + k]!
      value = Math.min(value, reduced[from + z]! + (m.rent === null ? 0 : m.rent[from + z]!))
    }
    values[i] = value
    bound += value
    if (m.rent === null || value === Infinity) continue
    for (let k = 0; k < domain.count[i]!; k++) {
      const z = domain.zone[from + k]!
      if (reduced[from + z]! < value) opening[z]! += reduced[from + z]! - value
    }
  }
  if (bound === Infinity) return { bound, reduced, values, opening, pairs }
  for (let z = 0; z < zones; z++)
    if (domain.state[z] === open || (domain.state[z] !== closed && opening[z]! < 0)) bound += opening[z]!
  for (let e = 0; e < model.edges; e++) {
    pairs[e] = leastOfPair(model, domain, m.message, e, scale)
    bound += pairs[e]!
  }
  return { bound, reduced, values, opening, pairs }
}

/** The least of a pair's cost less the messages it has sent, over the zones still allowed. */
function leastOfPair(model: Model, domain: Domain, message: Float64Array, e: number, scale: number): number {
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
  let leastA = kind === uniform ? pair[at]! * scale : 0
  let bestA = Infinity
  for (let k = 0; k < domain.count[a]!; k++) {
    const z = domain.zone[a * zones + k]!
    bestA = Math.min(bestA, (kind === uniform ? 0 : pair[at + z]! * scale) - message[toA + z]!)
  }
  leastA += bestA
  let leastB = Infinity
  for (let l = 0; l < domain.count[b]!; l++) {
    const z = domain.zone[b * zones + l]!
    leastB = Math.min(leastB, (kind === uniform ? 0 : pair[at + zones + z]! * scale) - message[toB + z]!)
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

/**
 * Adds to `slack` (one figure a zone) how much more than its least pair e costs for each zone of one end. With that, the
 * bound for "item in zone" is as strong as the messages allow.
 */
export function addPairSlack(
  model: Model,
  domain: Domain,
  message: Float64Array,
  e: number,
  ofA: boolean,
  scale: number,
  least: number,
  slack: Float64Array,
): void {
  const { zones, pair } = model
  const i = ofA ? model.edgeA[e]! : model.edgeB[e]!
  const j = ofA ? model.edgeB[e]! : model.edgeA[e]!
  const atI = (2 * e + (ofA ? 0 : 1)) * zones
  const atJ = (2 * e + (ofA ? 1 : 0)) * zones
  const at = model.pairAt[e]!
  const kind = model.pairKind[e]!
  const count = domain.count[j]!
  if (kind === matrix) {
    const strideI = ofA ? zones : 1
    const strideJ = ofA ? 1 : zones
    for (let k = 0; k < domain.count[i]!; k++) {
      const z = domain.zone[i * zones + k]!
      let best = Infinity
      for (let l = 0; l < count; l++) {
        const y = domain.zone[j * zones + l]!
        best = Math.min(best, pair[at + z * strideI + y * strideJ]! * scale - message[atJ + y]!)
      }
      slack[z]! += best - message[atI + z]! - least
    }
    return
  }
  const costI = at + (ofA ? 0 : zones)
  const costJ = at + (ofA ? zones : 0)
  let apart = Infinity
  for (let l = 0; l < count; l++) {
    const y = domain.zone[j * zones + l]!
    apart = Math.min(apart, (kind === uniform ? pair[at]! : pair[costJ + y]!) * scale - message[atJ + y]!)
  }
  let l = 0
  for (let k = 0; k < domain.count[i]!; k++) {
    const z = domain.zone[i * zones + k]!
    let best = apart + (kind === uniform ? 0 : pair[costI + z]! * scale)
    while (l < count && domain.zone[j * zones + l]! < z) l++
    if (l < count && domain.zone[j * zones + l] === z) best = Math.min(best, -message[atJ + z]!)
    slack[z]! += best - message[atI + z]! - least
  }
}
