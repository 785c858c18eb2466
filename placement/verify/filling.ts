import { exact, quotientUp } from './exact.ts'

/** Something that a zone may take up: what it adds to the cost, and the room it takes. Integers. */
export interface Thing {
  cost: number
  size: number
}

/** Cells of a table above which things are weighed by the divided bound alone. */
const mostCells = 200_000

/**
 * What a set that costs less than a ceiling must look like. When one thing may be divided, the best set takes things in the
 * order of cost per room; a thing taken against that order adds at least its own loss. All of it is kept times the size of
 * the divided thing, so that it stays in integers.
 */
interface Shape {
  /** Times which all that follows is kept; 1 where everything fits. */
  times: number
  /** Least cost with one thing divided. */
  divided: number
  /** What each thing adds to that by being taken against the order; below 0 for those that the order takes. */
  loss: Float64Array
}

function shapeOf(things: readonly Thing[], room: number): Shape {
  const taken = things.filter(({ cost }) => cost < 0).sort((p, q) => exact(p.cost * q.size) - exact(q.cost * p.size))
  let [sum, left, at] = [0, room, 0]
  for (; at < taken.length && taken[at]!.size <= left; at++) {
    sum = exact(sum + taken[at]!.cost)
    left -= taken[at]!.size
  }
  const cut = taken[at] ?? { cost: 0, size: 1 }
  return {
    times: cut.size,
    divided: exact(exact(sum * cut.size) + exact(cut.cost * left)),
    loss: Float64Array.from(things, ({ cost, size }) => exact(exact(cost * cut.size) - exact(cut.cost * size))),
  }
}

/** The least cost of any set of things that fits; at most 0, for the empty set. */
export function leastFilling(things: readonly Thing[], room: number): number {
  const useful = things.filter(({ cost, size }) => cost < 0 && size <= room)
  const { times, divided, loss } = shapeOf(useful, room)
  let [greedy, left] = [0, room]
  for (const n of Array.from(useful.keys()).sort((p, q) => loss[p]! - loss[q]!))
    if (useful[n]!.size <= left) {
      greedy += useful[n]!.cost
      left -= useful[n]!.size
    }
  let [sure, rest] = [0, room]
  const core = useful.filter(({ cost, size }, n) => {
    if (exact(divided + Math.abs(loss[n]!)) < exact(greedy * times)) return true
    if (loss[n]! < 0) {
      sure += cost
      rest -= size
    }
    return false
  })
  return rest < 0 ? greedy : Math.min(greedy, sure + leastSet(core, rest))
}

/** Least costs of sets with each thing in them, and without it; where one is `ceiling` or more it may be given as less. */
export function leastWithEach(things: readonly Thing[], room: number, ceiling: number) {
  const { times, divided, loss } = shapeOf(things, room)
  const bound = (extra: number) => quotientUp(exact(divided + extra), times)
  const withIt = Float64Array.from(loss, (value) => bound(Math.max(0, value)))
  const without = Float64Array.from(loss, (value) => bound(Math.max(0, -value)))
  let [sure, rest] = [0, room]
  const core: number[] = []
  for (const [n, { cost, size }] of things.entries()) {
    if (cost >= 0) continue
    if (exact(divided + Math.abs(loss[n]!)) < exact(ceiling * times)) core.push(n)
    else if (loss[n]! < 0) {
      sure += cost
      rest -= size
    }
  }
  // Then every set goes against the order in a way that costs the ceiling.
  if (rest < 0) return { withIt: withIt.fill(ceiling), without: without.fill(ceiling) }
  if ((core.length + 1) * (rest + 1) > mostCells) return { withIt, without }
  const raise = (values: Float64Array, n: number, value: number) => {
    values[n] = Math.max(values[n]!, Math.min(ceiling, value))
  }
  const all = table(
    core.map((n) => things[n]!),
    rest,
  )
  for (const [n, { cost, size }] of things.entries())
    if (cost >= 0) raise(withIt, n, size > rest ? ceiling : sure + cost + all[rest - size]!)
  const ahead = tables(
    core.map((n) => things[n]!),
    rest,
  )
  const behind = tables(core.map((n) => things[n]!).reverse(), rest).reverse()
  for (const [k, n] of core.entries()) {
    const { cost, size } = things[n]!
    raise(withIt, n, size > rest ? ceiling : sure + cost + leastSum(ahead[k]!, behind[k + 1]!, rest - size))
    raise(without, n, sure + leastSum(ahead[k]!, behind[k + 1]!, rest))
  }
  return { withIt, without }
}

/**
 * The least cost of a set within a room. Kept are only sets to which no other is smaller and as cheap, in the order of their
 * sizes: few things make few of these, where a table has a cell for each unit of room.
 */
function leastSet(things: readonly Thing[], room: number): number {
  let [sizes, costs] = [[0], [0]]
  for (const { cost, size } of things) {
    const [merged, cheaper]: [number[], number[]] = [[], []]
    let least = Number.POSITIVE_INFINITY
    const keep = (units: number, sum: number) => {
      if (sum >= least) return
      least = sum
      // As large as the last one and cheaper: takes its place.
      if (merged.at(-1) === units) cheaper[cheaper.length - 1] = sum
      else {
        merged.push(units)
        cheaper.push(sum)
      }
    }
    let without = 0
    for (let withIt = 0; withIt < sizes.length && sizes[withIt]! + size <= room; withIt++) {
      const units = sizes[withIt]! + size
      while (without < sizes.length && sizes[without]! <= units) keep(sizes[without]!, costs[without++]!)
      keep(units, costs[withIt]! + cost)
    }
    while (without < sizes.length) keep(sizes[without]!, costs[without++]!)
    ;[sizes, costs] = [merged, cheaper]
  }
  return costs.at(-1)!
}

/** For each room up to the whole, the least cost of a set within it. */
function table(things: readonly Thing[], room: number): Float64Array {
  const least = new Float64Array(room + 1)
  for (const thing of things) add(thing, least)
  return least
}

/** The same for the first things, from none to all. */
function tables(things: readonly Thing[], room: number): Float64Array[] {
  const rows = [new Float64Array(room + 1)]
  for (const thing of things) rows.push(add(thing, rows.at(-1)!.slice()))
  return rows
}

function add({ cost, size }: Thing, least: Float64Array<ArrayBuffer>) {
  for (let room = least.length - 1; room >= size; room--)
    least[room] = Math.min(least[room]!, least[room - size]! + cost)
  return least
}

function leastSum(some: Float64Array, others: Float64Array, room: number): number {
  let least = Number.POSITIVE_INFINITY
  for (let w = 0; w <= room; w++) least = Math.min(least, some[w]! + others[room - w]!)
  return least
}
