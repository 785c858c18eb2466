import type { Model } from '../../model/model.ts'
import { costApart } from './match.ts'

/**
 * Charges for a unit beyond each capacity at which it hardly ever pays to pass it: what all pairs of an item of mean size
 * cost apart, for that size.
 */
export function chargesFor(model: Model): Float64Array {
  let apart = 0
  for (let e = 0; e < model.edges; e++) apart += costApart(model, e)
  const units = model.size.map(({ of }) => of.reduce((sum, own) => sum + own, 0))
  return model.capacity.map((_, at) => (2 * apart) / Math.max(1, units[Math.floor(at / model.zones)]!))
}
