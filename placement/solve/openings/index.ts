import type { Proof } from '../../verify/proof.ts'
import { open, undecided } from '../fillings/field.ts'
import type { Task } from '../task.ts'
import type { Incumbent } from '../tree/incumbent.ts'
import { costTableOf } from './cost-table.ts'
import { type OpeningSearch, openNode } from './opening-node.ts'
import { type OpeningTree, splitLowest, treeFrom } from './opening-tree.ts'
import { writeOpeningProof } from './write-opening-proof.ts'

export { hasOpeningsOnly } from './cost-table.ts'

/** A search over which zones are paid for, where items meet in nothing else. */
export interface OpeningProof {
  readonly nodes: number
  /** Whether a plan below the goal may still be there. */
  readonly isOpen: boolean
  /** Steps taken so far. */
  readonly effort: number
  /** Bytes that the tree holds, about. */
  readonly bytes: number
  /** What is proven, in cost units. */
  bound(): number
  /** Goes on; yields where the caller may look at the clock. */
  steps(): Generator<void, void>
  proof(): Proof
}

/** Steps between two looks at the clock. */
const pause = 2e6

export function proveOpenings(task: Task, incumbent: Incumbent, consider: (zoneOf: Int32Array) => void): OpeningProof {
  const table = costTableOf(task.model)
  const { items, zones, from, zone, cost, scale } = table
  const search: OpeningSearch = {
    table,
    get goal() {
      return Math.ceil(incumbent.goal * scale)
    },
    aside: Infinity,
    steps: 0,
    isLate: task.isLate,
  }
  let tree: OpeningTree | null = null
  return {
    get nodes() {
      return tree?.nodes ?? 1
    },
    get isOpen() {
      return tree === null || (tree.frontier[0]?.bound ?? Infinity) < search.goal
    },
    get effort() {
      return search.steps
    },
    get bytes() {
      return (tree?.nodes ?? 1) * (8 * items + zones)
    },
    bound: () => (tree === null ? -Infinity : Math.min(search.aside, tree.frontier[0]?.bound ?? Infinity) / scale),
    *steps() {
      // Nobody pays for a zone alone: values start at what the nearest costs.
      const start = Float64Array.from({ length: items }, (_, i) => (from[i]! < from[i + 1]! ? cost[from[i]!]! : 0))
      const root = openNode(search, new Uint8Array(zones), start, { rounds: 800, stride: 1, turns: 4 })
      tree = treeFrom(search, root)
      takeNearest(root.state, root.used)
      yield
      let next = search.steps + pause
      while (splitLowest(search, tree, takeNearest)) {
        if (search.steps < next) continue
        next = search.steps + pause
        yield
      }
    },
    proof: () => writeOpeningProof(table, tree!.root),
  }

  /** The plan of the zones in use, and of those undecided that are used by half: each item in the nearest. */
  function takeNearest(state: Uint8Array, used?: Float64Array): void {
    const zoneOf = new Int32Array(items)
    for (let i = 0; i < items; i++) {
      let n = from[i]!
      const isOpen = (z: number) =>
        state[z] === open || (state[z] === undecided && used !== undefined && used[z]! >= 0.5)
      while (n < from[i + 1]! && !isOpen(zone[n]!)) n++
      zoneOf[i] = zone[n < from[i + 1]! ? n : from[i]!]!
    }
    consider(zoneOf)
  }
}
