import { sizeIn } from '../../model/model.ts'
import { type Random, shuffled } from '../../search/random.ts'
import { type Board, costOfStep, takeStep } from '../board.ts'
import { put, queueFor, take } from './queue.ts'

/** Moves items from the second of two zones to the first, each time the one around that adds least, until the first has that share. */
export function growHalf(board: Board, share: number, random: Random): void {
  const { model, state, domain } = board
  const { items, edgesFrom, edgesOf, edgeA, edgeB } = model
  const queue = queueFor(items)
  const order = shuffled(items, random)
  const weight = weightsOf(board)
  let grown = 0
  for (let i = 0; i < items; i++) if (state.zoneOf[i] === 0) grown += weight[i]!
  for (let next = 0; grown < share; ) {
    const i = queue.size > 0 ? take(queue) : next < items ? order[next++]! : -1
    if (i < 0) return
    if (state.zoneOf[i] === 0 || domain.count[i]! < 2 || grown + weight[i]! / 2 > share) continue
    takeStep(board, i, 0)
    grown += weight[i]!
    for (let n = edgesFrom[i]!; n < edgesFrom[i + 1]!; n++) {
      const e = edgesOf[n]!
      const j = edgeA[e] === i ? edgeB[e]! : edgeA[e]!
      if (state.zoneOf[j] === 1) put(queue, j, costOfStep(board, j, 0))
    }
  }
}

/** What part of all each item is, by size, or one as much as the other. */
function weightsOf({ model: { items, size } }: Board): Float64Array {
  if (size.length === 0) return new Float64Array(items).fill(1 / items)
  const units = size.map(({ of }) =>
    Math.max(
      1,
      of.reduce((sum, own) => sum + own, 0),
    ),
  )
  const partOf = (i: number) => size.reduce((sum, table, r) => sum + sizeIn(table, i, 0) / units[r]!, 0) / size.length
  return Float64Array.from({ length: items }, (_, i) => partOf(i))
}
