import { exact } from './exact.ts'
import type { RoomPrice, Things } from './room-price.ts'

/** The least cost of any set of things within a room; at most 0, for the empty set. */
export function leastFilling(things: Things, room: number, price: RoomPrice): number {
  const { cost, size } = things
  const { times, least, worth, order } = price
  const greedy = costInTurn(things, room, order)
  const goal = exact(greedy * times)
  if (least >= goal) return greedy
  // A set that costs less than the greedy one goes against the sign of no worth that alone would make up for that.
  let [sure, rest] = [0, room]
  const core: number[] = []
  for (const n of order)
    if (exact(least + Math.abs(worth[n]!)) < goal) core.push(n)
    else if (worth[n]! < 0) {
      sure = exact(sure + cost[n]!)
      rest -= size[n]!
    }
  return rest < 0 ? greedy : Math.min(greedy, exact(sure + leastSet(things, core, rest)))
}

/** The cost of the set that takes, in turn, what still fits. */
function costInTurn({ cost, size }: Things, room: number, order: Uint32Array): number {
  let [sum, left] = [0, room]
  for (const n of order)
    if (size[n]! <= left) {
      sum = exact(sum + cost[n]!)
      left -= size[n]!
    }
  return sum
}

/**
 * The least cost of a set within a room. Kept are only sets to which no other is as small and as cheap, in the order of their
 * sizes: few things make few of these, where a table has a cell for each unit of room.
 */
function leastSet({ cost, size }: Things, core: readonly number[], room: number): number {
  const most = Math.min(2 ** core.length, room + 1)
  let sizes = new Float64Array(most)
  let costs = new Float64Array(most)
  let [nextSizes, nextCosts] = [new Float64Array(most), new Float64Array(most)]
  let count = 1
  for (const n of core) {
    const [units, adds] = [size[n]!, cost[n]!]
    let [kept, without, withIt, least] = [0, 0, 0, Number.POSITIVE_INFINITY]
    while (without < count || withIt < count) {
      const isWithout = withIt === count || (without < count && sizes[without]! <= sizes[withIt]! + units)
      const held = isWithout ? sizes[without]! : sizes[withIt]! + units
      if (held > room) break
      const sum = isWithout ? costs[without++]! : exact(costs[withIt++]! + adds)
      if (sum >= least) continue
      least = sum
      // As large as the last one and cheaper: takes its place.
      if (kept === 0 || nextSizes[kept - 1]! < held) kept++
      nextSizes[kept - 1] = held
      nextCosts[kept - 1] = sum
    }
    count = kept
    ;[sizes, nextSizes] = [nextSizes, sizes]
    ;[costs, nextCosts] = [nextCosts, costs]
  }
  return costs[count - 1]!
}
