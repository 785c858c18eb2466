import { crowdedOut } from './crowding.ts'
import { exact } from './exact.ts'
import type { ExactProblem } from './exact-problem.ts'
import type { Leaf, Measured, Priced } from './leaf.ts'
import { leastWithEnd } from './pair-bound.ts'

/** What the bound of a leaf is made of, where zones are not filled. */
interface Parts {
  priced: Priced
  values: Float64Array
  /** Least cost of each pair less the messages that it has sent. */
  pairs: Float64Array
  /** What using each zone adds. */
  opening: Float64Array
}

/** How much more than a leaf's bound plans cost that make a choice. */
export function excesses(problem: ExactProblem, leaf: Leaf, parts: Parts): Omit<Measured, 'bound'> {
  const { zones, pairsFrom, pairsOf } = problem
  const { allowed, zoneState } = leaf.domain
  const { values, pairs, opening } = parts
  const { reduced, order } = parts.priced
  return {
    withItem() {
      const isCrowdedOut = crowdedOut(problem, leaf.domain)
      return (i, z) => (isCrowdedOut(i, z) ? Number.POSITIVE_INFINITY : withItem(i, z))
    },
    using: (z) => (zoneState[z] === 'open' ? 0 : Math.max(0, opening[z]!)),
    without,
  }

  /** What it costs there above its value, what using the zone costs, and what its pairs cost above their least. */
  function withItem(i: number, z: number): number {
    let more = Math.max(0, exact(reduced[i * zones + z]! - values[i]!))
    if (zoneState[z] === 'undecided') more = exact(more + Math.max(0, opening[z]!))
    for (let n = pairsFrom[i]!; n < pairsFrom[i + 1]!; n++) {
      const e = pairsOf[n]!
      more = exact(more + exact(leastWithEnd(problem, leaf, e, i, z) - pairs[e]!))
    }
    return more
  }

  /** Its items must take other zones, and each costs at least the least of what those cost it above its value. */
  function without(z: number): number {
    let more = Math.max(0, -opening[z]!)
    for (let i = 0; i < values.length; i++)
      if (allowed[i * zones + z] === 1) {
        const least = leastElsewhere(i, z)
        // An item that has no other zone cannot do without this one.
        if (least === Number.POSITIVE_INFINITY) return least
        more = exact(more + Math.max(0, exact(least - values[i]!)))
      }
    return more
  }

  function leastElsewhere(i: number, z: number): number {
    let least = Number.POSITIVE_INFINITY
    for (let n = 0; n < zones; n++) {
      const other = order === null ? n : order[i * zones + n]!
      if (other === z || allowed[i * zones + other] === 0) continue
      least = Math.min(least, reduced[i * zones + other]!)
      if (order !== null) break
    }
    return least
  }
}
