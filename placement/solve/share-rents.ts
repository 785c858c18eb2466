import { type Domain, open, undecided } from './domain.ts'
import type { Model } from './model.ts'
import type { Limit, Multipliers } from './multipliers.ts'

/**
 * Divides each undecided zone's opening cost among the items: every item pays what its advantage of the zone is above a
 * common level, so that the payments make the cost (the exact optimum for one zone at a temperature). Updates `theta`
 * with the rents. Returns how far each zone counts as used, 0 to 1.
 */
export function shareRents(
  model: Model,
  limits: readonly Limit[],
  domain: Domain,
  m: Multipliers,
  theta: Float64Array,
  temperatures: Float64Array,
  stride: number,
): Float64Array {
  const { items, zones } = model
  const rent = m.rent
  const used = Float64Array.from(domain.state, (state) => (state === open || state === undecided ? 1 : 0))
  if (rent === null) return used
  const cost = openingLeft(model, limits, m)
  const advantage = new Float64Array(items)
  for (let z = 0; z < zones; z++) {
    if (domain.state[z] !== undecided) continue
    const members = advantages(model, domain, rent, theta, temperatures, z, advantage)
    const level = cost[z]! <= 0 ? Infinity : waterLevel(members, advantage, temperatures, cost[z]!)
    used[z] = 1 / (1 + Math.exp(-level))
    for (const i of members) {
      const at = i * zones + z
      const best = level === Infinity ? 0 : Math.max(0, advantage[i]! - temperatures[i]! * level)
      const paid = rent[at]! + stride * (best - rent[at]!)
      theta[at]! += paid - rent[at]!
      rent[at] = paid
    }
  }
  return used
}

/** Opening costs less what the prices of a zone's capacities are worth. */
export function openingLeft(model: Model, limits: readonly Limit[], m: Multipliers): Float64Array {
  const cost = model.opening.slice()
  for (const [l, limit] of limits.entries())
    if (limit.kind === 'capacity') cost[limit.zone]! -= m.limit[l]! * limit.most
  return cost
}

/** How much cheaper zone z is to each item that may have it than its other zones (softly the best of them), rent aside. */
function advantages(
  model: Model,
  domain: Domain,
  rent: Float64Array,
  theta: Float64Array,
  temperatures: Float64Array,
  z: number,
  advantage: Float64Array,
): number[] {
  const { items, zones } = model
  const members: number[] = []
  for (let i = 0; i < items; i++) {
    const own = i * zones
    let has = false
    let least = Infinity
    for (let k = 0; k < domain.count[i]!; k++) {
      const other = domain.zone[own + k]!
      if (other === z) has = true
      else if (theta[own + other]! < least) least = theta[own + other]!
    }
    if (!has) continue
    members.push(i)
    if (least === Infinity) {
      advantage[i] = 1e15
      continue
    }
    let sum = 0
    for (let k = 0; k < domain.count[i]!; k++) {
      const other = domain.zone[own + k]!
      if (other !== z) sum += Math.exp((least - theta[own + other]!) / temperatures[i]!)
    }
    advantage[i] = least - temperatures[i]! * Math.log(sum) - theta[own + z]! + rent[own + z]!
  }
  return members
}

/** The level (in temperatures) above which the items' advantages sum to the cost. */
function waterLevel(
  members: readonly number[],
  advantage: Float64Array,
  temperatures: Float64Array,
  cost: number,
): number {
  const paid = (level: number) => {
    let sum = 0
    for (const i of members) {
      const above = advantage[i]! - temperatures[i]! * level
      if (above > 0) sum += above
    }
    return sum
  }
  let low = -40
  let high = -40
  for (const i of members) high = Math.max(high, advantage[i]! / temperatures[i]!)
  if (paid(low) <= cost) return low
  for (let n = 0; n < 60; n++) {
    const middle = (low + high) / 2
    if (paid(middle) > cost) low = middle
    else high = middle
  }
  return high
}
