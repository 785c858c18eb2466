import type { Random } from '../search/random.ts'
import { askInTurn } from './ask-in-turn.ts'
import { openNode, type Search } from './branch-node.ts'
import { wholeField } from './field.ts'
import type { Ground } from './ground.ts'
import { newGrove } from './grove.ts'

/** Steps that one refilling may take. */
const mostEffort = 1e6

/**
 * Takes some items out of a plan and puts them back as is cheapest among all that stays, over and over: a part small enough to
 * be decided to the end, nearly always. Begins with `wanted` items at a time; how many they become follows from how often that
 * succeeds, and is returned. Tells each better plan, and goes on from those that are said to be one: sizes may be rounded here.
 * `values` are those of the items at a good bound.
 */
export function refillItems(
  ground: Ground,
  values: Float64Array,
  start: Int32Array,
  random: Random,
  run: { rounds: number; wanted: number; isLate: () => boolean; onPlan: (zoneOf: Int32Array) => boolean },
): number {
  let zoneOf = start
  let { wanted } = run
  for (let round = 0; round < run.rounds && !run.isLate(); round++) {
    const items = someItems(ground.items, Math.round(wanted), random)
    const { plan, isDone } = putBack(ground, items, values, zoneOf, run.isLate)
    wanted = isDone ? Math.min(ground.items, wanted * 1.03) : Math.max(10, wanted * 0.9)
    if (plan === null) continue
    const next = zoneOf.slice()
    for (const [n, i] of items.entries()) next[i] = plan[n]!
    if (run.onPlan(next)) zoneOf = next
  }
  return wanted
}

function someItems(items: number, wanted: number, random: Random): Int32Array {
  const all = Int32Array.from({ length: items }, (_, i) => i)
  for (let n = 0; n < Math.min(wanted, items); n++) {
    const at = n + Math.floor(random() * (items - n))
    ;[all[n], all[at]] = [all[at]!, all[n]!]
  }
  return all.slice(0, wanted).sort()
}

/** A cheaper way to place the items than the plan has, in their order, or null; and whether all ways were looked at. */
function putBack(ground: Ground, items: Int32Array, values: Float64Array, zoneOf: Int32Array, isLate: () => boolean) {
  const part = partOf(ground, items, zoneOf)
  const costOf = (plan: Int32Array) => plan.reduce((sum, z, n) => sum + part.cost[n * part.zones + z]!, 0)
  const before = costOf(items.map((i) => zoneOf[i]!))
  const best: { cost: number; plan: Int32Array | null } = { cost: before, plan: null }
  const search: Search = {
    ground: part,
    asked: Infinity,
    get goal() {
      return Math.min(this.asked, best.cost - part.scale + 1)
    },
    steps: 0,
    isLate,
  }
  const consider = (plan: Int32Array) => {
    if (costOf(plan) < best.cost) Object.assign(best, { cost: costOf(plan), plan })
  }
  const grove = newGrove()
  const pool = Array.from({ length: part.zones }, () => [])
  const from = { values: Float64Array.from(items, (i) => values[i]!), pool, reach: part.scale }
  const root = openNode(search, wholeField(part), from, { rounds: 30, again: 10, turns: 1, stride: 1, ease: 0.1 })
  grove.plant(root)
  const again = () => {
    grove.plant(openNode(search, wholeField(part), root, { rounds: 0, again: 8, turns: 4, stride: 1, ease: 0.1 }))
  }
  for (const _ of askInTurn(search, grove, again, consider))
    if (search.steps > mostEffort) return { plan: best.plan, isDone: false }
  return { plan: best.plan, isDone: true }
}

/** The items alone, with the room that the others leave. */
function partOf(ground: Ground, items: Int32Array, zoneOf: Int32Array): Ground {
  const { zones } = ground
  const capacity = ground.capacity.slice()
  for (let i = 0; i < ground.items; i++) capacity[zoneOf[i]!]! -= ground.size[i * zones + zoneOf[i]!]!
  for (const i of items) capacity[zoneOf[i]!]! += ground.size[i * zones + zoneOf[i]!]!
  const cost = new Float64Array(items.length * zones)
  const size = new Float64Array(items.length * zones)
  for (const [n, i] of items.entries()) {
    cost.set(ground.cost.subarray(i * zones, (i + 1) * zones), n * zones)
    size.set(ground.size.subarray(i * zones, (i + 1) * zones), n * zones)
  }
  return { ...ground, items: items.length, cost, size, capacity }
}
