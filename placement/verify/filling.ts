import { exact } from './exact.ts'
import type { RoomPrice, Things } from './room-price.ts'
import { takeIn } from './set-table.ts'

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
  if (rest < 0) return greedy
  const inDoubt = 2 ** core.length < rest ? leastOfList(things, core, rest) : leastInTable(things, core, rest)
  return Math.min(greedy, exact(sure + inDoubt))
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

/** The least cost of a set within a room: a cell a unit of room. */
function leastInTable({ cost, size }: Things, core: readonly number[], room: number): number {
  const least = new Float64Array(room + 1)
  for (const n of core) takeIn(least, cost[n]!, size[n]!)
  return least[room]!
}

/** The same where few things have much room: only sets to which no other is as small and as cheap, in the order of their sizes. */
function leastOfList({ cost, size }: Things, core: readonly number[], room: number): number {
  let sets = [{ held: 0, sum: 0 }]
  for (const n of core) {
    const more = sets.map(({ held, sum }) => ({ held: held + size[n]!, sum: exact(sum + cost[n]!) }))
    const all = [...sets, ...more.filter(({ held }) => held <= room)].sort((p, q) => p.held - q.held || p.sum - q.sum)
    let least = Number.POSITIVE_INFINITY
    sets = all.filter(({ sum }) => {
      const isCheaper = sum < least
      if (isCheaper) least = sum
      return isCheaper
    })
  }
  return sets.at(-1)!.sum
}
