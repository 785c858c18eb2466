import { exact } from './exact.ts'
import type { ExactProblem } from './exact-problem.ts'

/**
 * The largest number that the costs of any two plans differ by a multiple of; 0 where all plans cost the same. It stops looking when
 * only 1 is left.
 */
export function grain({ items, zones, cost, allowed, opening, pairCost }: ExactProblem): number {
  const common = { divisor: 0 }
  const takesIn = (difference: number): boolean => {
    let [a, b] = [common.divisor, Math.abs(exact(difference))]
    while (b !== 0) [a, b] = [b, a % b]
    common.divisor = a
    return a !== 1
  }
  const own = (i: number) => Array.from({ length: zones }, (_, z) => i * zones + z).filter((at) => allowed[at] === 1)
  const costsDiffer = (i: number) => own(i).every((at, _, [first]) => takesIn(cost[at]! - cost[first!]!))
  const pairDiffers = (of: ExactProblem['pairCost'][number]) =>
    typeof of === 'number' ? takesIn(of) : of.every((row) => row.every((value) => takesIn(value - of[0]![0]!)))
  if (!opening.every(takesIn)) return 1
  for (let i = 0; i < items; i++) if (!costsDiffer(i)) return 1
  return pairCost.every(pairDiffers) ? common.divisor : 1
}
