import { exact, Total } from './exact.ts'
import type { ExactProblem } from './exact-problem.ts'
import { leastFilling } from './filling.ts'
import type { Leaf, Measured, Priced } from './leaf.ts'
import { leastOfPairs } from './pair-bound.ts'
import type { Proof } from './proof.ts'
import { priceRoom } from './room-price.ts'
import { type Filled, type Shelf, shelvesOf } from './shelf.ts'
import { shelfExcesses } from './shelf-excess.ts'
import { weighTogether } from './together.ts'

/** The bound of a leaf whose zones are filled whole. `null` when it was found to hold no plan. */
export function measureFilled(
  problem: ExactProblem,
  leaf: Leaf,
  filled: NonNullable<Proof['filled']>,
  { constant, reduced, paid }: Priced,
): Measured | null {
  const values = valuesOf(problem, leaf, reduced)
  const shelves = values === null ? null : shelvesOf(problem, leaf, filled, reduced, values, paid)
  if (values === null || shelves === null) return null
  const all = shelves.map(fill)
  const together = filled.together
    ? weighTogether(
        problem.items,
        all,
        Float64Array.from(all, ({ term }) => term),
      )
    : null
  if (together?.least === Number.POSITIVE_INFINITY) return null
  const bound = new Total()
  bound.add(constant)
  bound.addAll(values)
  bound.addAll(leastOfPairs(problem, leaf))
  for (const { isInUse, isClosed, term } of all)
    if (isInUse || (together === null && !isClosed && term < 0)) bound.add(term)
  if (together !== null) bound.add(together.least)
  return { bound: bound.value(), ...shelfExcesses(problem, all, together) }
}

function fill(shelf: Shelf): Filled {
  const price = priceRoom(shelf.things, shelf.room)
  return { ...shelf, price, term: exact(shelf.base + leastFilling(shelf.things, shelf.room, price)) }
}

/** The least of each item's reduced costs, unless its value is given; null where an item has no zone. */
function valuesOf({ items, zones }: ExactProblem, leaf: Leaf, reduced: Float64Array): Float64Array | null {
  const { allowed } = leaf.domain
  const values = leaf.values.slice()
  for (let i = 0; i < items; i++) {
    let least = Number.POSITIVE_INFINITY
    for (let at = i * zones; at < (i + 1) * zones; at++)
      if (allowed[at] === 1 && reduced[at]! < least) least = reduced[at]!
    if (least === Number.POSITIVE_INFINITY) return null
    if (Number.isNaN(values[i]!)) values[i] = least
  }
  return values
}
