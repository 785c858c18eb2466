import { exact } from './exact.ts'
import type { ExactProblem } from './exact-problem.ts'
import { isAllowed, type Leaf } from './leaf.ts'

/** For each pair the least of its cost less the messages that it has sent to its ends, over the zones still allowed. */
export function leastOfPairs(problem: ExactProblem, leaf: Leaf): Float64Array {
  const least = new Float64Array(problem.pairCost.length)
  for (let e = 0; e < least.length; e++) {
    const cost = problem.pairCost[e]!
    least[e] = typeof cost === 'number' ? leastApart(problem, leaf, e, cost) : leastOfAll(problem, leaf, e)
  }
  return least
}

/** Apart costs at least as much as together, so the dearest messages may be taken without asking whether zones differ. */
function leastApart({ zones, endA, endB }: ExactProblem, leaf: Leaf, e: number, cost: number): number {
  const toA = 2 * e * zones
  const toB = toA + zones
  let least = Number.POSITIVE_INFINITY
  let mostA = Number.NEGATIVE_INFINITY
  let mostB = Number.NEGATIVE_INFINITY
  for (let z = 0; z < zones; z++) {
    const inA = isAllowed(leaf, zones, endA[e]!, z)
    const inB = isAllowed(leaf, zones, endB[e]!, z)
    if (inA) mostA = Math.max(mostA, leaf.messages[toA + z]!)
    if (inB) mostB = Math.max(mostB, leaf.messages[toB + z]!)
    if (inA && inB) least = Math.min(least, exact(-leaf.messages[toA + z]! - leaf.messages[toB + z]!))
  }
  return Math.min(least, exact(exact(leaf.scale * cost) - exact(mostA + mostB)))
}

function leastOfAll(problem: ExactProblem, leaf: Leaf, e: number): number {
  let least = Number.POSITIVE_INFINITY
  for (let k = 0; k < problem.zones; k++)
    if (isAllowed(leaf, problem.zones, problem.endA[e]!, k)) least = Math.min(least, leastFromA(problem, leaf, e, k))
  return least
}

/** The same with the first end held in zone k. */
export function leastFromA({ zones, endB, pairCost }: ExactProblem, leaf: Leaf, e: number, k: number): number {
  const cost = pairCost[e]!
  const b = endB[e]!
  const toB = (2 * e + 1) * zones
  const own = leaf.messages[2 * e * zones + k]!
  let least = Number.POSITIVE_INFINITY
  for (let l = 0; l < zones; l++) {
    if (!isAllowed(leaf, zones, b, l)) continue
    const pair = typeof cost !== 'number' ? cost[k]![l]! : k === l ? 0 : cost
    least = Math.min(least, exact(exact(leaf.scale * pair) - exact(own + leaf.messages[toB + l]!)))
  }
  return least
}

/** The same with the second end held in zone l. */
export function leastFromB({ zones, endA, pairCost }: ExactProblem, leaf: Leaf, e: number, l: number): number {
  const cost = pairCost[e]!
  const a = endA[e]!
  const toA = 2 * e * zones
  const own = leaf.messages[toA + zones + l]!
  let least = Number.POSITIVE_INFINITY
  for (let k = 0; k < zones; k++) {
    if (!isAllowed(leaf, zones, a, k)) continue
    const pair = typeof cost !== 'number' ? cost[k]![l]! : k === l ? 0 : cost
    least = Math.min(least, exact(exact(leaf.scale * pair) - exact(own + leaf.messages[toA + k]!)))
  }
  return least
}
