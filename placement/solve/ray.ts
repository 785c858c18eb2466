import { choose } from './ascend.ts'
import { boundOf } from './bound.ts'
import type { Domain } from './domain.ts'
import type { Model } from './model.ts'
import { type Limit, noMultipliers, usage } from './multipliers.ts'

/**
 * Looks for integer prices that show by sizes alone that a domain holds no plan: whatever each item chooses, the limits
 * are passed. Null when none is found.
 */
export function findRay(
  model: Model,
  limits: readonly Limit[],
  domain: Domain,
  iterations: number,
): Float64Array | null {
  if (limits.length === 0) return null
  const m = noMultipliers(model, limits)
  m.rent = null
  const direction = new Float64Array(limits.length).fill(0)
  for (let n = 1; n <= iterations; n++) {
    const largest = Math.max(...direction)
    if (largest > 0) {
      for (let l = 0; l < limits.length; l++) m.limit[l] = Math.round((direction[l]! / largest) * 4096)
      if (boundOf(model, limits, domain, m, 0).bound > 0) return m.limit
    }
    m.limit.set(direction)
    const { reduced } = boundOf(model, limits, domain, m, 0)
    const used = usage(model, limits, choose(model, domain, m, reduced))
    for (const [l, limit] of limits.entries()) {
      const scale = Math.max(1, limit.most)
      direction[l] = Math.max(0, direction[l]! + (used[l]! - limit.most) / scale / scale / Math.sqrt(n))
    }
  }
  return null
}
