import type { Digest } from '#catalogue/vocabulary/digest.ts'
import { digestOfProblem } from '../../digest-problem.ts'
import { largestAmount } from '../../problem/check-references.ts'
import type { Problem } from '../../problem.ts'
import { type Model, readModel } from './model.ts'

/** What a solve needs of a problem: flat arrays, and the names its answer is written in. The problem itself may go then. */
export interface Reading {
  model: Model
  /** Multipliers are kept as integers in 1/scale of a cost unit. */
  scale: number
  digest: Digest
  itemIds: readonly string[]
  zoneIds: readonly string[]
  /** That reading took; they count for a time limit. */
  seconds: number
}

export function readingOf(problem: Problem, now: () => number = () => performance.now()): Reading {
  const started = now()
  const reading = {
    model: readModel(problem),
    scale: scaleFor(problem),
    digest: digestOfProblem(problem),
    itemIds: problem.items.map(({ id }) => id),
    zoneIds: problem.zones.map(({ id }) => id),
  }
  return { ...reading, seconds: (now() - started) / 1000 }
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
