import { exact } from './exact.ts'
import type { Shelf, Together } from './leaf.ts'

/** Units of need above which they are made larger. */
const mostUnits = 10_000

/**
 * What the zones of a leaf that may stay empty add at the least when those that are used must have room for what the ones
 * in use anyway have none for. Need and rooms are counted in whole units, rounded up: what is enough still is.
 */
export function weighTogether(shelves: readonly Shelf[], terms: readonly number[]): Together {
  const zones: number[] = []
  const leastSize = new Map<number, number>()
  let need = 0
  for (const [z, shelf] of shelves.entries()) {
    if (shelf.isClosed) continue
    for (const [n, i] of shelf.items.entries())
      leastSize.set(i, Math.min(leastSize.get(i) ?? Number.POSITIVE_INFINITY, shelf.things[n]!.size))
    if (shelf.isInUse) need -= shelf.room
    else zones.push(z)
  }
  for (const size of leastSize.values()) need = exact(need + size)
  const unit = Math.max(1, Math.ceil(need / mostUnits))
  const units = Math.max(0, Math.ceil(need / unit))
  const rooms = zones.map((z) => Math.ceil(shelves[z]!.room / unit))
  const own = zones.map((z) => terms[z]!)
  // Then no sum on the way is inexact either.
  exact(own.reduce((sum, term) => sum + Math.abs(term), 0))
  let known: ReturnType<Together['each']> | null = null
  const each = () => {
    const ahead = tablesOf(own, rooms, units)
    const behind = tablesOf([...own].reverse(), [...rooms].reverse(), units).reverse()
    const withIt = terms.map(() => Number.POSITIVE_INFINITY)
    const without = withIt.slice()
    for (const [k, z] of zones.entries()) {
      without[z] = leastOfBoth(ahead[k]!, behind[k + 1]!, units)
      withIt[z] = own[k]! + leastOfBoth(ahead[k]!, behind[k + 1]!, Math.max(0, units - rooms[k]!))
    }
    return { withIt, without }
  }
  return {
    need,
    least: leastOf(own, rooms, units),
    each() {
      known ??= each()
      return known
    },
  }
}

function leastOf(terms: readonly number[], rooms: readonly number[], units: number): number {
  const least = new Float64Array(units + 1).fill(Number.POSITIVE_INFINITY)
  least[0] = 0
  for (const [k, term] of terms.entries()) addTo(least, term, rooms[k]!)
  return least[units]!
}

/** For the first zones, from none to all: for each need, the least sum of those whose rooms reach it. */
function tablesOf(terms: readonly number[], rooms: readonly number[], units: number): Float64Array[] {
  const tables = [new Float64Array(units + 1).fill(Number.POSITIVE_INFINITY)]
  tables[0]![0] = 0
  for (const [k, term] of terms.entries()) tables.push(addTo(tables[k]!.slice(), term, rooms[k]!))
  return tables
}

/** The table with one zone more, which may be used or not. */
function addTo(least: Float64Array<ArrayBuffer>, term: number, room: number): Float64Array<ArrayBuffer> {
  for (let need = least.length - 1; need > room; need--) {
    const then = least[need - room]! + term
    if (then < least[need]!) least[need] = then
  }
  for (let need = Math.min(room, least.length - 1); need >= 0; need--)
    if (least[0]! + term < least[need]!) least[need] = least[0]! + term
  return least
}

/** The least of two tables' sums whose needs add up to all. */
function leastOfBoth(some: Float64Array, others: Float64Array, need: number): number {
  let least = Number.POSITIVE_INFINITY
  for (let part = 0; part <= need; part++) least = Math.min(least, some[part]! + others[need - part]!)
  return least
}
