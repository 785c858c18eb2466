import type { Raised } from './bundle.ts'
import { cheapestCover, coverOf } from './cover.ts'
import { divideRoom, roomForDivided } from './divide-room.ts'
import { cheapestSet, roomForChoice } from './fill-zone.ts'
import type { Ground } from './ground.ts'
import type { Shelves } from './shelves.ts'

export interface ClimbRun {
  rounds: number
  /** Stops there. */
  goal: number
  /** What the cheapest plan is thought to cost: how far to go is told by how far that is. */
  target: number
  /** First step, as a part of the way that would do if all went well. */
  stride: number
  isLate: () => boolean
  /** Told of the zones that each round would use. */
  onUse?: (uses: Uint8Array) => void
}

/** Below this stride zones are filled exactly: before, with one thing divided, which is as good for finding the way. */
const exactBelow = 0.05
const leastStride = 0.002

/**
 * Raises the bound of a field by changing the values of its items, where zones cost to open: values rise of items that no
 * zone would hold, and fall of those that more than one would, by steps that shrink (the volume algorithm of Barahona and
 * Anbil, 2000). The zones in use are always ones that together have room for all.
 */
export function climb(
  ground: Ground,
  shelves: Shelves,
  start: Float64Array,
  run: ClimbRun,
): Omit<Raised, 'pool' | 'reach'> {
  const { zones, items } = ground
  const { free } = shelves
  const values = Float64Array.from(start, Math.round)
  const fillings = fillingsOf(ground, shelves, values)
  const mean = meanOf(items, zones)
  let [best, bestValues] = [-Infinity, values.slice()]
  let [stride, idle] = [run.stride, 0]
  const way = new Float64Array(items)
  const left = new Float64Array(items)
  for (let round = 0; round < run.rounds && stride > leastStride && !(round > 0 && run.isLate()); round++) {
    const bound = fillings.measure(stride < exactBelow || round === 0)
    run.onUse?.(fillings.uses)
    if (bound > best + 1e-5 * Math.abs(best)) idle = 0
    else idle++
    if (bound > best) [best, bestValues] = [bound, values.slice()]
    if (best >= run.goal) break
    fillings.leave(left)
    mean.add(fillings, 0.1)
    if (idle > 10) {
      stride *= 0.6
      idle = 0
      values.set(bestValues)
      way.fill(0)
      continue
    }
    let norm = 0
    for (const i of free) {
      way[i] = 0.5 * (way[i]! + left[i]!)
      norm += way[i]! ** 2
    }
    if (norm < 1e-9) break
    const step = (stride * (Math.min(run.target, best + 0.05 * Math.abs(best)) - best + 1)) / norm
    for (const i of free) values[i] = Math.round(values[i]! + step * way[i]!)
  }
  return { values: bestValues, bound: best, ...mean.now(), steps: fillings.steps }
}

interface Fillings {
  uses: Uint8Array
  /** What each zone holds: `held` items, the last of them in `part` where that is above 0. */
  items: Int32Array[]
  held: Int32Array
  part: Float64Array
  steps: number
  /** The bound of the values as they are now. */
  measure(isExact: boolean): number
  /** How much of each free item no zone in use holds. */
  leave(left: Float64Array): void
}

