import { exact, quotientUp } from './exact.ts'
import { leastOfBoth } from './least-of-both.ts'
import type { RoomPrice, Things } from './room-price.ts'

/** Cells of a table above which things are weighed by the price of room alone. */
const mostCells = 20_000

/** The least costs of sets with each thing in them, and without it. */
export interface WithEach {
  withIt: Float64Array
  without: Float64Array
}

/** Where such a cost is `ceiling` or more it may be given as less; `least` is what no set at all is below. */
export function leastWithEach(
  things: Things,
  room: number,
  price: RoomPrice,
  least: number,
  ceiling: number,
): WithEach {
  const { worth, times, per } = price
  const atLeast = (more: number) => Math.max(least, quotientUp(exact(price.least + Math.max(0, more)), times))
  const found = { withIt: worth.map((own) => atLeast(own)), without: worth.map((own) => atLeast(-own)) }
  // At no price for room that is exact already.
  if (per > 0 && ceiling > least) weighCore(things, room, price, ceiling, found)
  return found
}

/** A set that costs less than the ceiling goes against the sign of no worth that would reach it; what is left are few things. */
function weighCore(things: Things, room: number, price: RoomPrice, ceiling: number, found: WithEach): void {
  const { cost, size } = things
  const goal = exact(ceiling * price.times)
  const core: number[] = []
  let [sure, rest] = [0, room]
  for (const n of price.order)
    if (exact(price.least + Math.abs(price.worth[n]!)) < goal) core.push(n)
    else if (price.worth[n]! < 0) {
      sure = exact(sure + cost[n]!)
      rest -= size[n]!
    }
  const raise = (values: Float64Array, n: number, value: number) => {
    values[n] = Math.max(values[n]!, Math.min(ceiling, value))
  }
  if (rest < 0)
    // What every such set has does not fit together, so there is none.
    for (const values of [found.withIt, found.without]) for (let n = 0; n < cost.length; n++) raise(values, n, ceiling)
  if (rest < 0 || (core.length + 1) * (rest + 1) > mostCells) return
  const ahead = tables(things, core, rest)
  const behind = tables(things, core.toReversed(), rest).reverse()
  for (let n = 0; n < cost.length; n++)
    if (cost[n]! >= 0)
      raise(found.withIt, n, size[n]! > rest ? ceiling : sure + cost[n]! + behind[0]![rest - size[n]!]!)
  for (const [k, n] of core.entries()) {
    const left = rest - size[n]!
    const others = (units: number) => leastOfBoth(ahead[k]!, behind[k + 1]!, units)
    raise(found.withIt, n, left < 0 ? ceiling : sure + cost[n]! + others(left))
    raise(found.without, n, sure + others(rest))
  }
}

/** For the first things, from none to all: for each room up to the whole, the least cost of a set within it. */
function tables({ cost, size }: Things, core: readonly number[], room: number): Float64Array[] {
  const rows: Float64Array[] = [new Float64Array(room + 1)]
  for (const n of core) rows.push(withOneMore(rows.at(-1)!, cost[n]!, size[n]!))
  return rows
}

function withOneMore(least: Float64Array, cost: number, size: number): Float64Array {
  const more = least.slice()
  for (let room = size; room < more.length; room++) {
    const then = least[room - size]! + cost
    if (then < more[room]!) more[room] = then
  }
  return more
}
