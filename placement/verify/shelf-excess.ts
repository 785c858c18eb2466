import { exact } from './exact.ts'
import type { ExactProblem } from './exact-problem.ts'
import { leastWithEach } from './filling-with-each.ts'
import type { Measured } from './leaf.ts'
import type { Filled } from './shelf.ts'
import type { Together } from './together.ts'

/** In place of the number of a thing: the item is none of the zone's, or finds no room there. */
const [nowhere, tooLarge] = [-1, -2]

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
    const weighed = shelves.map(({ base, room, things, price, term, isInUse }) => {
      const ceiling = exact((isInUse ? term : Math.min(0, term)) + above - base)
      return leastWithEach(things, room, price, exact(term - base), ceiling)
    })
    const placeOf = placesOf()
    const outOfAll = new Float64Array(items).fill(Number.NaN)
    return (i, z) => {
      const n = placeOf[i * zones + z]!
      if (n === tooLarge) return Number.POSITIVE_INFINITY
      if (Number.isNaN(outOfAll[i]!)) {
        outOfAll[i] = 0
        for (let other = 0; other < zones; other++) outOfAll[i] = exact(outOfAll[i]! + outOf(i, other))
      }
      if (n === nowhere) return outOfAll[i]!
      const { base, term } = shelves[z]!
      const into = exact(using(z) + exact(weighed[z]!.withIt(n) - (term - base)))
      return exact(exact(into - outOf(i, z)) + outOfAll[i]!)
    }

    /** What a zone's filling costs more without an item that it could have. */
    function outOf(i: number, z: number): number {
      const n = placeOf[i * zones + z]!
      const { base, term, isInUse } = shelves[z]!
      if (n < 0) return 0
      const most = isInUse ? Number.POSITIVE_INFINITY : moreByNeglect(shelves[z]!)
      return most === 0 ? 0 : Math.min(most, weighed[z]!.without(n) - (term - base))
    }
  }

  /** Which thing of each zone an item is. */
  function placesOf(): Int32Array {
    const placeOf = new Int32Array(items * zones).fill(nowhere)
    for (const [z, { things, tooLarge: out }] of shelves.entries()) {
      for (let n = 0; n < things.items.length; n++) placeOf[things.items[n]! * zones + z] = n
      for (const i of out) placeOf[i * zones + z] = tooLarge
    }
    return placeOf
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
