import { stateOf } from '../model/plan-state.ts'
import { chargeOf, raise } from '../search/penalty.ts'
import type { Random } from '../search/random.ts'
import { type Board, fits, recount, takeStep, weighStep } from './board.ts'
import { chainDescend, type Seekers } from './chains.ts'
import type { Menu } from './menu.ts'
import { changeSites } from './sites.ts'

interface Elite {
  zoneOf: Int32Array
  total: number
}

const poolSize = 12

/**
 * Path relinking: walks from one good plan towards another, best differing item first, and descends by ejection chains from
 * the best plan on the way. Charges on limits rise while plans break them and fall while they do not.
 */
export function relink(
  board: Board,
  menu: Menu,
  seekers: Seekers,
  random: Random,
  run: { rounds: number; isLate: () => boolean; onPlan: (board: Board) => void },
): void {
  const { model, state } = board
  const canChangeSites = model.opening.some((cost) => cost > 0)
  let pool: Elite[] = []
  let best = Infinity
  let idle = 0
  const note = () => {
    if (state.cost >= best - 1e-9 || !fits(board)) return
    best = state.cost
    idle = 0
    run.onPlan(board)
  }
  // Straight down first, at rising charges, until a plan keeps the limits.
  for (let round = 0; round < 6 && !run.isLate(); round++) {
    chainDescend(board, menu, seekers, shuffled([...menu.movable]), run.isLate, note)
    note()
    if (fits(board)) break
    raise(model, board.room, state, board.penalty, 1.1)
    recount(board)
  }
  // With one zone for each item there is nowhere to depart to.
  const rounds = menu.movable.length === 0 ? 0 : run.rounds
  for (let round = 0; round < rounds && !run.isLate(); round++) {
    chainDescend(board, menu, seekers, shuffled(round === 0 ? [...menu.movable] : departure()), run.isLate, note)
    note()
    if (fits(board)) weaken()
    else raise(model, board.room, state, board.penalty, 1.1)
    recount(board)
    for (const elite of pool) elite.total = worth(elite)
    keep()
    if (++idle % 2000 === 0) pool = [pool[Math.floor(random() * pool.length)]!]
  }

  /** Cost and charges of a plan, with charges as they are now. */
  function worth({ zoneOf }: Elite): number {
    const then = stateOf(model, zoneOf, board.domain)
    return then.cost + chargeOf(model, board.room, then, board.penalty)
  }

  /** Goes to where the next descent starts; returns the items that moved. */
  function departure(): number[] {
    const [a, b] = [pool[Math.floor(random() * pool.length)]!, pool[Math.floor(random() * pool.length)]!]
    goTo(a.zoneOf)
    if (canChangeSites && random() < 0.6) return changeSites(board, menu, random)
    if (pool.length < 3) return shake(3 + Math.floor(random() * Math.max(4, Math.min(30, menu.movable.length / 8))))
    return a === b || random() < 0.5 ? shake(3 + Math.floor(random() * 10)) : walkTowards(b.zoneOf)
  }

  function shuffled(list: number[]): number[] {
    for (let n = list.length - 1; n > 0; n--) {
      const at = Math.floor(random() * (n + 1))
      ;[list[n], list[at]] = [list[at]!, list[n]!]
    }
    return list
  }

  function weaken(): void {
    const { capacity } = board.penalty
    for (let at = 0; at < capacity.length; at++) capacity[at]! *= 0.95
  }

  function goTo(zoneOf: Int32Array): void {
    for (let i = 0; i < model.items; i++) if (state.zoneOf[i] !== zoneOf[i]) takeStep(board, i, zoneOf[i]!)
  }

  function shake(count: number): number[] {
    const moved: number[] = []
    for (let n = 0; n < count; n++) {
      const i = menu.movable[Math.floor(random() * menu.movable.length)]!
      takeStep(board, i, menu.order[i * menu.zones + Math.floor(random() * Math.min(seekers.width, menu.count[i]!))]!)
      moved.push(i)
    }
    return moved
  }

  /** Goes part of the way to another plan, and back to the best plan met; returns the items that moved. */
  function walkTowards(zoneOf: Int32Array): number[] {
    const differ: number[] = []
    for (const i of menu.movable) if (state.zoneOf[i] !== zoneOf[i]) differ.push(i)
    const apart = differ.length
    const path: number[] = []
    const from: number[] = []
    let least = Infinity
    let bestAt = 0
    while (differ.length > 0 && path.length < 0.7 * apart) {
      let best = Infinity
      let at = 0
      const tries = Math.min(differ.length, 60)
      const offset = Math.floor(random() * differ.length)
      for (let t = 0; t < tries; t++) {
        const n = (offset + t) % differ.length
        const delta = weighStep(board, differ[n]!, zoneOf[differ[n]!]!)
        if (delta < best) [best, at] = [delta, n]
      }
      const i = differ[at]!
      differ[at] = differ.at(-1)!
      differ.pop()
      path.push(i)
      from.push(state.zoneOf[i]!)
      takeStep(board, i, zoneOf[i]!)
      if (path.length >= 0.3 * apart && board.total < least) [least, bestAt] = [board.total, path.length]
    }
    for (let n = path.length - 1; n >= bestAt; n--) takeStep(board, path[n]!, from[n]!)
    path.length = bestAt
    return path.length === 0 ? shake(8) : path
  }

  /** Keeps the plan in the pool if it is better than the worst, and no copy of one there. */
  function keep(): void {
    const distance = (p: Int32Array) => {
      let apart = 0
      for (let i = 0; i < p.length; i++) if (p[i] !== state.zoneOf[i]) apart++
      return apart
    }
    let worst = 0
    let twin = -1
    for (const [n, elite] of pool.entries()) {
      if (distance(elite.zoneOf) < 3) twin = n
      if (elite.total > pool[worst]!.total) worst = n
    }
    const found = { zoneOf: state.zoneOf.slice(), total: board.total }
    if (twin >= 0) {
      if (found.total <= pool[twin]!.total) pool[twin] = found
    } else if (pool.length < poolSize) pool.push(found)
    else if (found.total < pool[worst]!.total) pool[worst] = found
  }
}
