import { type Domain, open, undecided } from '../model/domain.ts'
import type { Model } from '../model/model.ts'
import type { Limit, Multipliers } from './multipliers.ts'
import { type Odds, weigh } from './odds.ts'

/**
 * Divides each undecided zone's opening cost among the items: every item pays what its advantage of the zone is above a
 * common level, so that the payments make the cost (the exact optimum for one zone at a temperature). Updates `theta` and
 * `odds` with the rents. Returns how far each zone counts as used, 0 to 1.
 */
export function shareRents(
  model: Model,
  limits: readonly Limit[],
  domain: Domain,
  m: Multipliers,
  theta: Float64Array,
  temperatures: Float64Array,
  odds: Odds,
  stride: number,
): Float64Array {
  const { items, zones } = model
  const rent = m.rent
  const used = Float64Array.from(domain.state, (state) => (state === open || state === undecided ? 1 : 0))
  if (rent === null) return used
  const cost = openingLeft(model, limits, m)
  const members = new Int32Array(items)
  const advantage = new Float64Array(items)
  for (let z = 0; z < zones; z++) {
    if (domain.state[z] !== undecided || model.opening[z] === 0) continue
    const count = advantages(model, domain, rent, theta, temperatures, odds, z, members, advantage)
    const level = cost[z]! <= 0 ? Infinity : waterLevel(members, count, advantage, temperatures, cost[z]!)
    used[z] = 1 / (1 + Math.exp(-level))
    for (let n = 0; n < count; n++) {
      const i = members[n]!
      const at = i * zones + z
      const best = level === Infinity ? 0 : Math.max(0, advantage[n]! - temperatures[i]! * level)
      const paid = rent[at]! + stride * (best - rent[at]!)
      if (paid === rent[at]) continue
      theta[at]! += paid - rent[at]!
      rent[at] = paid
      const above = (theta[at]! - odds.least[i]!) / temperatures[i]!
      if (above < -30) weigh(model, domain, theta, temperatures, odds, i)
      else {
        const weight = above < 36 ? Math.exp(-above) : 0
        odds.sum[i]! += weight - odds.weight[at]!
        odds.weight[at] = weight
        if (odds.sum[i]! < 1e-6) weigh(model, domain, theta, temperatures, odds, i)
      }
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

/**
 * Lists the items that may have zone z, and how much cheaper it is to each than its other zones (softly the best of them),
 * rent aside. Returns their number.
 */
function advantages(
  model: Model,
  domain: Domain,
  rent: Float64Array,
  theta: Float64Array,
  temperatures: Float64Array,
  odds: Odds,
  z: number,
  members: Int32Array,
  advantage: Float64Array,
): number {
  const { items, zones } = model
  let count = 0
  for (let i = 0; i < items; i++) {
    const own = i * zones
    let has = false
    for (let k = 0; k < domain.count[i]! && !has; k++) has = domain.zone[own + k] === z
    if (!has) continue
    members[count] = i
    const weight = odds.weight[own + z]!
    let others = odds.sum[i]! - weight
    let least = odds.least[i]!
    if (others < 1e-9 * odds.sum[i]!) {
      // Nearly sure of z: what its other zones cost must be found without the rounding of a difference.
      least = Infinity
      for (let k = 0; k < domain.count[i]!; k++) {
        const other = domain.zone[own + k]!
        if (other !== z) least = Math.min(least, theta[own + other]!)
      }
      others = 0
      for (let k = 0; k < domain.count[i]!; k++) {
        const other = domain.zone[own + k]!
        if (other !== z) others += Math.exp((least - theta[own + other]!) / temperatures[i]!)
      }
    }
    advantage[count++] =
      least === Infinity ? 1e15 : least - temperatures[i]! * Math.log(others) - theta[own + z]! + rent[own + z]!
  }
  return count
}

/** The level, in temperatures, above which the items' advantages sum to the cost (Newton's method from below). */
function waterLevel(
  members: Int32Array,
  count: number,
  advantage: Float64Array,
  temperatures: Float64Array,
  cost: number,
): number {
  let level = -40
  for (let step = 0; step < 60; step++) {
    let paid = 0
    let width = 0
    for (let n = 0; n < count; n++) {
      const temperature = temperatures[members[n]!]!
      const above = advantage[n]! - temperature * level
      if (above > 0) {
        paid += above
        width += temperature
      }
    }
    if (paid <= cost * (1 + 1e-9) || width === 0) return level
    level += (paid - cost) / width
  }
  return level
}
