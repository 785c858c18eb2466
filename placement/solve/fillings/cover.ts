import type { Shelves } from './shelves.ts'

/**
 * Which zones to use: those in use together must have room for all items. Zones that may stay empty are left so where that
 * saves most, as far as the room they would have given can be spared.
 */
export interface Cover {
  /** Room of each zone, in the units that the verifier counts room for all in. */
  room: Float64Array
  /** Room that may be spared; Infinity where some zone has no limit, below 0 where all zones together are too small. */
  spare: number
  /** Zones that could be left empty at a saving, by what they save for each unit of room. */
  order: Int32Array
  perUnit: Float64Array
  taken: Uint8Array
  best: Uint8Array
}

/** The verifier has a cell a unit of what is needed; beyond this many, units are so much larger. */
const mostUnits = 10_000

/** Rounded up, what is needed and the room there is alike: what is enough still is. */
export function coverOf({ optional, isShut, room, need }: Shelves): Cover {
  const zones = room.length
  let needed = need
  for (let z = 0; z < zones; z++) if (isShut[z] === 0 && optional[z] === 0) needed -= room[z]!
  const unit = Math.max(1, Math.ceil(needed / mostUnits))
  const inUnits = room.map((most) => Math.ceil(most / unit))
  let spare = needed > 0 ? -Math.ceil(needed / unit) : Infinity
  // Only whole zones can be spared, so that no more is than what their rooms come to in steps.
  let step = 0
  for (let z = 0; z < zones; z++)
    if (optional[z] === 1 && isShut[z] === 0) {
      spare += inUnits[z]!
      step = commonMeasure(step, inUnits[z]!)
    }
  if (spare > 0 && spare < Infinity && step > 1) spare -= spare % step
  return {
    room: inUnits,
    spare,
    order: new Int32Array(zones),
    perUnit: new Float64Array(zones),
    taken: new Uint8Array(zones),
    best: new Uint8Array(zones),
  }
}

function commonMeasure(a: number, b: number): number {
  return b === 0 ? a : commonMeasure(b, a % b)
}

/** Steps of one search for the best cover after which what is proven by then serves. */
const mostSteps = 5_000

/**
 * The least sum of the terms of zones in use; says in `uses` which they are. With zone `held`, that one is used or empty as
 * `uses` says. After a very long search a little less than the least. Infinity where the rest has no room for all.
 */
export function cheapestCover(
  cover: Cover,
  { optional, isShut }: Shelves,
  term: Float64Array,
  uses: Uint8Array,
  held = -1,
): number {
  const { perUnit, taken, best, room } = cover
  let { spare } = cover
  let sum = 0
  let count = 0
  for (let z = 0; z < term.length; z++) {
    if (isShut[z] === 1) uses[z] = 0
    else if (z === held && uses[z] === 0) spare -= room[z]!
    else {
      sum += term[z]!
      uses[z] = 1
      if (optional[z] === 0 || term[z]! <= 0 || z === held) continue
      if (spare === Infinity) {
        sum -= term[z]!
        uses[z] = 0
      } else cover.order[count++] = z
    }
  }
  if (spare < 0) return Infinity
  for (let n = 0; n < count; n++) {
    const z = cover.order[n]!
    perUnit[z] = term[z]! / Math.max(1e-9, room[z]!)
  }
  const order = cover.order.subarray(0, count).sort((p, q) => perUnit[q]! - perUnit[p]!)
  // Depth first: takes what still fits, in order; goes back to the last one taken and does without it.
  let [saved, left, record, cut, steps] = [0, spare, 0, 0, 0]
  best.fill(0, 0, count)
  for (let at = 0; at >= 0; ) {
    for (; at < count; at++) {
      const z = order[at]!
      taken[at] = room[z]! <= left ? 1 : 0
      if (taken[at] === 0) continue
      left -= room[z]!
      saved += term[z]!
    }
    if (saved > record) {
      record = saved
      best.set(taken.subarray(0, count))
    }
    for (at = count - 1; at >= 0; at--) {
      if (taken[at] === 0) continue
      const z = order[at]!
      taken[at] = 0
      left += room[z]!
      saved -= term[z]!
      const most = saved + dividedFrom(cover, term, order, at + 1, left)
      // Terms are whole numbers, so that a better cover saves at least one more.
      if (most < record + 0.999) continue
      if (steps++ < mostSteps) {
        at++
        break
      }
      cut = Math.max(cut, most)
    }
  }
  for (let n = 0; n < count; n++) if (best[n] === 1) uses[order[n]!] = 0
  return sum - Math.ceil(Math.max(record, cut))
}

/** What can be saved at most from a place in the order on, one zone divided. */
function dividedFrom({ perUnit, room }: Cover, term: Float64Array, order: Int32Array, from: number, left: number) {
  let sum = 0
  for (let n = from; n < order.length; n++) {
    const z = order[n]!
    if (room[z]! > left) return sum + perUnit[z]! * left
    left -= room[z]!
    sum += term[z]!
  }
  return sum
}

/** How much more than the cheapest cover it costs, at the least, to use each zone that may stay empty, and to leave it so. */
export function weighCover(cover: Cover, shelves: Shelves, term: Float64Array) {
  const zones = term.length
  const uses = new Uint8Array(zones)
  const now = cheapestCover(cover, shelves, term, uses)
  const [used, unused] = [new Float64Array(zones), new Float64Array(zones)]
  const other = new Uint8Array(zones)
  for (let z = 0; z < zones; z++) {
    if (shelves.optional[z] === 0 || shelves.isShut[z] === 1) continue
    other[z] = 1 - uses[z]!
    const more = Math.max(0, cheapestCover(cover, shelves, term, other, z) - now)
    if (uses[z] === 1) unused[z] = more
    else used[z] = more
  }
  return { used, unused }
}
