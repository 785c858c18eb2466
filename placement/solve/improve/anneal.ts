import { isFeasible, raise } from '../search/penalty.ts'
import type { Random } from '../search/random.ts'
import { type Board, fits, recount, takeStep, weighStep } from './board.ts'
import { type Menu, pickZone } from './menu.ts'

/** How an annealing runs: temperatures in cost units, and how many proposals in all. */
export interface Annealing {
  from: number
  to: number
  proposals: number
  isLate: () => boolean
  onPlan: (board: Board) => void
  /** For limits without a price: the least charge for a unit beyond, as a multiple of the temperature; at `r * zones + z`. */
  firmness: Float64Array | null
}

/**
 * Simulated annealing over single moves, swaps and chains of two. Limits may be broken at a charge that rises while they are
 * and falls while they are not, so that the search runs along the edge of what is allowed. Every plan that keeps them all
 * and is the cheapest of the run is told. Returns the share of proposals that were taken and changed what the plan costs.
 */
export function anneal(board: Board, menu: Menu, random: Random, run: Annealing): number {
  const { model, state, room } = board
  const { zones } = model
  const { movable } = menu
  if (movable.length === 0) return 0
  const isLimited = room.capacity.some((most) => most < Infinity) || room.share.length > 0 || room.moves < Infinity
  let best = Infinity
  let accepted = 0
  const chunk = Math.max(200, Math.min(20_000, Math.floor(run.proposals / 200)))
  for (let done = 0; done < run.proposals; done += chunk) {
    const temperature = run.from * (run.to / run.from) ** (done / run.proposals)
    for (let n = 0; n < chunk; n++) {
      const i = movable[Math.floor(random() * movable.length)]!
      const z = pickZone(menu, i, random)
      const old = state.zoneOf[i]!
      if (z === old) continue
      const allowed = -temperature * Math.log(random())
      const first = weighStep(board, i, z)
      if (first <= allowed) {
        takeStep(board, i, z)
        if (first !== 0) accepted++
        if (state.cost < best) note()
        continue
      }
      const others = board.members[z]!
      if (!isLimited || others.length === 0) continue
      const j = others[Math.floor(random() * others.length)]!
      const to = random() < 0.5 ? old : pickZone(menu, j, random)
      if (to === z || menu.has[j * zones + to] === 0) continue
      takeStep(board, i, z)
      if (first + weighStep(board, j, to) <= allowed) {
        takeStep(board, j, to)
        if (state.cost < best) note()
      } else takeStep(board, i, old)
    }
    if (isLimited) {
      adapt(board, 0.03 * Math.max(0, 1 - (1.5 * done) / run.proposals))
      if (run.firmness !== null) holdFirm(board, run.firmness, temperature)
    }
    if (run.isLate()) break
  }
  return accepted / run.proposals

  function note(): void {
    if (!fits(board)) return
    best = state.cost
    run.onPlan(board)
  }
}

/** Raises the charge of every limit that is passed by more than a tolerance, lowers that of the others a little. */
function adapt(board: Board, tolerance: number): void {
  const { state, room, penalty, model } = board
  for (let at = 0; at < penalty.capacity.length; at++) {
    const most = room.capacity[at]!
    if (most === Infinity) continue
    const over = state.held[at]! - most
    penalty.capacity[at]! *= over > tolerance * most ? 1.1 : over < -0.03 * most ? 0.95 : 0.99
  }
  if (room.share.length > 0 || room.moves < Infinity) {
    if (isFeasible(model, room, state)) {
      for (let s = 0; s < penalty.share.length; s++) penalty.share[s]! *= 0.98
      penalty.moves *= 0.98
    } else raise(model, { ...room, capacity: unlimited(room.capacity) }, state, penalty, 1.1)
  }
  recount(board)
}

/** Charges nothing less than the temperature asks for. */
function holdFirm(board: Board, firmness: Float64Array, temperature: number): void {
  const { capacity } = board.penalty
  for (let at = 0; at < capacity.length; at++) capacity[at] = Math.max(capacity[at]!, firmness[at]! * temperature)
  recount(board)
}

function unlimited(capacity: Float64Array): Float64Array {
  return new Float64Array(capacity.length).fill(Infinity)
}
