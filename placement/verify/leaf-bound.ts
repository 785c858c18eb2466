import { exact, Total } from './exact.ts'
import type { ExactProblem } from './exact-problem.ts'
import { isAllowed, type Leaf, type Measured, type Priced } from './leaf.ts'
import { leastFromA, leastFromB, leastOfPairs } from './pair-bound.ts'
import { leastOnShelf, shelvesOf } from './shelf.ts'
import { weighTogether } from './together.ts'

/**
 * The bound of a leaf: exact, since every step is checked to stay within 2^53 and the totals are big integers. `null` when
 * an item has no zone left, so that the leaf holds no plan at all.
 */
export function measure(problem: ExactProblem, leaf: Leaf): Measured | null {
  const { constant, reduced, paid, order } = leaf.priced(leaf)
  if (order !== null && leaf.filled === undefined)
    return measureInOrder(problem, leaf, { constant, reduced, paid, order })
  const values = leastReduced(problem, leaf, reduced)
  if (values.includes(Number.POSITIVE_INFINITY)) return null
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(leaf.values[i]!)) values[i] = leaf.values[i]!
  const shelves = leaf.filled === undefined ? null : shelvesOf(problem, leaf, reduced, values, paid)
  if (leaf.filled !== undefined && shelves === null) return null
  const opening = shelves === null ? takeAll(leaf, reduced, values, paid) : shelves.map(leastOnShelf)
  const inUse = leaf.zoneState.map((state, z) => state === 'open' || (shelves !== null && shelves[z]!.isInUse))
  const together = shelves === null || leaf.filled!.together !== true ? null : weighTogether(shelves, opening)
  if (together?.least === Number.POSITIVE_INFINITY) return null
  const pairs = leastOfPairs(problem, leaf)
  const bound = new Total()
  bound.add(constant)
  bound.addAll(values)
  bound.addAll(pairs)
  for (const [z, term] of opening.entries())
    if (inUse[z] || (together === null && leaf.zoneState[z] === 'undecided' && term < 0)) bound.add(term)
  if (together !== null) bound.add(together.least)
  return { bound: bound.value(), reduced, order: null, values, pairs, opening, inUse, shelves, together }
}

/**
 * The same where there are no pairs and zones are not filled, in time linear in the zones that cost items less than their
 * values: those come first in the order.
 */
function measureInOrder(problem: ExactProblem, leaf: Leaf, priced: Priced & { order: Uint32Array }): Measured | null {
  const { items, zones } = problem
  const { constant, reduced, paid, order } = priced
  const values = leaf.values.slice()
  const opening = [...paid]
  for (let i = 0; i < items; i++) {
    let hasZone = false
    for (let n = i * zones; n < (i + 1) * zones; n++) {
      const z = order[n]!
      const cost = reduced[i * zones + z]!
      if (hasZone && cost >= values[i]!) break
      if (!isAllowed(leaf, zones, i, z)) continue
      hasZone = true
      if (Number.isNaN(values[i]!)) values[i] = cost
      if (cost < values[i]!) opening[z] = exact(opening[z]! + exact(cost - values[i]!))
    }
    if (!hasZone) return null
  }
  const inUse = leaf.zoneState.map((state) => state === 'open')
  const bound = new Total()
  bound.add(constant)
  bound.addAll(values)
  for (const [z, term] of opening.entries())
    if (inUse[z] || (leaf.zoneState[z] === 'undecided' && term < 0)) bound.add(term)
  const none = new Float64Array()
  return { bound: bound.value(), reduced, order, values, pairs: none, opening, inUse, shelves: null, together: null }
}

/** The least of each item's reduced costs; infinite where no zone is left. */
function leastReduced({ items, zones }: ExactProblem, leaf: Leaf, reduced: Float64Array): Float64Array {
  const least = new Float64Array(items).fill(Number.POSITIVE_INFINITY)
  for (let i = 0; i < items; i++)
    for (let z = 0; z < zones; z++)
      if (isAllowed(leaf, zones, i, z)) least[i] = Math.min(least[i]!, reduced[i * zones + z]!)
  return least
}

/** What using each zone adds when it takes every item that is worth more than it costs there. */
function takeAll(leaf: Leaf, reduced: Float64Array, values: Float64Array, paid: Float64Array): number[] {
  const zones = paid.length
  const opening = [...paid]
  for (const [i, value] of values.entries())
    for (let z = 0; z < zones; z++)
      if (isAllowed(leaf, zones, i, z) && reduced[i * zones + z]! < value)
        opening[z] = exact(opening[z]! + exact(reduced[i * zones + z]! - value))
  return opening
}

/** How much more than the leaf's bound any plan costs that has item i in zone z. */
export function excess(problem: ExactProblem, leaf: Leaf, measured: Measured, i: number, z: number): number {
  let more = Math.max(0, exact(measured.reduced[i * problem.zones + z]! - measured.values[i]!))
  if (leaf.zoneState[z] === 'undecided') more = exact(more + Math.max(0, measured.opening[z]!))
  for (let n = problem.edgesFrom[i]!; n < problem.edgesFrom[i + 1]!; n++) {
    const e = problem.edgesOf[n]!
    const held = problem.endA[e] === i ? leastFromA(problem, leaf, e, z) : leastFromB(problem, leaf, e, z)
    more = exact(more + exact(held - measured.pairs[e]!))
  }
  return more
}

/**
 * How much more than the leaf's bound any plan costs that leaves zone z empty: its items must take other zones, and each
 * gives at least the least of what those cost it, where a zone it already pays for counts as its value.
 */
export function excessWithout(problem: ExactProblem, leaf: Leaf, measured: Measured, z: number): bigint {
  const { zones } = problem
  const more = new Total()
  more.add(Math.max(0, -measured.opening[z]!))
  for (let i = 0; i < problem.items; i++) {
    if (!isAllowed(leaf, zones, i, z)) continue
    const value = measured.values[i]!
    const least = leastElsewhere(zones, leaf, measured, i, z)
    // An item that has no other zone cannot do without this one.
    if (least === Number.POSITIVE_INFINITY) return farBeyond
    more.add(least - value)
  }
  return more.value()
}

/** The least that an item costs in another zone than z, but no less than its value; infinite where it has none. */
function leastElsewhere(zones: number, leaf: Leaf, { reduced, order, values }: Measured, i: number, z: number): number {
  let least = Number.POSITIVE_INFINITY
  for (let n = 0; n < zones; n++) {
    const other = order === null ? n : order[i * zones + n]!
    if (other === z || !isAllowed(leaf, zones, i, other)) continue
    least = Math.min(least, Math.max(values[i]!, reduced[i * zones + other]!))
    if (order !== null) break
  }
  return least
}

export const farBeyond = 2n ** 80n
