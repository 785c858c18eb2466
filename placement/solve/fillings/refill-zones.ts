import type { Random } from '../search/random.ts'
import { openNode, type Search } from './branch-node.ts'
import { branch } from './branch-search.ts'
import { wholeField } from './field.ts'
import type { Ground } from './ground.ts'
import { newGrove } from './grove.ts'

/** Steps that one refilling may take. */
const mostEffort = 2e6
/** Fewest items that are taken out at a time. */
const fewest = 8
/**
 * Where zones cost to open: empties a few zones that the same items would like, used and unused ones, and opens and fills them
 * again as is cheapest for the items they had, over and over: a part small enough to be decided to the end, nearly always. Begins
 * with `wanted` items at a time; how many they become follows from how often that succeeds, and is returned. Tells each better
 * plan, and goes on from those that are said to be one: sizes may be rounded here. `values` are those of the items at a good bound.
 */
export function refillZones(
  ground: Ground,
  values: Float64Array,
  start: Int32Array,
  random: Random,
  run: { rounds: number; wanted: number; isLate: () => boolean; onPlan: (zoneOf: Int32Array) => boolean },
): number {
  let zoneOf = start
  let { wanted } = run
  for (let round = 0; round < run.rounds && !run.isLate(); round++) {
    const some = someZones(ground, values, zoneOf, Math.min(ground.items, wanted), random)
    const { plan, isDone } = fillAgain(ground, some, values, zoneOf, run.isLate)
    wanted = isDone ? Math.min(ground.items, wanted * 1.03) : Math.max(fewest, wanted * 0.9)
    if (plan === null) continue
    const next = zoneOf.slice()
    for (const [n, i] of some.items.entries()) next[i] = some.zones[plan[n]!]!
    if (run.onPlan(next)) zoneOf = next
  }
  return wanted
}

/** Zones, and the items that lie in them. */
interface Some {
  zones: number[]
  items: number[]
}

/** A zone in use and those that its items would pay most for, until together they hold so many items. */
function someZones(ground: Ground, values: Float64Array, zoneOf: Int32Array, wanted: number, random: Random): Some {
  const { zones: width, items: all, cost } = ground
  const members: number[][] = Array.from({ length: width }, () => [])
  for (let i = 0; i < all; i++) members[zoneOf[i]!]!.push(i)
  const first = zoneOf[Math.floor(random() * all)]!
  const near = Float64Array.from({ length: width }, (_, z) => {
    let least = Infinity
    for (const i of members[first]!) least = Math.min(least, cost[i * width + z]! - values[i]!)
    return z === first ? -Infinity : least + random()
  })
  const order = Array.from({ length: width }, (_, z) => z).sort((p, q) => near[p]! - near[q]! || p - q)
  const some: Some = { zones: [], items: [] }
  for (const z of order) {
    if (some.items.length >= wanted && some.zones.length > 1) break
    some.zones.push(z)
    some.items.push(...members[z]!)
  }
  return { zones: some.zones.sort((p, q) => p - q), items: some.items.sort((p, q) => p - q) }
}

/** A cheaper way to place the items in the zones than the plan has, in their order, or null; and whether all ways were looked at. */
function fillAgain(ground: Ground, some: Some, values: Float64Array, zoneOf: Int32Array, isLate: () => boolean) {
  const part = partOf(ground, some)
  const numberOf = new Map(some.zones.map((z, n) => [z, n]))
  const now = Int32Array.from(some.items, (i) => numberOf.get(zoneOf[i]!)!)
  const best = { cost: costOf(part, now), plan: null as Int32Array | null }
  const search: Search = {
    ground: part,
    asked: Infinity,
    get goal() {
      return best.cost - part.scale + 1
    },
    steps: 0,
    isLate,
  }
  const consider = (plan: Int32Array) => {
    const cost = costOf(part, plan)
    if (cost < best.cost) Object.assign(best, { cost, plan })
  }
  const from = {
    values: Float64Array.from(some.items, (i) => values[i]!),
    pool: some.zones.map(() => []),
    reach: part.scale,
  }
  const root = openNode(search, wholeField(part), from, { rounds: 60, again: 20, turns: 4, stride: 0.3, ease: 0.05 })
  for (const _ of branch(search, newGrove().plant(root), consider))
    if (search.steps > mostEffort) return { plan: best.plan, isDone: false }
  return { plan: best.plan, isDone: true }
}

function costOf({ cost, opening, zones }: Ground, plan: Int32Array): number {
  const isUsed = new Uint8Array(zones)
  let sum = 0
  for (const [n, z] of plan.entries()) {
    sum += cost[n * zones + z]! + (isUsed[z] === 0 ? opening[z]! : 0)
    isUsed[z] = 1
  }
  return sum
}

function partOf(ground: Ground, { items, zones }: Some): Ground {
  const pick = (of: Float64Array) =>
    Float64Array.from({ length: items.length * zones.length }, (_, at) => {
      const [i, z] = [items[Math.floor(at / zones.length)]!, zones[at % zones.length]!]
      return of[i * ground.zones + z]!
    })
  return {
    ...ground,
    items: items.length,
    zones: zones.length,
    cost: pick(ground.cost),
    size: pick(ground.size),
    opening: Float64Array.from(zones, (z) => ground.opening[z]!),
    capacity: Float64Array.from(zones, (z) => ground.capacity[z]!),
  }
}
