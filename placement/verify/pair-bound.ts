import type { ExactProblem } from './exact-problem.ts'
import type { Leaf } from './leaf.ts'
import { refuse } from './refused.ts'

/** No message is larger and no pair costs more in 1/scale units, so that a cost less two messages stays within 2^53. */
export const largestMessage = 2 ** 51
const largestCost = 2 ** 52

/** Makes sure that no pair costs too much for what follows to be exact. */
export function checkPairs({ pairs }: ExactProblem, scale: number): void {
  let dearest = 0
  for (let n = 0; n < pairs.figures.length; n++) dearest = Math.max(dearest, pairs.figures[n]!)
  if (scale * dearest > largestCost) refuse('number-too-large', 'scale', scale, `${largestCost} / ${dearest}`)
}

/** For each pair the least of its cost less the messages that it has sent to its ends, over the zones still allowed. */
export function leastOfPairs(problem: ExactProblem, leaf: Leaf): Float64Array {
  const { count, isMatrix } = problem.pairs
  const least = new Float64Array(count)
  for (let e = 0; e < count; e++)
    least[e] = isMatrix[e] === 1 ? leastOfMatrix(problem, leaf, e) : leastApart(problem, leaf, e)
  return least
}

/** What they cost apart is counted as if their zones need not differ; that can only make it less. */
function leastApart({ zones, pairs }: ExactProblem, { scale, messages, domain }: Leaf, e: number): number {
  const { allowed } = domain
  const inA = pairs.a[e]! * zones
  const inB = pairs.b[e]! * zones
  const toA = 2 * e * zones
  const toB = toA + zones
  let together = Number.POSITIVE_INFINITY
  let mostA = Number.NEGATIVE_INFINITY
  let mostB = Number.NEGATIVE_INFINITY
  for (let z = 0; z < zones; z++) {
    const a = messages[toA + z]!
    const b = messages[toB + z]!
    if (allowed[inA + z] === 1 && a > mostA) mostA = a
    if (allowed[inB + z] === 1 && b > mostB) mostB = b
    if (allowed[inA + z] === 1 && allowed[inB + z] === 1 && -a - b < together) together = -a - b
  }
  return Math.min(together, scale * pairs.figures[pairs.at[e]!]! - mostA - mostB)
}

function leastOfMatrix({ zones, pairs }: ExactProblem, { scale, messages, domain }: Leaf, e: number): number {
  const { allowed } = domain
  const { figures } = pairs
  const inA = pairs.a[e]! * zones
  const inB = pairs.b[e]! * zones
  const toA = 2 * e * zones
  const toB = toA + zones
  let least = Number.POSITIVE_INFINITY
  for (let k = 0; k < zones; k++) {
    if (allowed[inA + k] === 0) continue
    const row = pairs.at[e]! + k * zones
    const own = messages[toA + k]!
    for (let l = 0; l < zones; l++) {
      if (allowed[inB + l] === 0) continue
      const left = scale * figures[row + l]! - own - messages[toB + l]!
      if (left < least) least = left
    }
  }
  return least
}

/** The same with one of the pair's ends, item i, held in zone z. */
export function leastWithEnd(
  { zones, pairs }: ExactProblem,
  { scale, messages, domain }: Leaf,
  e: number,
  i: number,
  z: number,
): number {
  const { allowed } = domain
  const { figures } = pairs
  const isA = pairs.a[e] === i
  const isMatrix = pairs.isMatrix[e] === 1
  const toI = (isA ? 2 * e : 2 * e + 1) * zones
  const toOther = (isA ? 2 * e + 1 : 2 * e) * zones
  const inOther = (isA ? pairs.b[e]! : pairs.a[e]!) * zones
  const from = pairs.at[e]! + (isMatrix ? z * (isA ? zones : 1) : 0)
  const step = isMatrix ? (isA ? 1 : zones) : 0
  const own = messages[toI + z]!
  let least = Number.POSITIVE_INFINITY
  for (let y = 0; y < zones; y++) {
    if (allowed[inOther + y] === 0) continue
    const cost = !isMatrix && y === z ? 0 : scale * figures[from + y * step]!
    const left = cost - own - messages[toOther + y]!
    if (left < least) least = left
  }
  return least
}
