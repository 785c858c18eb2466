import type { Problem } from '../problem.ts'
import { collectPairs, type PairColumns } from './collect-pairs.ts'
import { collectSizes, type SizeColumn } from './collect-sizes.ts'

/**
 * A sound problem on flat arrays, just as it was written. Items, zones and pairs are numbered as they stand; what was not
 * written is null, or not there. Cost of item i in zone z is at `i * zones + z`, Infinity where it may not lie.
 */
export interface Columns
  extends Pick<Problem, 'zones'>,
    Partial<Pick<Problem, 'pins' | 'supplierMaxShare' | 'maxMoves'>> {
  itemIds: readonly string[]
  cost: Float64Array
  size: ReadonlyMap<string, SizeColumn> | null
  pairs: PairColumns | null
  /** Number of each item's present zone, -1 for a new item. */
  current: Int32Array | null
  moveCost: Float64Array | null
}

/** A sound problem as columns. */
export function columnsOf(problem: Problem): Columns {
  const { items, zones, cost, size, edges, current, moveCost, schema: _, ...rest } = problem
  const zoneAt = new Map(zones.map(({ id }, z) => [id, z]))
  return {
    ...rest,
    zones,
    itemIds: items.map(({ id }) => id),
    cost: costsOf(cost, zones.length),
    size: size === undefined ? null : new Map(Object.entries(size).map(([name, sizes]) => [name, sizesOf(sizes)])),
    pairs: edges === undefined ? null : pairsOf(edges, items, zones.length),
    current: current === undefined ? null : Int32Array.from(current, (id) => (id === null ? -1 : zoneAt.get(id)!)),
    moveCost: moveCost === undefined ? null : Float64Array.from(moveCost),
  }
}

function costsOf(rows: Problem['cost'], zones: number): Float64Array {
  const flat = new Float64Array(rows.length * zones)
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!
    for (let z = 0; z < zones; z++) flat[i * zones + z] = row[z] ?? Infinity
  }
  return flat
}

function sizesOf(sizes: NonNullable<Problem['size']>[string]): SizeColumn {
  const collected = collectSizes()
  for (const size of sizes)
    if (typeof size === 'number') collected.addOne(size)
    else collected.addRow(size, size.length)
  return collected.all()
}

function pairsOf(edges: NonNullable<Problem['edges']>, items: Problem['items'], zones: number): PairColumns {
  const itemAt = new Map(items.map(({ id }, i) => [id, i]))
  const flat = new Float64Array(zones * zones)
  const collected = collectPairs()
  for (const { a, b, cost } of edges) {
    const [i, j] = [itemAt.get(a)!, itemAt.get(b)!]
    if (typeof cost === 'number') {
      collected.addOne(i, j, cost)
      continue
    }
    for (let k = 0; k < zones; k++) {
      const row = cost[k]!
      for (let l = 0; l < zones; l++) flat[k * zones + l] = row[l]!
    }
    collected.addMatrix(i, j, flat, zones)
  }
  return collected.all()
}
