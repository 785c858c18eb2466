import { assignWithin } from '../fillings/assign-within.ts'
import { divideRoom, roomForDivided } from '../fillings/divide-room.ts'
import { gatherWorth, roomForChoice } from '../fillings/fill-zone.ts'
import type { Ground } from '../fillings/ground.ts'
import { stateOf } from '../model/plan-state.ts'
import type { Random } from '../search/random.ts'
import { assignByChains } from './assign-by-chains.ts'
import type { ImproveFrom } from './improve-from.ts'

/** Sets of zones near those of a plan that are tried in passing, and those of them that are tried in earnest. */
const inPassing = 200
const inEarnest = 6
/** Rounds of path relinking within a set of zones. */
const rounds = 40

/**
 * Goes from the zones that a plan uses to others: one more, one fewer, or one in the place of another, for as long as a plan
 * within them is cheaper. A set cannot cost less than the values of all items and the fillings of its zones: those for which
 * that is least are tried first, and none that cannot be cheaper than the plan. Returns the best plan met.
 */
export function searchUses(
  ground: Ground,
  from: ImproveFrom,
  values: Float64Array,
  tried: Set<string>,
  random: Random,
  run: {
    isLate: () => boolean
    onPlan: (zoneOf: Int32Array, cost: number) => void
    /** Hears of the plans met in other sets, which cost more. */
    onOther?: (zoneOf: Int32Array, cost: number) => void
  },
): Int32Array {
  const { model } = from
  const term = termsOf(ground, values)
  const need = leastNeed(ground)
  const base = values.reduce((sum, value) => sum + value, 0)
  let best = { zoneOf: from.zoneOf, cost: stateOf(model, from.zoneOf).cost }
  const costOf = (zoneOf: Int32Array | null) => {
    const cost = zoneOf === null ? Infinity : stateOf(model, zoneOf).cost
    if (zoneOf === null || cost >= best.cost) return cost
    best = { zoneOf, cost }
    run.onPlan(zoneOf, cost)
    return cost
  }
  for (let before = Infinity; best.cost < before && !run.isLate(); ) {
    before = best.cost
    const uses = usesOf(best.zoneOf, ground.zones)
    const sets = [
      { key: '', next: uses, least: 0 },
      ...neighbours(ground, uses, term, need, base, best.cost * ground.scale),
    ].filter(({ key }) => !tried.has(key))
    const found: { next: Uint8Array; zoneOf: Int32Array | null; cost: number }[] = []
    for (const { key, next } of sets.slice(0, inPassing)) {
      if (run.isLate()) return best.zoneOf
      tried.add(key)
      const zoneOf = assignWithin(ground, next)
      found.push({ next, zoneOf, cost: costOf(zoneOf) })
    }
    // Of those without a plan the order tells nothing: they stay in that of what they cost at the least.
    found.sort((p, q) => (p.cost === q.cost ? 0 : p.cost - q.cost))
    for (const { next, zoneOf } of found.slice(0, inEarnest)) {
      if (run.isLate()) break
      const other = assignByChains(from, next, zoneOf, random, { rounds, isLate: run.isLate })
      const cost = costOf(other)
      if (other !== null && cost > best.cost) run.onOther?.(other, cost)
    }
  }
  return best.zoneOf
}

interface Way {
  key: string
  next: Uint8Array
  least: number
}

function neighbours(
  { zones, capacity }: Ground,
  uses: Uint8Array,
  term: Float64Array,
  need: number,
  base: number,
  goal: number,
): Way[] {
  let [room, sum] = [0, base]
  for (let z = 0; z < zones; z++)
    if (uses[z] === 1) {
      room += capacity[z]!
      sum += term[z]!
    }
  const ways: Way[] = []
  const look = (out: number, into: number) => {
    const left = room - (out < 0 ? 0 : capacity[out]!) + (into < 0 ? 0 : capacity[into]!)
    const least = sum - (out < 0 ? 0 : term[out]!) + (into < 0 ? 0 : term[into]!)
    if (left < need || least >= goal) return
    const next = uses.slice()
    if (out >= 0) next[out] = 0
    if (into >= 0) next[into] = 1
    ways.push({ key: next.join(''), next, least })
  }
  for (let z = 0; z < zones; z++) {
    if (uses[z] === 0) {
      look(-1, z)
      continue
    }
    look(z, -1)
    for (let y = 0; y < zones; y++) if (uses[y] === 0) look(z, y)
  }
  return ways.sort((p, q) => p.least - q.least || (p.key < q.key ? -1 : 1))
}

/** What using each zone adds at the least at these values: its cheapest filling with one item divided, opening included. */
function termsOf(ground: Ground, values: Float64Array): Float64Array {
  const { items, zones, capacity, opening } = ground
  const choice = roomForChoice(items)
  const divided = roomForDivided(items)
  const term = new Float64Array(zones)
  for (let z = 0; z < zones; z++) {
    gatherWorth(ground, values, z, choice)
    divideRoom(choice, capacity[z]!, divided)
    term[z] = opening[z]! + divided.cost
  }
  return term
}

/** Room that all items take at the least. */
function leastNeed({ items, zones, cost, size }: Ground): number {
  let need = 0
  for (let i = 0; i < items; i++) {
    let least = Infinity
    for (let z = 0; z < zones; z++) if (cost[i * zones + z]! < Infinity) least = Math.min(least, size[i * zones + z]!)
    need += least
  }
  return need
}

function usesOf(zoneOf: Int32Array, zones: number): Uint8Array {
  const uses = new Uint8Array(zones)
  for (const z of zoneOf) uses[z] = 1
  return uses
}
