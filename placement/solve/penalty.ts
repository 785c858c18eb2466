import type { Model } from './model.ts'
import type { PlanState } from './plan-state.ts'

/** What one unit beyond each limit is charged while a plan is being repaired. */
export interface Penalty {
  /** At `r * zones + z`. */
  capacity: Float64Array
  share: Float64Array
  moves: number
}

/** Starts with charges of the order of one item's cost per unit of its size. */
export function startPenalty(model: Model): Penalty {
  let cost = 0
  let finite = 0
  for (const value of model.cost)
    if (value < Infinity) {
      cost += Math.abs(value)
      finite++
    }
  const meanCost = Math.max(1, cost / Math.max(1, finite))
  const perUnit = model.size.map((size) => meanCost / Math.max(1, size.reduce((sum, s) => sum + s, 0) / size.length))
  const capacity = new Float64Array(model.capacity.length)
  for (let at = 0; at < capacity.length; at++) capacity[at] = perUnit[Math.floor(at / model.zones)]!
  const share = model.share === null ? 0 : perUnit[model.share.resource]! / model.share.denominator
  return { capacity, share: new Float64Array(model.suppliers.length).fill(share), moves: meanCost }
}

/** Charge for everything that is beyond a limit; 0 exactly for a plan that keeps them all. */
export function chargeOf(model: Model, state: PlanState, penalty: Penalty): number {
  let charge = 0
  for (let at = 0; at < model.capacity.length; at++)
    if (state.held[at]! > model.capacity[at]!) charge += penalty.capacity[at]! * (state.held[at]! - model.capacity[at]!)
  if (model.share !== null)
    for (let s = 0; s < model.suppliers.length; s++)
      charge += penalty.share[s]! * overShare(model, state.supplied[s]!, state.total)
  return charge + penalty.moves * Math.max(0, state.moves - model.maxMoves)
}

export function isFeasible(model: Model, state: PlanState): boolean {
  for (let at = 0; at < model.capacity.length; at++) if (state.held[at]! > model.capacity[at]!) return false
  if (model.share !== null)
    for (const supplied of state.supplied) if (overShare(model, supplied, state.total) > 0) return false
  return state.moves <= model.maxMoves
}

function overShare(model: Model, supplied: number, total: number): number {
  return Math.max(0, supplied * model.share!.denominator - total * model.share!.numerator)
}

/** What moving item i to zone z adds to the charge. */
export function chargeOfMove(model: Model, state: PlanState, penalty: Penalty, i: number, z: number): number {
  const { zones, share } = model
  const old = state.zoneOf[i]!
  let delta = 0
  for (let r = 0; r < model.size.length; r++) {
    const size = model.size[r]!
    const from = r * zones + old
    const to = r * zones + z
    const over = state.held[from]! - model.capacity[from]!
    if (over > 0) delta -= penalty.capacity[from]! * Math.min(over, size[i * zones + old]!)
    const spare = Math.max(0, model.capacity[to]! - state.held[to]!)
    const beyond = size[i * zones + z]! - spare
    if (beyond > 0) delta += penalty.capacity[to]! * beyond
  }
  if (share !== null) {
    const before = model.size[share.resource]![i * zones + old]!
    const after = model.size[share.resource]![i * zones + z]!
    const total = state.total + after - before
    for (let s = 0; s < model.suppliers.length; s++) {
      let supplied = state.supplied[s]!
      if (model.supplierOf[old] === s) supplied -= before
      if (model.supplierOf[z] === s) supplied += after
      delta +=
        penalty.share[s]! * (overShare(model, supplied, total) - overShare(model, state.supplied[s]!, state.total))
    }
  }
  if (model.current[i]! >= 0) {
    const after = state.moves + (z === model.current[i] ? 0 : 1) - (old === model.current[i] ? 0 : 1)
    delta += penalty.moves * (Math.max(0, after - model.maxMoves) - Math.max(0, state.moves - model.maxMoves))
  }
  return delta
}

/** Raises the charge on every limit that is broken. */
export function raise(model: Model, state: PlanState, penalty: Penalty, factor: number): void {
  for (let at = 0; at < model.capacity.length; at++)
    if (state.held[at]! > model.capacity[at]!) penalty.capacity[at]! *= factor
  if (model.share !== null)
    for (let s = 0; s < model.suppliers.length; s++)
      if (overShare(model, state.supplied[s]!, state.total) > 0) penalty.share[s]! *= factor
  if (state.moves > model.maxMoves) penalty.moves *= factor
}
