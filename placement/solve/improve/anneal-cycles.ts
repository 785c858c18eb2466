import type { Random } from '../random.ts'
import { anneal } from './anneal.ts'
import { type Board, fits, recount, takeStep } from './board.ts'
import type { Menu } from './menu.ts'

/**
 * Anneals again and again, each time longer: now from far up, now from the best plan with a little warmth. The range of
 * temperatures is found first, by cooling from where nearly every move is taken to where none is.
 */
export function annealCycles(
  board: Board,
  menu: Menu,
  random: Random,
  run: { first: number; most: number; isLate: () => boolean; onPlan: (board: Board) => void },
): void {
  const { state, model } = board
  let best: { cost: number; zoneOf: Int32Array } = fits(board)
    ? { cost: state.cost, zoneOf: state.zoneOf.slice() }
    : { cost: Infinity, zoneOf: state.zoneOf.slice() }
  const onPlan = () => {
    if (state.cost >= best.cost) return
    best = { cost: state.cost, zoneOf: state.zoneOf.slice() }
    run.onPlan(board)
  }
  const { isLate } = run
  const { hot, warm, cold } = findRange()
  let spent = 0
  for (let cycle = 0, proposals = run.first; !isLate() && spent < run.most; cycle++) {
    const again = cycle % 2 === 1 && best.cost < Infinity
    if (again) goTo(best.zoneOf)
    anneal(board, menu, random, { from: again ? warm : hot, to: cold, proposals, isLate, onPlan })
    spent += proposals
    if (again) proposals *= 2
  }

  function goTo(zoneOf: Int32Array): void {
    for (let i = 0; i < model.items; i++) if (state.zoneOf[i] !== zoneOf[i]) takeStep(board, i, zoneOf[i]!)
    recount(board)
  }

  function findRange(): { hot: number; warm: number; cold: number } {
    let temperature = 1e-9
    for (let n = 0; n < 2_000 && menu.movable.length > 0; n++) {
      const i = menu.movable[Math.floor(random() * menu.movable.length)]!
      const row = menu.order.subarray(i * menu.zones, i * menu.zones + menu.count[i]!)
      const [y, z] = [row[Math.floor(random() * row.length)]!, row[Math.floor(random() * row.length)]!]
      temperature = Math.max(
        temperature,
        Math.abs(board.standing[i * menu.zones + y]! - board.standing[i * menu.zones + z]!),
      )
    }
    let [hot, warm] = [temperature, temperature]
    const proposals = Math.max(2_000, Math.min(200_000, 20 * menu.movable.length))
    for (let level = 0; level < 60 && !isLate(); level++) {
      const share = anneal(board, menu, random, { from: temperature, to: temperature, proposals, isLate, onPlan })
      if (share > 0.1) hot = temperature
      if (share > 0.02) warm = temperature
      if (share < 0.001) break
      temperature *= 0.75
    }
    return { hot, warm, cold: temperature }
  }
}
