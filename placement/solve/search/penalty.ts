import type { Limit } from '../bound/multipliers.ts'
import { type Model, sizeIn } from '../model/model.ts'
import type { PlanState } from '../model/plan-state.ts'
import type { Room } from '../model/room.ts'

/** What one unit beyond each limit is charged while a plan is being repaired; in the shape of `Room`. */
export interface Penalty {
  capacity: Float64Array
  share: Float64Array
  moves: number
}

/**
 * Charges a little above the prices of the limits, so that the items that leave an overfull zone are those to which it is
 * worth least; where a limit has no price, a hundredth of a typical decision per item of mean size.
 */
export function penaltyFrom(model: Model, limits: readonly Limit[], price: Float64Array, unit: number): Penalty {
  const floor = model.size.map((size) => {
    let sum = 0
    for (const value of size.of) sum += value
    return (0.01 * unit) / Math.max(1e-9, sum / Math.max(1, size.of.length))
  })
  const penalty: Penalty = {
    capacity: new Float64Array(model.resources.length * model.zones),
    share: new Float64Array(model.suppliers.length),
    moves: 0,
  }
  for (const [l, limit] of limits.entries()) {
    const charge = 1.05 * price[l]!
    if (limit.kind === 'capacity')
      penalty.capacity[limit.resource * model.zones + limit.zone] = charge + floor[limit.resource]!
    else if (limit.kind === 'share')
      penalty.share[limit.supplier] = charge + floor[model.share!.resource]! / model.share!.denominator
    else penalty.moves = charge + 0.01 * unit
  }
  return penalty
}

export function isFeasible(model: Model, room: Room, state: PlanState): boolean {
  for (let at = 0; at < room.capacity.length; at++) if (state.held[at]! > room.capacity[at]!) return false
  for (let s = 0; s < room.share.length; s++)
    if (overShare(model, room, s, state.supplied[s]!, state.total) > 0) return false
  return state.moves <= room.moves
}

/** Charge for everything that is beyond a limit; 0 exactly for a plan that keeps them all. */
export function chargeOf(model: Model, room: Room, state: PlanState, penalty: Penalty): number {
  let charge = 0
  for (let at = 0; at < room.capacity.length; at++)
    if (state.held[at]! > room.capacity[at]!) charge += penalty.capacity[at]! * (state.held[at]! - room.capacity[at]!)
  for (let s = 0; s < room.share.length; s++)
    charge += penalty.share[s]! * overShare(model, room, s, state.supplied[s]!, state.total)
  return charge + (state.moves > room.moves ? penalty.moves * (state.moves - room.moves) : 0)
}

function overShare(model: Model, room: Room, s: number, supplied: number, total: number): number {
  return Math.max(0, supplied * model.share!.denominator - total * model.share!.numerator - room.share[s]!)
}

/** What moving item i to zone z adds to the charge. */
export function chargeOfMove(
  model: Model,
  room: Room,
  state: PlanState,
  penalty: Penalty,
  i: number,
  z: number,
): number {
  const { zones, share } = model
  const old = state.zoneOf[i]!
  let delta = 0
  for (let r = 0; r < model.size.length; r++) {
    const size = model.size[r]!
    const from = r * zones + old
    const to = r * zones + z
    const over = state.held[from]! - room.capacity[from]!
    if (over > 0) delta -= penalty.capacity[from]! * Math.min(over, sizeIn(size, i, old))
    const added = sizeIn(size, i, z)
    const beyond = state.held[to]! + added - room.capacity[to]!
    if (beyond > 0) delta += penalty.capacity[to]! * Math.min(beyond, added)
  }
  if (share !== null && room.share.length > 0) {
    const before = sizeIn(model.size[share.resource]!, i, old)
    const after = sizeIn(model.size[share.resource]!, i, z)
    const total = state.total + after - before
    for (let s = 0; s < room.share.length; s++) {
      const supplied = state.supplied[s]!
      const then = supplied - (model.supplierOf[old] === s ? before : 0) + (model.supplierOf[z] === s ? after : 0)
      const change = overShare(model, room, s, then, total) - overShare(model, room, s, supplied, state.total)
      if (change !== 0) delta += penalty.share[s]! * change
    }
  }
  if (model.current[i]! >= 0 && room.moves < Infinity) {
    const after = state.moves + (z === model.current[i] ? 0 : 1) - (old === model.current[i] ? 0 : 1)
    delta += penalty.moves * (Math.max(0, after - room.moves) - Math.max(0, state.moves - room.moves))
  }
  return delta
}

/** Raises the charge on every limit that is broken. */
export function raise(model: Model, room: Room, state: PlanState, penalty: Penalty, factor: number): void {
  for (let at = 0; at < room.capacity.length; at++)
    if (state.held[at]! > room.capacity[at]!) penalty.capacity[at]! *= factor
  for (let s = 0; s < room.share.length; s++)
    if (overShare(model, room, s, state.supplied[s]!, state.total) > 0) penalty.share[s]! *= factor
  if (state.moves > room.moves) penalty.moves *= factor
}
