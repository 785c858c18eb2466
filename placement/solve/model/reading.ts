import type { Digest } from '#catalogue/vocabulary/digest.ts'
import { type Columns, columnsOf } from '../../columns/columns.ts'
import { digestOfColumns } from '../../columns/digest-columns.ts'
import { largestTotal } from '../../columns/largest-total.ts'
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

/** A problem that callers hold anyway, read by way of its columns. */
export function readingOf(problem: Problem, now = () => performance.now()): Reading {
  const started = now()
  return readingFrom(columnsOf(problem), now, started)
}

export function readingFrom(columns: Columns, now = () => performance.now(), started = now()): Reading {
  const reading = {
    model: readModel(columns),
    scale: scaleFor(columns),
    digest: digestOfColumns(columns),
    itemIds: columns.itemIds,
    zoneIds: columns.zones.map(({ id }) => id),
  }
  return { ...reading, seconds: (now() - started) / 1000 }
}

/**
 * Largest power of two that leaves sums of scaled costs below 2^50; for large problems no larger than what makes rounding
 * a thousand multipliers lose a millionth.
 */
function scaleFor(columns: Columns): number {
  const total = 1 + largestTotal(columns)
  return 2 ** Math.max(0, Math.min(columns.itemIds.length > 20_000 ? 8 : 20, 50 - Math.ceil(Math.log2(total))))
}
