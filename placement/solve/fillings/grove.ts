import type { BranchNode } from './branch-node.ts'

export interface BranchTree {
  root: BranchNode
  frontier: BranchNode[]
  /** Leaves in which every item has one zone; below the goal they are plans only as far as rounded sizes can tell. */
  settled: BranchNode[]
  nodes: number
  /** The least of what was left behind and ruled out on the way. */
  aside: number
}

/** The trees of one search, grown one after the other. */
export interface Grove {
  /** The one that grows. */
  readonly now: BranchTree | null
  /** The one that proves most. */
  readonly surest: BranchTree | null
  readonly nodes: number
  plant(root: BranchNode): BranchTree
}

export function newGrove(): Grove {
  let now: BranchTree | null = null
  let proven: BranchTree | null = null
  let nodes = 0
  return {
    get now() {
      return now
    },
    get surest() {
      return proven === null || (now !== null && leastOf(now) > leastOf(proven)) ? now : proven
    },
    get nodes() {
      return nodes + (now?.nodes ?? 0)
    },
    plant(root) {
      nodes = this.nodes
      proven = this.surest
      now = { root, frontier: [root], settled: [], nodes: 1, aside: leastRuledOut(root) }
      return now
    },
  }
}

/** The least that any plan costs, in 1/scale units: that of all leaves and of all that was ruled out. */
export function leastOf({ frontier, settled, aside }: BranchTree): number {
  let least = aside
  for (const { bound } of frontier) least = Math.min(least, bound)
  for (const { bound } of settled) least = Math.min(least, bound)
  return least
}

export function leastRuledOut({ ruled }: BranchNode): number {
  let least = Infinity
  for (const { found } of ruled) least = Math.min(least, found.least)
  return least
}
