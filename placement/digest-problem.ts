import { type Digest, digestOfPieces } from '#catalogue/vocabulary/digest.ts'
import { listPieces, objectPieces, type Pieces, pieceOf } from './canonical-pieces.ts'
import type { Problem } from './problem.ts'

/**
 * The digest that `digestOf` gives for a problem, in a fraction of its time and memory: lists of integers are already
 * canonical as JSON, so only what has keys is put in order, and the text is never whole.
 */
export function digestOfProblem(problem: Problem): Digest {
  const { items, cost, size, edges, current, moveCost, ...rest } = problem
  return digestOfPieces(
    objectPieces([
      ...Object.entries(rest).map(([key, value]) => [key, pieceOf(value)] as const),
      ['items', listOf(items)],
      ['cost', listOf(cost)],
      ['size', size && objectPieces(Object.entries(size).map(([resource, sizes]) => [resource, listOf(sizes)]))],
      ['edges', listOf(edges, ({ a, b, cost }) => ({ a, b, cost }))],
      ['current', listOf(current)],
      ['moveCost', listOf(moveCost)],
    ]),
  )
}

/** `ordered` puts the keys of an entry in order. */
function listOf<T>(list: readonly T[] | undefined, ordered = (entry: T): unknown => entry): Pieces | undefined {
  return list && listPieces(list.length, (n) => ordered(list[n]!))
}
