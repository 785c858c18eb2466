import { raiseValues } from './bundle.ts'
import { climb } from './climb.ts'
import type { Effort } from './effort.ts'
import type { Field } from './field.ts'
import type { Filling } from './filling.ts'
import type { Ground } from './ground.ts'
import { poolFor } from './pool-for.ts'
import { isOpening, type Ruled, ruleOut } from './rule-out.ts'
import { type Shelves, shelvesOf } from './shelves.ts'

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
    const found = ruleOut(ground, search.goal, node, shelves)
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
