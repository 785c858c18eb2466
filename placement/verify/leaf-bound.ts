import { exact, Total } from './exact.ts'
import type { ExactProblem } from './exact-problem.ts'
import { excesses } from './excess.ts'
import { measureFilled } from './filled-bound.ts'
import type { Leaf, Measured, Priced } from './leaf.ts'
import { leastOfPairs } from './pair-bound.ts'

/**
 * The bound of a leaf: exact, since every step is checked to stay within 2^53 and the totals are big integers. `null` when
 * an item has no zone left, so that the leaf holds no plan at all.
 */
export function measure(problem: ExactProblem, leaf: Leaf): Measured | null {
  const priced = leaf.priced(leaf)
  if (leaf.filled !== undefined) return measureFilled(problem, leaf, leaf.filled, priced)
  const opening = priced.paid.slice()
  const values = takeAll(problem, leaf, priced, opening)
  if (values === null) return null
  const pairs = leastOfPairs(problem, leaf)
  const bound = new Total()
  bound.add(priced.constant)
  bound.addAll(values)
  bound.addAll(pairs)
  for (const [z, state] of leaf.domain.zoneState.entries())
    if (state === 'open' || (state === 'undecided' && opening[z]! < 0)) bound.add(opening[z]!)
  return { bound: bound.value(), ...excesses(problem, leaf, { priced, values, pairs, opening }) }
}

/**
 * The values of items, and in `opening` what using each zone adds when it takes every item that is worth more than it costs
 * there; null where an item has no zone.
 */
function takeAll(problem: ExactProblem, leaf: Leaf, { reduced, order }: Priced, opening: Float64Array) {
  const { items, zones } = problem
  const { allowed } = leaf.domain
  const values = new Float64Array(items)
  for (let i = 0; i < items; i++) {
    const given = leaf.values[i]!
    let least = Number.POSITIVE_INFINITY
    for (let n = 0; n < zones; n++) {
      const z = order === null ? n : order[i * zones + n]!
      const at = i * zones + z
      if (allowed[at] === 0) continue
      const cost = reduced[at]!
      if (cost < least) least = cost
      if (cost < given) opening[z] = exact(opening[z]! + exact(cost - given))
      // In order none that follows is cheaper.
      else if (order !== null) break
    }
    if (least === Number.POSITIVE_INFINITY) return null
    values[i] = Number.isNaN(given) ? least : given
  }
  return values
}
