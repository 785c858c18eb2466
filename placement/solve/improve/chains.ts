import { type Board, lift, takeStep, weighArrival, weighStep } from './board.ts'
import type { Menu } from './menu.ts'

/** Which items would like each zone, and how many zones at the head of each item's list are tried. */
export interface Seekers {
  of: Int32Array[]
  width: number
}

export function seekersFrom(menu: Menu, width: number): Seekers {
  const lists: number[][] = Array.from({ length: menu.zones }, () => [])
  for (const i of menu.movable)
    for (let k = 0; k < Math.min(width, menu.count[i]!); k++) lists[menu.order[i * menu.zones + k]!]!.push(i)
  return { of: lists.map((list) => Int32Array.from(list)), width }
}

const enough = -1e-6
const depth = 5
const breadth = 8

/**
 * Ejection chains from each item of a queue until none brings anything: the item is taken out, another moves into the room
 * it left, a third into the room of that one, and so on; wherever it pays, the first is put back in the zone that is best
 * by then (after Yagiura, Ibaraki and Glover, "An ejection chain approach for the generalized assignment problem", 2004).
 */
export function chainDescend(
  board: Board,
  menu: Menu,
  seekers: Seekers,
  queue: number[],
  isLate: () => boolean,
  onStep: () => void,
): void {
  const { model, state } = board
  const { zones } = model
  const waiting = new Uint8Array(model.items)
  const moved = new Uint8Array(model.items)
  for (const i of queue) waiting[i] = 1
  const most = queue.length + 20 * model.items
  const path: number[] = []
  const back: number[] = []
  const first = new Int32Array(breadth)
  const worth = new Float64Array(breadth)
  for (let at = 0; at < queue.length && at < most; at++) {
    const i = queue[at]!
    waiting[i] = 0
    if ((at & 63) === 0 && isLate()) return
    if (menu.count[i]! < 2 || !chainFrom(i)) continue
    onStep()
    for (const j of [i, ...path]) {
      if (waiting[j] === 1) continue
      waiting[j] = 1
      queue.push(j)
    }
  }

  /** Tries item i alone, then chains that begin with each of the best few items that could take its room. */
  function chainFrom(i: number): boolean {
    const home = state.zoneOf[i]!
    lift(board, i, -1)
    moved[i] = 1
    const here = weighArrival(board, i, home)
    let [best, bestLength, bestZone] = [enough, -1, home]
    const alone = bestArrival(i, home, best + here)
    if (alone >= 0 && alone !== home) [bestLength, bestZone] = [0, alone]
    const count = bestLength < 0 ? rankInto(home) : 0
    for (let c = 0; c < count && bestLength < 0; c++) {
      path.length = 0
      back.length = 0
      let sum = -here
      let hole = home
      let next = first[c]!
      while (next >= 0) {
        path.push(next)
        back.push(state.zoneOf[next]!)
        moved[next] = 1
        sum += weighStep(board, next, hole)
        takeStep(board, next, hole)
        hole = back.at(-1)!
        const closing = bestArrival(i, hole, best - sum)
        if (closing >= 0) {
          best = sum + weighArrival(board, i, closing)
          bestLength = path.length
          bestZone = closing
        } else if (bestLength >= 0) break
        next = path.length === depth ? -1 : bestInto(hole)
      }
      for (let n = path.length - 1; n >= 0; n--) {
        moved[path[n]!] = 0
        takeStep(board, path[n]!, back[n]!)
      }
    }
    moved[i] = 0
    lift(board, i, 1)
    return bestLength >= 0 && apply(i, bestLength, bestZone)
  }

  /** Puts into `first` the few items that add least by moving into a zone, best first; returns how many. */
  function rankInto(hole: number): number {
    let count = 0
    const wanting = seekers.of[hole]!
    for (let n = 0; n < wanting.length; n++) {
      const j = wanting[n]!
      if (moved[j] === 1 || state.zoneOf[j] === hole) continue
      const delta = weighStep(board, j, hole)
      if (count === breadth && delta >= worth[count - 1]!) continue
      let at = count < breadth ? count++ : count - 1
      for (; at > 0 && worth[at - 1]! > delta; at--) {
        worth[at] = worth[at - 1]!
        first[at] = first[at - 1]!
      }
      worth[at] = delta
      first[at] = j
    }
    return count
  }

  /** The zone where a lifted item adds least, if that is below `most`; else -1. */
  function bestArrival(i: number, hole: number, most: number): number {
    let best = -1
    const width = Math.min(seekers.width, menu.count[i]!)
    for (let k = 0; k < width; k++) {
      const z = menu.order[i * zones + k]!
      const value = weighArrival(board, i, z)
      if (value < most) [most, best] = [value, z]
    }
    if (menu.has[i * zones + hole] === 1 && weighArrival(board, i, hole) < most) return hole
    return best
  }

  /** The unmoved item that adds least by moving into a zone, -1 for none. */
  function bestInto(hole: number): number {
    let least = Infinity
    let item = -1
    const wanting = seekers.of[hole]!
    for (let n = 0; n < wanting.length; n++) {
      const j = wanting[n]!
      if (moved[j] === 1 || state.zoneOf[j] === hole) continue
      const delta = weighStep(board, j, hole)
      if (delta < least) {
        least = delta
        item = j
      }
    }
    return item
  }

  /** Takes the chain in earnest, with everything counted; takes it back if it does not pay after all. */
  function apply(i: number, length: number, zone: number): boolean {
    const before = board.total
    const home = state.zoneOf[i]!
    for (let n = 0; n < length; n++) takeStep(board, path[n]!, n === 0 ? home : back[n - 1]!)
    takeStep(board, i, zone)
    path.length = length
    if (board.total < before + enough) return true
    takeStep(board, i, home)
    for (let n = length - 1; n >= 0; n--) takeStep(board, path[n]!, back[n]!)
    return false
  }
}
