import { largestAmount } from '../problem/check-references.ts'
import type { Problem } from '../problem.ts'
import { type Experience, noExperience } from './experience.ts'
import { type Model, readModel } from './model.ts'
import { ceilingOf, type Limit, limitsOf } from './multipliers.ts'

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
  experience: Experience
  /** Share of the cost within which of the optimum a plan need not be better. */
  gap: number
  /** True when the search has been told to stop; long steps look at it and return what they have. */
  isLate: () => boolean
}

export function taskFrom(problem: Problem, gap: number, isLate: () => boolean): Task {
  const model = readModel(problem)
  const limits = limitsOf(model)
  const scale = scaleFor(problem)
  return {
    model,
    limits,
    scale,
    ceiling: ceilingOf(model, limits, scale),
    unit: decisionUnit(model),
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

/**
 * Largest power of two that leaves sums of scaled costs below 2^50; for large problems no larger than what makes rounding
 * a thousand multipliers lose a millionth.
 */
function scaleFor(problem: Problem): number {
  let total = 1
  for (const row of problem.cost) total += largestAmount(row)
  for (const edge of problem.edges ?? [])
    total +=
      typeof edge.cost === 'number' ? edge.cost : edge.cost.reduce((most, row) => Math.max(most, largestAmount(row)), 0)
  for (const zone of problem.zones) total += zone.openingCost ?? 0
  for (const value of problem.moveCost ?? []) total += value
  return 2 ** Math.max(0, Math.min(problem.items.length > 20_000 ? 8 : 20, 50 - Math.ceil(Math.log2(total))))
}
