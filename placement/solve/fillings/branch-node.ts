import { raiseValues } from './bundle.ts'
import { climb } from './climb.ts'
import { closed, type Field, narrowed, open, undecided } from './field.ts'
import type { Filling } from './filling.ts'
import type { Ground } from './ground.ts'
import { weighAll } from './penalties.ts'
import { type Shelves, shelvesOf } from './shelves.ts'

/** What a node rules out for plans below a goal: zones of items, and that zones are empty or in use. */
export interface Ruled {
  items: number[]
  zones: number[][]
  used: number[]
  unused: number[]
  /** How far above the bound it was looked, in 1/scale units; all of it costs at least `least`. */
  above: number
  least: number
}

export type Split = { item: number; zones: number[] } | { open: number }

/** A node of the search: the field it began with, what was ruled out step by step, and how the rest was split. */
export interface BranchNode {
  field: Field
  values: Float64Array
  ruled: { values: Float64Array; found: Ruled }[]
  /** In 1/scale units; Infinity where no plan is left. */
  bound: number
  pool: Filling[][]
  share: Float64Array
  used: Float64Array
  reach: number
  split: Split | null
  children: [BranchNode, BranchNode] | null
}

export interface Search {
  ground: Ground
  /** No plan at or above this is wanted, in 1/scale units: as far as is asked for now, and no more than the best plan leaves. */
  readonly goal: number
  /** Infinity where everything is. */
  asked: number
  steps: number
  isLate: () => boolean
  /** Told of the zones that a climb would use. */
  onUse?: (uses: Uint8Array) => void
}

/** How far a node's bound is raised: rounds of the first turn and of those after it, turns, and the first stride of a climb. */
export interface Effort {
  rounds: number
  again: number
  turns: number
  stride: number
  /** Part of the way to the goal that is not worth a round. */
  ease: number
}

/** A node for a field: raises its bound, rules out what that shows, and again for as long as that brings something or for so many turns. */
export function openNode(
  search: Search,
  field: Field,
  from: Pick<BranchNode, 'values' | 'pool' | 'reach'>,
  effort: Effort,
): BranchNode {
  const { ground } = search
  const node: BranchNode = {
    field,
    values: from.values,
    ruled: [],
    bound: -Infinity,
    pool: from.pool,
    share: new Float64Array(),
    used: new Float64Array(),
    reach: from.reach,
    split: null,
    children: null,
  }
  for (let turn = 0; turn < effort.turns; turn++) {
    const shelves = shelvesOf(ground, node.field)
    if (shelves === null) {
      node.bound = Infinity
      return node
    }
    const rounds = turn === 0 ? effort.rounds : effort.again
    if (isOpening(ground, shelves)) climbAt(search, node, shelves, rounds, turn === 0 ? effort.stride : 0.1)
    else raiseAt(search, node, shelves, rounds, effort.ease)
    if (node.bound >= search.goal) return node
    if (search.goal === Infinity || search.isLate()) return node
    const before = node.field
    const found = ruleOut(search, node, shelves)
    if (found === null) return node
    node.ruled.push({ values: node.values, found })
    if (node.field === before) {
      // An item has no zone left.
      node.bound = Infinity
      return node
    }
    if (node.field.zone.length > 0.97 * before.zone.length && found.used.length + found.unused.length === 0) return node
  }
  return node
}

/** Whether it is still open which zones are paid for. */
function isOpening(ground: Ground, { optional, isShut }: Shelves): boolean {
  return ground.opens && optional.some((value, z) => value === 1 && isShut[z] === 0 && ground.opening[z]! > 0)
}

function climbAt(search: Search, node: BranchNode, shelves: Shelves, rounds: number, stride: number): void {
  const { goal, isLate, onUse } = search
  const run = { rounds, goal, target: goal, stride, isLate, ...(onUse !== undefined && { onUse }) }
  const { steps, ...raised } = climb(search.ground, shelves, node.values, run)
  search.steps += steps
  Object.assign(node, raised)
}

function raiseAt(search: Search, node: BranchNode, shelves: Shelves, rounds: number, ease: number): void {
  const { goal, isLate, ground } = search
  const pool = poolFor(ground, shelves, node.pool)
  const run = { rounds, goal, reach: node.reach, ease, isLate }
  const { steps, ...raised } = raiseValues(ground, shelves, node.values, pool, run)
  search.steps += steps
  Object.assign(node, raised)
}

/** Narrows the node's field; leaves it as it is when nothing would be left of an item. */
function ruleOut({ ground, goal }: Search, node: BranchNode, shelves: Shelves): Ruled | null {
  const { zones } = ground
  const above = goal - node.bound
  // Where zones are still to be chosen they are what matters; a rough look at items will do.
  const enough = isOpening(ground, shelves) ? 0 : above
  const { into, outOf, outOfAll, use, leave } = weighAll(ground, shelves, node.values, enough)
  const out = new Map<number, number[]>()
  const gone = new Uint8Array(ground.items * zones)
  for (let z = 0; z < zones; z++)
    for (const [n, i] of shelves.candidates[z]!.entries())
      if (into[z]![n]! + outOfAll[i]! - outOf[z]![n]! >= above) {
        out.set(i, [...(out.get(i) ?? []), z])
        gone[i * zones + z] = 1
      }
  for (const i of shelves.free)
    for (let n = node.field.from[i]!; n < node.field.from[i + 1]!; n++) {
      const z = node.field.zone[n]!
      if (ground.size[i * zones + z]! <= shelves.room[z]! || gone[i * zones + z] === 1) continue
      out.set(i, [...(out.get(i) ?? []), z])
      gone[i * zones + z] = 1
    }
  const state = node.field.state.slice()
  const [used, unused]: [number[], number[]] = [[], []]
  for (let z = 0; z < zones; z++) {
    if (shelves.optional[z] === 0 || state[z] !== undecided) continue
    if (use[z]! >= above) unused.push(z)
    else if (leave[z]! >= above) used.push(z)
  }
  if (out.size === 0 && used.length === 0 && unused.length === 0) return null
  for (const z of used) state[z] = open
  for (const z of unused) state[z] = closed
  node.field = narrowed(node.field, state, (i, z) => gone[i * zones + z] === 0) ?? node.field
  const items = [...out.keys()].sort((p, q) => p - q)
  return { items, zones: items.map((i) => out.get(i)!), used, unused, above: enough, least: goal }
}

/** The fillings that a field still allows, with the items that it has decided left out of them. */
function poolFor(ground: Ground, shelves: Shelves, pool: readonly Filling[][]): Filling[][] {
  const { zones, items } = ground
  const can = new Uint8Array(items * zones)
  const isFree = new Uint8Array(items)
  for (const i of shelves.free) isFree[i] = 1
  for (let z = 0; z < zones; z++) for (const i of shelves.candidates[z]!) can[i * zones + z] = 1
  return pool.map((fillings, z) => {
    if (shelves.isShut[z] === 1) return []
    const base = shelves.fixed[z]! + (shelves.optional[z] === 1 ? ground.opening[z]! : 0)
    const kept: Filling[] = []
    for (const filling of fillings) {
      const left = filling.items.filter((i) => isFree[i] === 1)
      let size = 0
      let cost = base
      let isPossible = true
      for (const i of left) {
        size += ground.size[i * zones + z]!
        cost += ground.cost[i * zones + z]!
        isPossible &&= can[i * zones + z] === 1
      }
      if (isPossible && size <= shelves.room[z]!) kept.push({ ...filling, items: left, cost })
    }
    return kept
  })
}
