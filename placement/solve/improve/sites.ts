import type { Random } from '../search/random.ts'
import { type Board, takeStep, weighStep } from './board.ts'
import type { Menu } from './menu.ts'

/**
 * Changes which zones are in use: closes one, opens one, or both at once. Items of a closed zone go where they add least;
 * an opened zone takes the items that gain most by it, as far as it has room. Returns the items that moved.
 */
export function changeSites(board: Board, menu: Menu, random: Random): number[] {
  const { state, model } = board
  const { zones } = model
  const used: number[] = []
  const empty: number[] = []
  for (let z = 0; z < zones; z++) (state.inhabitants[z]! > 0 ? used : empty).push(z)
  const kind = random()
  const moved: number[] = []
  if (empty.length > 0 && (kind < 0.65 || used.length < 2)) {
    const z = kind < 0.3 ? empty[Math.floor(random() * empty.length)]! : wanted(empty)
    fill(z)
    if (kind < 0.35) return moved
    const near = nearest(z)
    if (near >= 0) clear(near, z)
    return moved
  }
  const victim = used[Math.floor(random() * used.length)]!
  clear(victim, -1)
  return moved

  /** An empty zone that a random item would like. */
  function wanted(among: readonly number[]): number {
    for (let tries = 0; tries < 20; tries++) {
      const i = menu.movable[Math.floor(random() * menu.movable.length)]!
      const z = menu.order[i * zones + Math.floor(random() * Math.min(8, menu.count[i]!))]!
      if (state.inhabitants[z] === 0) return z
    }
    return among[Math.floor(random() * among.length)]!
  }

  /** The zone that most of the moved items came from would be empty soonest: the smallest zone that lost an item. */
  function nearest(but: number): number {
    let best = -1
    for (const i of moved) {
      const row = menu.order.subarray(i * zones, i * zones + Math.min(6, menu.count[i]!))
      for (const z of row)
        if (
          z !== but &&
          state.inhabitants[z]! > 0 &&
          (best < 0 || state.inhabitants[z]! < state.inhabitants[best]!) &&
          random() < 0.5
        )
          best = z
    }
    return best
  }

  function fill(z: number): void {
    const gains: { i: number; gain: number }[] = []
    for (const i of menu.movable) {
      if (menu.has[i * zones + z] === 0) continue
      const gain = weighStep(board, i, z) - (state.inhabitants[z] === 0 ? model.opening[z]! : 0)
      if (gain < 0) gains.push({ i, gain })
    }
    gains.sort((p, q) => p.gain - q.gain || p.i - q.i)
    if (gains.length === 0) gains.push({ i: menu.movable[Math.floor(random() * menu.movable.length)]!, gain: 0 })
    for (const [n, { i }] of gains.entries()) {
      if (menu.has[i * zones + z] === 0) continue
      if (n > 0 && weighStep(board, i, z) >= 0) continue
      moved.push(i)
      takeStep(board, i, z)
    }
  }

  function clear(z: number, butTo: number): void {
    for (const i of [...board.members[z]!]) {
      let least = Infinity
      let to = -1
      for (let k = 0; k < menu.count[i]!; k++) {
        const other = menu.order[i * zones + k]!
        if (other === z || (state.inhabitants[other] === 0 && other !== butTo)) continue
        const delta = weighStep(board, i, other)
        if (delta < least) {
          least = delta
          to = other
        }
      }
      if (to < 0) continue
      moved.push(i)
      takeStep(board, i, to)
    }
  }
}
