import { coverOf, weighCover } from './cover.ts'
import { type Choice, cheapestSet, rank, roomForChoice } from './fill-zone.ts'
import type { Ground } from './ground.ts'
import type { Shelves } from './shelves.ts'

/** How much more than the bound it costs, at the least, to force an item into a zone or out of it, and to use or not use a zone. */
export interface Penalties {
  /** For each zone, beside its candidates. */
  into: Float64Array[]
  outOf: Float64Array[]
  /** Σ over zones of `outOf`, for each item. */
  outOfAll: Float64Array
  /** To use each zone that may stay empty, and to leave it so. */
  use: Float64Array
  leave: Float64Array
}

/** Cells above which a zone is weighed by what a divided thing costs alone. The verifier's own limit is far above it. */
const mostCells = 10_000

/** Penalties at the given values; those above `enough` are only known to be that. */
export function weighAll(ground: Ground, shelves: Shelves, values: Float64Array, enough: number): Penalties {
  const { zones } = ground
  const choice = roomForChoice(Math.max(1, ...shelves.candidates.map((list) => list.length)))
  const chosen = new Int32Array(choice.item.length + 1)
  const none = () => shelves.candidates.map((list) => new Float64Array(list.length))
  const [into, outOf] = [none(), none()]
  const outOfAll = new Float64Array(ground.items)
  const term = new Float64Array(zones)
  const base = shelves.fixed.map((cost, z) => cost + (shelves.optional[z] === 1 ? ground.opening[z]! : 0))
  for (let z = 0; z < zones; z++) {
    if (shelves.isShut[z] === 1) continue
    gather(ground, shelves, values, z, choice)
    const least = cheapestSet(choice, shelves.room[z]!, chosen)
    term[z] = base[z]! + least
    const now = shelves.optional[z] === 1 ? Math.min(0, term[z]!) : term[z]!
    weigh(choice, shelves.room[z]!, now + enough - base[z]!, into[z]!, outOf[z]!)
    for (let n = 0; n < choice.count; n++) {
      into[z]![n] = Math.max(least, into[z]![n]!) - least
      outOf[z]![n] = Math.max(least, outOf[z]![n]!) - least
    }
  }
  const cover = coverOf(shelves)
  const { used: use, unused: leave } = weighCover(cover, shelves, term)
  for (let z = 0; z < zones; z++)
    for (const [n, i] of shelves.candidates[z]!.entries()) {
      into[z]![n]! += use[z]!
      // A zone that may be left empty is done without at no more than that costs; where room for all is short, nothing is known.
      if (shelves.optional[z] === 1) outOf[z]![n] = cover.spare === Infinity ? Math.min(leave[z]!, outOf[z]![n]!) : 0
      outOfAll[i]! += outOf[z]![n]!
    }
  addRegrets(ground, shelves, values, leave)
  return { into, outOf, outOfAll, use, leave }
}

/** Without a zone, the value of each of its items may rise to the least of what its other zones cost. */
function addRegrets({ cost, zones, items }: Ground, shelves: Shelves, values: Float64Array, leave: Float64Array): void {
  const [least, second] = [new Float64Array(items).fill(Infinity), new Float64Array(items).fill(Infinity)]
  const nearest = new Int32Array(items).fill(-1)
  for (let z = 0; z < zones; z++)
    for (const i of shelves.candidates[z]!) {
      const at = Math.max(values[i]!, cost[i * zones + z]!)
      if (at < least[i]!) {
        second[i] = least[i]!
        least[i] = at
        nearest[i] = z
      } else if (at < second[i]!) second[i] = at
    }
  for (let z = 0; z < zones; z++) {
    if (shelves.optional[z] === 0 || shelves.isShut[z] === 1) continue
    for (const i of shelves.candidates[z]!) leave[z]! += (nearest[i] === z ? second[i]! : least[i]!) - values[i]!
  }
}

function gather(ground: Ground, { candidates }: Shelves, values: Float64Array, z: number, choice: Choice): void {
  choice.count = candidates[z]!.length
  for (const [n, i] of candidates[z]!.entries()) {
    choice.item[n] = i
    choice.cost[n] = ground.cost[i * ground.zones + z]! - values[i]!
    choice.size[n] = ground.size[i * ground.zones + z]!
  }
}

/** The least cost of a set with each thing in it, and without it: exactly, or `ceiling` where it is at least that. */
function weigh(choice: Choice, room: number, ceiling: number, into: Float64Array, outOf: Float64Array): void {
  const { count, cost, size } = choice
  const { price, divided } = rank(choice, room)
  const core: number[] = []
  let sure = 0
  let rest = room
  for (let n = 0; n < count; n++) {
    const worth = cost[n]! + price * size[n]!
    into[n] = Math.floor(divided + Math.max(0, worth))
    outOf[n] = Math.floor(divided + Math.max(0, -worth))
    if (cost[n]! >= 0) continue
    if (divided + Math.abs(worth) < ceiling) core.push(n)
    else if (worth < 0) {
      sure += cost[n]!
      rest -= size[n]!
    }
  }
  if (price === 0) return
  if (rest < 0) {
    into.fill(ceiling)
    outOf.fill(ceiling)
    return
  }
  const width = rest + 1
  if ((core.length + 1) * width > mostCells) return
  const before = tables(core, choice, width)
  const after = tables([...core].reverse(), choice, width)
  const all = before[core.length]!
  for (const [k, n] of core.entries()) {
    const [head, tail] = [before[k]!, after[core.length - 1 - k]!]
    into[n] = Math.max(into[n]!, Math.min(ceiling, sure + cost[n]! + leastSum(head, tail, rest - size[n]!)))
    outOf[n] = Math.max(outOf[n]!, Math.min(ceiling, sure + leastSum(head, tail, rest)))
  }
  for (let n = 0; n < count; n++)
    if (cost[n]! >= 0)
      into[n] = Math.max(
        into[n]!,
        Math.min(ceiling, size[n]! > rest ? Infinity : sure + cost[n]! + all[rest - size[n]!]!),
      )
}

/** The least cost of a set from two lists within a room; Infinity where there is none. */
function leastSum(head: Float64Array, tail: Float64Array, room: number): number {
  let found = Infinity
  for (let w = 0; w <= room; w++) {
    const sum = head[w]! + tail[room - w]!
    if (sum < found) found = sum
  }
  return found
}

/** For each number of things from the front of the list, the least cost within each room. */
function tables(list: readonly number[], { cost, size }: Choice, width: number): Float64Array[] {
  const rows = [new Float64Array(width)]
  for (const n of list) {
    const above = rows.at(-1)!
    const row = above.slice()
    const [takes, adds] = [size[n]!, cost[n]!]
    for (let w = takes; w < width; w++) {
      const then = above[w - takes]! + adds
      if (then < row[w]!) row[w] = then
    }
    rows.push(row)
  }
  return rows
}
