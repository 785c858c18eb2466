import { ceilingOf, type Limit, limitsOf } from './bound/multipliers.ts'
import { type Experience, noExperience } from './model/experience.ts'
import { grainOf } from './model/grain.ts'
import type { Model } from './model/model.ts'
import type { Reading } from './model/reading.ts'

/** What the whole search has in common. */
export interface Task {
  model: Model
  limits: readonly Limit[]
  /** Multipliers are kept as integers in 1/scale of a cost unit. */
  scale: number
  /** Highest price of each limit, so that sums of scaled prices × sizes stay exact. */
  ceiling: Float64Array
  /** Size of a typical decision, in cost units. */
  unit: number
  /** What the costs of any two plans differ by a multiple of. */
  grain: number
  experience: Experience
  /** Share of the cost within which of the optimum a plan need not be better. */
  gap: number
  /** True when the search has been told to stop; long steps look at it and return what they have. */
  isLate: () => boolean
}

export function taskFrom({ model, scale }: Reading, gap: number, isLate: () => boolean): Task {
  const limits = limitsOf(model)
  return {
    model,
    limits,
    scale,
    ceiling: ceilingOf(model, limits, scale),
    unit: decisionUnit(model),
    grain: grainOf(model),
    experience: noExperience(model),
    gap,
    isLate,
  }
}

/** Mean spread of an item's costs over its zones: the size of a typical decision. */
function decisionUnit(model: Model): number {
  let sum = 0
  for (let i = 0; i < model.items; i++) {
    let [low, high] = [Infinity, -Infinity]
    for (let z = 0; z < model.zones; z++) {
      const cost = model.cost[i * model.zones + z]!
      if (cost === Infinity) continue
      low = Math.min(low, cost)
      high = Math.max(high, cost)
    }
    sum += Math.max(0, high - low)
  }
  return Math.max(1, sum / model.items)
}