function fillingsOf(ground: Ground, shelves: Shelves, values: Float64Array): Fillings {
  const { zones } = ground
  const { free, candidates, room, isShut, optional, fixed } = shelves
  const most = Math.max(1, ...candidates.map((list) => list.length))
  const choice = roomForChoice(most)
  const divided = roomForDivided(most)
  const chosen = new Int32Array(most + 1)
  const cover = coverOf(shelves)
  const term = new Float64Array(zones)
  const isExactAt = new Uint8Array(zones)
  const cost = candidates.map((list, z) => Float64Array.from(list, (i) => ground.cost[i * zones + z]!))
  const size = candidates.map((list, z) => Float64Array.from(list, (i) => ground.size[i * zones + z]!))
  const it: Fillings = {
    uses: new Uint8Array(zones),
    items: candidates.map((list) => new Int32Array(list.length)),
    held: new Int32Array(zones),
    part: new Float64Array(zones),
    steps: 0,
    measure,
    leave,
  }
  return it

  function measure(isExact: boolean): number {
    let sum = 0
    for (const i of free) sum += values[i]!
    for (let z = 0; z < zones; z++) if (isShut[z] === 0) fillLoosely(z)
    let bound = sum + cheapestCover(cover, shelves, term, it.uses)
    if (!isExact) return bound
    // A zone filled exactly costs more, so that others may be used in its place.
    isExactAt.fill(0)
    for (let isSettled = false; !isSettled; ) {
      isSettled = true
      for (let z = 0; z < zones; z++) {
        if (it.uses[z] === 0 || isExactAt[z] === 1 || it.part[z] === 0) continue
        isExactAt[z] = 1
        isSettled = false
        fillExactly(z)
      }
      if (!isSettled) bound = sum + cheapestCover(cover, shelves, term, it.uses)
    }
    return bound
  }

  /** Puts into `choice` what is worth more than it costs in a zone; returns what the zone costs without it. */
  function gather(z: number): number {
    const list = candidates[z]!
    const [costs, sizes] = [cost[z]!, size[z]!]
    let count = 0
    for (let n = 0; n < list.length; n++) {
      const reduced = costs[n]! - values[list[n]!]!
      if (reduced >= 0) continue
      choice.item[count] = list[n]!
      choice.cost[count] = reduced
      choice.size[count++] = sizes[n]!
    }
    choice.count = count
    it.steps += list.length
    return fixed[z]! + (optional[z] === 1 ? ground.opening[z]! : 0)
  }

  function fillLoosely(z: number): void {
    const base = gather(z)
    divideRoom(choice, room[z]!, divided)
    // No filling costs less, and all cost whole numbers.
    term[z] = Math.ceil(base + divided.cost - 1e-3)
    it.part[z] = divided.part
    it.held[z] = divided.whole + (divided.part > 0 ? 1 : 0)
    const list = it.items[z]!
    for (let n = 0; n < it.held[z]!; n++) list[n] = choice.item[divided.order[n]!]!
  }

  function fillExactly(z: number): void {
    const base = gather(z)
    it.steps += 20 * choice.count
    term[z] = base + cheapestSet(choice, room[z]!, chosen)
    it.part[z] = 0
    it.held[z] = chosen[0]!
    const list = it.items[z]!
    for (let n = 0; n < chosen[0]!; n++) list[n] = choice.item[chosen[n + 1]!]!
  }

  function leave(left: Float64Array): void {
    for (const i of free) left[i] = 1
    for (let z = 0; z < zones; z++) {
      if (it.uses[z] === 0) continue
      const list = it.items[z]!
      const last = it.held[z]! - 1
      for (let n = 0; n <= last; n++) left[list[n]!]! -= 1
      if (it.part[z]! > 0) left[list[last]!]! += 1 - it.part[z]!
    }
  }
}

/** What zones have held of late: each round counts for so much, those before it for the rest. */
function meanOf(items: number, zones: number) {
  const share = new Float64Array(items * zones)
  const used = new Float64Array(zones)
  // Instead of all figures shrinking each round, what is added grows.
  let [weight, total] = [1, 1e-300]
  return {
    add({ uses, items: held, held: count, part }: Fillings, newest: number) {
      weight /= 1 - newest
      total += weight
      for (let z = 0; z < zones; z++) {
        if (uses[z] === 0) continue
        used[z]! += weight
        const list = held[z]!
        for (let n = 0; n < count[z]!; n++)
          share[list[n]! * zones + z]! += n === count[z]! - 1 && part[z]! > 0 ? weight * part[z]! : weight
      }
    },
    now() {
      for (const table of [share, used]) for (let at = 0; at < table.length; at++) table[at]! /= total
      return { share, used }
    },
  }
}
