import { exact } from './exact.ts'
import { leastOfBoth } from './set-table.ts'
import type { Shelf } from './shelf.ts'

/** The least sum of terms of zones that together have room for all, and the same with each zone among them, and without it. */
export interface Together {
  /** Room that zones not yet in use must give; 0 or less where those in use have enough. */
  need: number
  least: number
  each(): { withIt: Float64Array; without: Float64Array }
}

/** Units of need above which they are made larger. */
const mostUnits = 10_000

/**
 * What the zones of a leaf that may stay empty add at the least when those that are used must have room for what the ones
 * in use anyway have none for. Need and rooms are counted in whole units, rounded up: what is enough still is.
 */
export function weighTogether(items: number, shelves: readonly Shelf[], terms: Float64Array): Together {
  const zones = [...shelves.keys()].filter((z) => !shelves[z]!.isClosed && !shelves[z]!.isInUse)
  const need = needOf(items, shelves)
  const unit = Math.max(1, Math.ceil(need / mostUnits))
  const units = Math.max(0, Math.ceil(need / unit))
  const rooms = zones.map((z) => Math.ceil(shelves[z]!.room / unit))
  const own = zones.map((z) => terms[z]!)
  // Then no sum on the way is inexact either.
  exact(own.reduce((sum, term) => sum + Math.abs(term), 0))
  let known: ReturnType<Together['each']> | null = null
  return {
    need,
    least: leastOfAll(own, rooms, units),
    each() {
      known ??= leastWithEach()
      return known
    },
  }

  function leastWithEach() {
    const withIt = new Float64Array(terms.length).fill(Number.POSITIVE_INFINITY)
    const without = withIt.slice()
    const ahead = tables(own, rooms, units)
    const behind = ofNone(units)
    for (let k = zones.length - 1; k >= 0; k--) {
      without[zones[k]!] = leastOfBoth(ahead[k]!, behind, units)
      withIt[zones[k]!] = own[k]! + leastOfBoth(ahead[k]!, behind, Math.max(0, units - rooms[k]!))
      addTo(behind, own[k]!, rooms[k]!)
    }
    return { withIt, without }
  }
}

/** Items that have several zones take their least size at the least; zones in use anyway have room for some of that. */
function needOf(items: number, shelves: readonly Shelf[]): number {
  const leastSize = new Float64Array(items).fill(Number.POSITIVE_INFINITY)
  let need = 0
  for (const { isInUse, room, things } of shelves) {
    if (isInUse) need = exact(need - room)
    for (let n = 0; n < things.items.length; n++) {
      const i = things.items[n]!
      leastSize[i] = Math.min(leastSize[i]!, things.size[n]!)
    }
  }
  for (const size of leastSize) if (size < Number.POSITIVE_INFINITY) need = exact(need + size)
  return need
}

function leastOfAll(terms: readonly number[], rooms: readonly number[], units: number): number {
  const least = ofNone(units)
  for (let k = 0; k < terms.length; k++) addTo(least, terms[k]!, rooms[k]!)
  return least[units]!
}

/** For the first zones, from none to all: for each need, the least sum of those whose rooms reach it. */
function tables(terms: readonly number[], rooms: readonly number[], units: number): Float64Array[] {
  const rows = [ofNone(units)]
  for (let k = 0; k < terms.length; k++) {
    const more = rows[k]!.slice()
    addTo(more, terms[k]!, rooms[k]!)
    rows.push(more)
  }
  return rows
}

/** Without zones there is room for no need but none. */
function ofNone(units: number): Float64Array {
  const least = new Float64Array(units + 1).fill(Number.POSITIVE_INFINITY)
  least[0] = 0
  return least
}

/** Takes one zone more into account, which may be used or not. */
function addTo(least: Float64Array, term: number, room: number): void {
  for (let need = least.length - 1; need > room; need--) {
    const then = least[need - room]! + term
    if (then < least[need]!) least[need] = then
  }
  const alone = least[0]! + term
  for (let need = Math.min(room, least.length - 1); need >= 0; need--) if (alone < least[need]!) least[need] = alone
}
