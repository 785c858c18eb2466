import { exact } from './exact.ts'

/** What a zone may take up: items, what each adds to the cost, and the room it takes. Integers; sizes are at least 0. */
export interface Things {
  items: Int32Array
  cost: Float64Array
  size: Float64Array
}

/**
 * A price on a zone's room, at which each thing is judged by itself. For any price p ≥ 0 a set within the room costs at least
 *
 *     Σ over the set of (cost + p × size) − p × room
 *
 * which is least for the set of all things whose cost + p × size is below 0. The price here is `per / times`; sums are kept times
 * `times`, so that they stay in integers.
 */
export interface RoomPrice {
  per: number
  times: number
  /** No set within the room costs less than this / times. */
  least: number
  /** (cost + p × size) × times. A set costs |worth| / times above the least for each thing it has or lacks against its sign. */
  worth: Float64Array
  /** Things that cost less than nothing, those that save most for their room first. */
  order: Uint32Array
}

/** The price at which the things that save most for their room just fill it: what the first of them saves that does not fit. */
export function priceRoom({ cost, size }: Things, room: number): RoomPrice {
  const order = bySaving(cost, size)
  let [left, at] = [room, 0]
  while (at < order.length && size[order[at]!]! <= left) left -= size[order[at++]!]!
  const first = order[at]
  const [times, per] = first === undefined ? [1, 0] : [size[first]!, -cost[first]!]
  const worth = new Float64Array(cost.length)
  let least = -exact(per * room)
  for (let n = 0; n < worth.length; n++) {
    const own = exact(exact(cost[n]! * times) + exact(size[n]! * per))
    worth[n] = own
    if (own < 0) least = exact(least + own)
  }
  return { per, times, least, worth, order }
}

/** Nothing that is proven rests on this order. */
function bySaving(cost: Float64Array, size: Float64Array): Uint32Array {
  const order = new Uint32Array(cost.length)
  const perRoom = new Float64Array(cost.length)
  let count = 0
  for (let n = 0; n < cost.length; n++) {
    if (cost[n]! >= 0) continue
    perRoom[n] = size[n] === 0 ? Number.NEGATIVE_INFINITY : cost[n]! / size[n]!
    order[count++] = n
  }
  return order.slice(0, count).sort((p, q) => (perRoom[p]! < perRoom[q]! ? -1 : perRoom[p]! > perRoom[q]! ? 1 : 0))
}
