import type { Domain } from '../model/domain.ts'
import type { Model } from '../model/model.ts'

/**
 * How likely each item is in each of its zones: `weight` is exp(−(theta − least) / temperature), to be divided by the item's
 * `sum`.
 */
export interface Odds {
  weight: Float64Array
  sum: Float64Array
  least: Float64Array
}

/** A weight below exp(−36) adds nothing that a double could hold beside the largest. */
const farAbove = 36

export function roomForOdds(model: Model): Odds {
  const { items, zones } = model
  return { weight: new Float64Array(items * zones), sum: new Float64Array(items), least: new Float64Array(items) }
}

export function weighAll(
  model: Model,
  domain: Domain,
  theta: Float64Array,
  temperatures: Float64Array,
  odds: Odds,
): void {
  for (let i = 0; i < model.items; i++) weigh(model, domain, theta, temperatures, odds, i)
}

export function weigh(
  model: Model,
  domain: Domain,
  theta: Float64Array,
  temperatures: Float64Array,
  odds: Odds,
  i: number,
): void {
  const own = i * model.zones
  const count = domain.count[i]!
  let least = Infinity
  for (let k = 0; k < count; k++) {
    const value = theta[own + domain.zone[own + k]!]!
    if (value < least) least = value
  }
  let sum = 0
  for (let k = 0; k < count; k++) {
    const at = own + domain.zone[own + k]!
    const above = (theta[at]! - least) / temperatures[i]!
    const weight = above === 0 ? 1 : above < farAbove ? Math.exp(-above) : 0
    odds.weight[at] = weight
    sum += weight
  }
  odds.least[i] = least
  odds.sum[i] = sum
}
