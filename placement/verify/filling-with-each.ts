import { exact, quotientUp } from './exact.ts'
import type { RoomPrice, Things } from './room-price.ts'
import { leastOfBoth, takeIn } from './set-table.ts'

/** Cells of a table above which things are weighed by the price of room alone. */
const mostCells = 20_000

/** The least costs of sets with a thing in them, and without it; worked out when asked for. */
export interface WithEach {
  withIt(n: number): number
  without(n: number): number
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
  const atPrice = (more: number) => Math.max(least, quotientUp(exact(price.least + Math.max(0, more)), times))
  // At no price for room that is exact already.
  const isExact = per === 0 || ceiling <= least
  let known: WithEach | null = null
  const inTables = () => {
    known ??= weighCore(things, room, price, ceiling)
    return known
  }
  const raised = (cost: number, exactly: () => number) =>
    isExact || cost >= ceiling ? cost : Math.max(cost, Math.min(ceiling, exactly()))
  return {
    withIt: (n) => raised(atPrice(worth[n]!), () => inTables().withIt(n)),
    without: (n) => raised(atPrice(-worth[n]!), () => inTables().without(n)),
  }
}

/** A set that costs less than the ceiling goes against the sign of no worth that would reach it; what is left are few things. */
function weighCore({ cost, size }: Things, room: number, price: RoomPrice, ceiling: number): WithEach {
  const goal = exact(ceiling * price.times)
  const core: number[] = []
  let [sure, rest] = [0, room]
  for (const n of price.order)
    if (exact(price.least + Math.abs(price.worth[n]!)) < goal) core.push(n)
    else if (price.worth[n]! < 0) {
      sure = exact(sure + cost[n]!)
      rest -= size[n]!
    }
  // Then what every such set has does not fit together: there is none.
  if (rest < 0) return { withIt: () => ceiling, without: () => ceiling }
  const unknown = () => Number.NEGATIVE_INFINITY
  if ((core.length + 1) * (rest + 1) > mostCells) return { withIt: unknown, without: unknown }
  const [ahead, behind] = [tablesOf(core), tablesOf(core.toReversed()).reverse()]
  const others = (k: number, units: number) => leastOfBoth(ahead[k]!, behind[k + 1]!, units)
  return {
    withIt(n) {
      const left = rest - size[n]!
      const k = core.indexOf(n)
      // Of things that cost less than nothing, those not in doubt have their sign's cost.
      if (cost[n]! < 0 && k < 0) return Number.NEGATIVE_INFINITY
      if (left < 0) return ceiling
      return exact(sure + cost[n]! + (k < 0 ? behind[0]![left]! : others(k, left)))
    },
    without(n) {
      const k = core.indexOf(n)
      return k < 0 ? Number.NEGATIVE_INFINITY : exact(sure + others(k, rest))
    },
  }

  /** For the first things, from none to all: for each room up to the whole, the least cost of a set within it. */
  function tablesOf(list: readonly number[]): Float64Array[] {
    const rows: Float64Array[] = [new Float64Array(rest + 1)]
    for (const n of list) {
      const more = rows.at(-1)!.slice()
      takeIn(more, cost[n]!, size[n]!)
      rows.push(more)
    }
    return rows
  }
}
