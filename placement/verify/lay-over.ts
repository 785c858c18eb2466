import type { ExactProblem } from './exact-problem.ts'
import type { Leaf } from './leaf.ts'
import { largestMessage } from './pair-bound.ts'
import type { ProofNode } from './proof.ts'
import { pricesOf, whole } from './read-proof.ts'
import { refuse } from './refused.ts'

/** Lays a node's own multipliers over its parent's; the result takes them off again. */
export function layOver(problem: ExactProblem, leaf: Leaf, node: ProofNode, where: string): () => void {
  const { prices, values, messages } = leaf
  if (node.prices !== undefined) leaf.prices = pricesOf(problem, node.prices, where)
  const takeOffValues = overlay(
    values,
    node.values?.items,
    node.values?.is,
    1,
    Number.MAX_SAFE_INTEGER,
    `${where}.values`,
  )
  const width = 2 * problem.zones
  const takeOffMessages = overlay(
    messages,
    node.messages?.edges,
    node.messages?.is,
    width,
    largestMessage,
    `${where}.messages`,
  )
  return () => {
    leaf.prices = prices
    takeOffValues()
    takeOffMessages()
  }
}

/** `width` integers for each place, none larger than `largest` either way. */
function overlay(
  target: Float64Array,
  places: readonly number[] | undefined,
  is: readonly number[] | undefined,
  width: number,
  largest: number,
  where: string,
): () => void {
  if (places === undefined && is === undefined) return () => {}
  if (!Array.isArray(places) || !Array.isArray(is) || is.length !== places.length * width)
    return refuse('malformed-certificate', where, is?.length, `${places?.length ?? 0} × ${width}`)
  const count = target.length / width
  const before = new Float64Array(is.length)
  for (let n = 0; n < places.length; n++) {
    const start = whole(places[n], where, 0, count - 1) * width
    for (let w = 0; w < width; w++) {
      before[n * width + w] = target[start + w]!
      target[start + w] = whole(is[n * width + w], where, -largest, largest)
    }
  }
  return () => {
    // The last first, since a place may be named twice.
    for (let n = places.length - 1; n >= 0; n--)
      target.set(before.subarray(n * width, (n + 1) * width), places[n]! * width)
  }
}
