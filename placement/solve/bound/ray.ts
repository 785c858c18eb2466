import type { Domain } from '../model/domain.ts'
import type { Model } from '../model/model.ts'
import { boundOf } from './bound.ts'
import { type Limit, noMultipliers } from './multipliers.ts'
import { roomForOdds, weighAll } from './odds.ts'
import { softSweep } from './soft-sweep.ts'
import { limitsByZone, stepPrices } from './step-prices.ts'

/**
 * Looks for integer prices that show by sizes alone that a domain holds no plan: whatever each item chooses, the limits
 * are passed. Null when none is found.
 */
export function findRay(model: Model, limits: readonly Limit[], domain: Domain): Float64Array | null {
  if (limits.length === 0) return null
  const weightless: Model = {
    ...model,
    cost: new Float64Array(model.cost.length),
    edges: 0,
    edgesFrom: new Int32Array(model.items + 1),
    edgesAfter: new Int32Array(model.items),
  }
  const m = noMultipliers(weightless, limits)
  m.rent = null
  const rounded = { ...m, limit: m.limit }
  const temperatures = new Float64Array(model.items)
  const theta = new Float64Array(model.cost.length)
  const used = new Float64Array(model.zones).fill(1)
  const table = limitsByZone(weightless, limits)
  const odds = roomForOdds(weightless)
  const ceiling = new Float64Array(limits.length).fill(1e9)
  for (let round = 0; round < 40; round++) {
    temperatures.fill(1 / (1 + round))
    softSweep(weightless, domain, priced(), m.message, true, 1, theta)
    weighAll(weightless, domain, theta, temperatures, odds)
    stepPrices(weightless, limits, table, domain, m, theta, temperatures, odds, used, ceiling, 1, 1e6)
    const largest = Math.max(...m.limit)
    if (largest === 0) continue
    rounded.limit = m.limit.map((price) => Math.round((price / largest) * 65_536))
    if (boundOf(weightless, limits, domain, rounded, 0).bound > 0) return rounded.limit
  }
  return null

  function priced(): Float64Array {
    return boundOf(weightless, limits, domain, m, 0).reduced
  }
}
