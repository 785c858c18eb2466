import { exact } from './exact.ts'
import type { ExactProblem } from './exact-problem.ts'
import { leastWithEach } from './filling-with-each.ts'
import type { Measured } from './leaf.ts'
import type { Filled } from './shelf.ts'
import type { Together } from './together.ts'

/** How much more than a leaf's bound plans cost that make a choice, where zones are filled. */
export function shelfExcesses(
  { items, zones }: ExactProblem,
  shelves: readonly Filled[],
  together: Together | null,
): Omit<Measured, 'bound'> {
  let rises: ReturnType<typeof risesOf> | null = null
  return { withItem, using, without }

  /**
   * What the zone's filling costs more with the item, what using the zone costs more, and what all other zones' fillings cost
   * more without it.
   */
  function withItem(above: number): (i: number, z: number) => number {
    const more = new Float64Array(items * zones)
    const outOfAll = new Float64Array(items)
    for (const [z, shelf] of shelves.entries()) {
      if (shelf.isClosed) continue
      const { base, room, things, tooLarge, price, term, isInUse } = shelf
      const least = exact(term - base)
      const ceiling = exact((isInUse ? term : Math.min(0, term)) + above - base)
      const { withIt, without } = leastWithEach(things, room, price, least, ceiling)
      const use = using(z)
      const most = isInUse ? Number.POSITIVE_INFINITY : moreByNeglect(shelf)
      for (let n = 0; n < things.items.length; n++) {
        const i = things.items[n]!
        const outOf = Math.min(most, without[n]! - least)
        more[i * zones + z] = exact(exact(use + (withIt[n]! - least)) - outOf)
        outOfAll[i] = exact(outOfAll[i]! + outOf)
      }
      for (const i of tooLarge) more[i * zones + z] = Number.POSITIVE_INFINITY
    }
    return (i, z) => {
      const sum = more[i * zones + z]! + outOfAll[i]!
      return sum === Number.POSITIVE_INFINITY ? sum : exact(sum)
    }
  }

  /** What using a zone costs, with whatever filling is cheapest. */
  function using(z: number): number {
    const { isInUse, term } = shelves[z]!
    if (isInUse) return 0
    return together === null ? Math.max(0, term) : Math.max(0, together.each().withIt[z]! - together.least)
  }

  /** What is sure to be lost at the most when a zone that may stay empty loses one item. */
  function moreByNeglect({ term }: Filled): number {
    // Which zones are used may then change, and nothing is known, as long as they must have room for all.
    return together !== null && together.need > 0 ? 0 : Math.max(0, -term)
  }

  /** What using others costs more, and what the values of its items may rise by, each to the least of what its other zones cost it. */
  function without(z: number): number {
    const { isInUse, term, things } = shelves[z]!
    // An item has no other zone.
    if (isInUse) return Number.POSITIVE_INFINITY
    let more = together === null ? Math.max(0, -term) : Math.max(0, together.each().without[z]! - together.least)
    rises ??= risesOf()
    for (const i of things.items) more += rises.nearest[i] === z ? rises.second[i]! : rises.least[i]!
    return more === Number.POSITIVE_INFINITY ? more : exact(more)
  }

  /** For each item the least that a zone costs it above its value, where that is, and the least of all others. */
  function risesOf() {
    const least = new Float64Array(items).fill(Number.POSITIVE_INFINITY)
    const second = least.slice()
    const nearest = new Int32Array(items).fill(-1)
    for (const [z, { things }] of shelves.entries())
      for (let n = 0; n < things.items.length; n++) {
        const i = things.items[n]!
        const rise = Math.max(0, things.cost[n]!)
        if (rise < least[i]!) {
          second[i] = least[i]!
          least[i] = rise
          nearest[i] = z
        } else if (rise < second[i]!) second[i] = rise
      }
    return { least, second, nearest }
  }
}
