import type { Random } from '../search/random.ts'
import { anneal } from './anneal.ts'
import { type Board, fits, recount, takeStep } from './board.ts'
import { findRange } from './find-range.ts'
import type { Levels } from './levels/by-levels.ts'
import type { Menu } from './menu.ts'

/**
 * Anneals again and again, each time longer: now from far up, now from the best plan with a little warmth. The third time
 * searches over levels instead, and goes on with that, now anew and now from the best plan, if it comes to a better one. Yields the proposals of each cycle.
 */
export function* annealCycles(
  board: Board,
  menu: Menu,
  random: Random,
  levels: Levels | null,
  run: {
    first: number
    firmness: Float64Array | null
    isLate: () => boolean
    onPlan: (board: Board) => void
  },
): Generator<number> {
  const { state, model } = board
  let best: { cost: number; zoneOf: Int32Array } = fits(board)
    ? { cost: state.cost, zoneOf: state.zoneOf.slice() }
    : { cost: Infinity, zoneOf: state.zoneOf.slice() }
  const onPlan = () => {
    if (state.cost >= best.cost) return
    best = { cost: state.cost, zoneOf: state.zoneOf.slice() }
    run.onPlan(board)
  }
  const { isLate, firmness } = run
  const { hot, warm, cold } = findRange(board, menu, random, { isLate, onPlan, firmness })
  let [fromFarUp, overLevels] = [Infinity, Infinity]
  for (let cycle = 0, proposals = run.first; !isLate(); cycle++) {
    const again = cycle % 2 === 1 && best.cost < Infinity
    if (levels !== null && (cycle === 2 || overLevels < fromFarUp)) {
      const found = levels(again ? best.zoneOf : null)
      overLevels = Math.min(overLevels, found.cost)
      if (found.cost < best.cost) best = { cost: found.cost, zoneOf: found.zoneOf.slice() }
      yield proposals
      continue
    }
    if (again) goTo(best.zoneOf)
    anneal(board, menu, random, { from: again ? warm : hot, to: cold, proposals, isLate, onPlan, firmness })
    fromFarUp = Math.min(fromFarUp, best.cost)
    yield proposals
    if (again) proposals *= 2
  }

  function goTo(zoneOf: Int32Array): void {
    for (let i = 0; i < model.items; i++) if (state.zoneOf[i] !== zoneOf[i]) takeStep(board, i, zoneOf[i]!)
    recount(board)
  }
}
