import { type Random, shuffled } from '../../search/random.ts'
import { type Board, takeStep, weighStep } from '../board.ts'
import type { Menu } from '../menu.ts'
import { empty, put, queueFor, take } from './queue.ts'

const enough = -1e-6

/** A search goes on while it may yet come back: so far beyond what its moves have cost on average, and beyond a typical pair. */
const [spread, margin] = [10, 8]

/**
 * Local searches from every item at a border, one after another: always the best move of an item around, be it uphill, each
 * item once in a round; what came after the best is taken back (Fiduccia and Mattheyses, "A linear-time heuristic for
 * improving network partitions", 1982; from single items: Sanders and Schulz, "Engineering multilevel graph partitioning
 * algorithms", 2011). A search ends when chance would hardly bring it below its best again (Osipov and Sanders, "n-level
 * graph partitioning", 2010). Rounds until one brings nothing.
 */
export function refine(board: Board, menu: Menu, random: Random, isLate: () => boolean): void {
  const { model, state, room } = board
  const { items, zones, edgesFrom, edgesOf, edgeA, edgeB } = model
  const queue = queueFor(items)
  const target = new Int32Array(items)
  const touched = new Int32Array(items)
  const path: number[] = []
  const from: number[] = []
  const waiting: number[] = []
  const typical = typicalPair(board)
  for (let round = 1; ; round++) {
    const before = board.total
    const border = borderOf(board, menu)
    for (const [n, at] of shuffled(border.length, random).entries()) {
      if ((n & 31) === 0 && isLate()) return
      if (touched[border[at]!] !== round) searchFrom(border[at]!, round)
    }
    if (board.total > before + enough) return
  }

  function searchFrom(start: number, round: number): void {
    let best = board.total
    let kept = 0
    let [sum, squares] = [0, 0]
    path.length = 0
    from.length = 0
    enter(start, round)
    for (let i = take(queue); i >= 0; i = take(queue)) {
      const key = queue.key[i]!
      const delta = bestMove(i)
      if (delta > key - enough && queue.size > 0 && delta > queue.key[queue.heap[0]!]!) {
        put(queue, i, delta)
        continue
      }
      const old = state.zoneOf[i]!
      touched[i] = round
      path.push(i)
      from.push(old)
      const to = target[i]!
      const wasOver = isOver(to)
      takeStep(board, i, to)
      if (board.total < best + enough) {
        best = board.total
        kept = path.length
        ;[sum, squares] = [0, 0]
      } else {
        sum += delta
        squares += delta * delta
        const steps = path.length - kept
        const mean = sum / steps
        const variance = squares / steps - mean * mean
        if (steps * mean * mean > spread * variance + margin * typical * typical) break
      }
      for (let n = edgesFrom[i]!; n < edgesFrom[i + 1]!; n++) {
        const e = edgesOf[n]!
        enter(edgeA[e] === i ? edgeB[e]! : edgeA[e]!, round)
      }
      if (isOver(to) && !wasOver) relieve(to)
    }
    empty(queue)
    for (let n = path.length - 1; n >= kept; n--) takeStep(board, path[n]!, from[n]!)
  }

  /** Lets an item take part, or looks at it again. */
  function enter(i: number, round: number): void {
    if (menu.count[i]! < 2) return
    if (touched[i] === round) return
    put(queue, i, bestMove(i))
  }

  function bestMove(i: number): number {
    const home = state.zoneOf[i]!
    let least = Infinity
    for (let k = 0; k < menu.count[i]!; k++) {
      const z = menu.order[i * zones + k]!
      if (z === home) continue
      const delta = weighStep(board, i, z)
      if (delta < least) {
        least = delta
        target[i] = z
      }
    }
    return least
  }

  function isOver(z: number): boolean {
    for (let at = z; at < room.capacity.length; at += zones) if (state.held[at]! > room.capacity[at]!) return true
    return false
  }

  /** Items in a zone that has become too full are wanted elsewhere more than they were. */
  function relieve(z: number): void {
    waiting.length = 0
    for (let n = 0; n < queue.size; n++) if (state.zoneOf[queue.heap[n]!] === z) waiting.push(queue.heap[n]!)
    for (const i of waiting) put(queue, i, bestMove(i))
  }
}
/** Items with a neighbour in another zone, or with a zone that would cost them less. */
function borderOf({ model, state, standing }: Board, menu: Menu): Int32Array {
  const { zones, edgesFrom, edgesOf, edgeA, edgeB } = model
  const isAtBorder = (i: number) => {
    const home = state.zoneOf[i]!
    for (let n = edgesFrom[i]!; n < edgesFrom[i + 1]!; n++) {
      const e = edgesOf[n]!
      if (state.zoneOf[edgeA[e] === i ? edgeB[e]! : edgeA[e]!] !== home) return true
    }
    for (let k = 0; k < menu.count[i]!; k++)
      if (standing[i * zones + menu.order[i * zones + k]!]! < standing[i * zones + home]!) return true
    return false
  }
  return menu.movable.filter(isAtBorder)
}

/** What a pair costs apart, on average. */
function typicalPair({ model: { pair } }: Board): number {
  let sum = 0
  for (const cost of pair) sum += Math.abs(cost)
  return sum / Math.max(1, pair.length)
}
