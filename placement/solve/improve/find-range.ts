import type { Random } from '../search/random.ts'
import { type Annealing, anneal } from './anneal.ts'
import type { Board } from './board.ts'
import type { Menu } from './menu.ts'

/** Temperatures of an annealing: where a tenth of the moves are taken, where a fiftieth, and where hardly any. */
export interface Range {
  hot: number
  warm: number
  cold: number
}

/** Cools from where nearly every move is taken to where none is. */
export function findRange(
  board: Board,
  menu: Menu,
  random: Random,
  run: Pick<Annealing, 'isLate' | 'onPlan' | 'firmness'>,
): Range {
  let temperature = 1e-9
  for (let n = 0; n < 2_000 && menu.movable.length > 0; n++) {
    const i = menu.movable[Math.floor(random() * menu.movable.length)]!
    const row = menu.order.subarray(i * menu.zones, i * menu.zones + menu.count[i]!)
    const [y, z] = [row[Math.floor(random() * row.length)]!, row[Math.floor(random() * row.length)]!]
    const apart = board.standing[i * menu.zones + y]! - board.standing[i * menu.zones + z]!
    temperature = Math.max(temperature, Math.abs(apart))
  }
  let [hot, warm] = [temperature, temperature]
  const proposals = Math.max(2_000, Math.min(200_000, 20 * menu.movable.length))
  for (let level = 0; level < 60 && !run.isLate(); level++) {
    const share = anneal(board, menu, random, { from: temperature, to: temperature, ...run, proposals })
    if (share > 0.1) hot = temperature
    if (share > 0.02) warm = temperature
    if (share < 0.001) break
    temperature *= 0.75
  }
  return { hot, warm, cold: temperature }
}
