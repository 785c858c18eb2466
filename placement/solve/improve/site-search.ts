import { raise } from '../search/penalty.ts'
import type { Random } from '../search/random.ts'
import { type Board, fits, recount, takeStep } from './board.ts'
import { chainDescend, type Seekers } from './chains.ts'
import type { Menu } from './menu.ts'
import { changeSites } from './sites.ts'

/**
 * Where zones cost to open: changes which are in use, descends by ejection chains, and goes on from the result unless it is
 * worse than the best by more than a margin, which shrinks in each cycle of rounds (record-to-record travel).
 */
export function searchSites(
  board: Board,
  menu: Menu,
  seekers: Seekers,
  random: Random,
  run: { rounds: number; isLate: () => boolean; onPlan: (board: Board) => void },
): void {
  const { state, model } = board
  let best = Infinity
  let record = Infinity
  const note = () => {
    if (state.cost >= best || !fits(board)) return
    best = state.cost
    run.onPlan(board)
  }
  const cycle = 400
  for (let round = 0; round < run.rounds && !run.isLate(); round++) {
    const margin = 0.01 * (1 - (round % cycle) / cycle) ** 2
    if (round % cycle === 0) record = Infinity
    const before = { zoneOf: state.zoneOf.slice(), total: board.total }
    const moved = changeSites(board, menu, random)
    chainDescend(board, menu, seekers, moved, run.isLate, note)
    note()
    if (board.total > Math.min(record, before.total) + margin * Math.abs(record === Infinity ? before.total : record)) {
      for (let i = 0; i < model.items; i++)
        if (state.zoneOf[i] !== before.zoneOf[i]) takeStep(board, i, before.zoneOf[i]!)
      continue
    }
    record = Math.min(record, board.total)
    if (fits(board)) for (let at = 0; at < board.penalty.capacity.length; at++) board.penalty.capacity[at]! *= 0.98
    else {
      raise(model, board.room, state, board.penalty, 1.15)
      record = Infinity
    }
    recount(board)
  }
}
