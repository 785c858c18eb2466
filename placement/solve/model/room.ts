import type { Limit } from '../bound/multipliers.ts'
import type { Model } from './model.ts'

/** What the limits leave to a part of the problem, in the shape that moves are checked against. */
export interface Room {
  /** At `r * zones + z`; Infinity where there is no limit. */
  capacity: Float64Array
  /** For each supplier, how far its sizes × denominator may pass all sizes × numerator. */
  share: Float64Array
  moves: number
}

export function roomOf(model: Model, limits: readonly Limit[]): Room {
  const room: Room = {
    capacity: new Float64Array(model.resources.length * model.zones).fill(Infinity),
    share: new Float64Array(model.share === null ? 0 : model.suppliers.length).fill(Infinity),
    moves: Infinity,
  }
  for (const limit of limits)
    if (limit.kind === 'capacity') room.capacity[limit.resource * model.zones + limit.zone] = limit.most
    else if (limit.kind === 'share') room.share[limit.supplier] = limit.most
    else room.moves = limit.most
  return room
}
