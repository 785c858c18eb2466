import { commonDivisor, exact } from './exact.ts'
import type { ExactProblem } from './exact-problem.ts'

/**
 * The largest number that the costs of any two plans differ by a multiple of; 0 where all plans cost the same. It stops looking when
 * only 1 is left.
 */
export function grain({ items, zones, cost, allowed, opening, pairs }: ExactProblem): number {
  let divisor = 0
  for (let z = 0; z < zones; z++) divisor = commonDivisor(divisor, opening[z]!)
  for (let i = 0; i < items && divisor !== 1; i++) {
    let first = Number.NaN
    for (let at = i * zones; at < (i + 1) * zones; at++) {
      if (allowed[at] === 0) continue
      if (Number.isNaN(first)) first = cost[at]!
      divisor = commonDivisor(divisor, exact(cost[at]! - first))
    }
  }
  // Where one figure stands it is for apart; together costs nothing.
  for (let e = 0; e < pairs.count && divisor !== 1; e++) {
    const first = pairs.isMatrix[e] === 1 ? pairs.figures[pairs.at[e]!]! : 0
    for (let n = pairs.at[e]!; n < pairs.at[e + 1]!; n++) divisor = commonDivisor(divisor, pairs.figures[n]! - first)
  }
  return divisor
}
