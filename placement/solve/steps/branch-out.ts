import { explore } from '../tree/explore.ts'
import { bytesOf } from '../tree/tree.ts'
import { enlistWhenLong } from './helpers.ts'
import { quickly } from './look-around.ts'
import { isFar } from './search-pairs.ts'
import type { Step } from './step.ts'

/** Branching closes no gap of a plan far above its bound. */
const mostNodesWhenFar = 100

/** Branches on the part that may hold the cheapest plan, until none may, or the tree is as large as it may grow. */
export const branchOut: Step = {
  isDue: ({ second }) => second === null,
  async take(solving) {
    const { task, tree, best, random, isTimed, treeBytes, consider } = solving
    const { items } = task.model
    const mostNodes = isTimed ? Infinity : Math.ceil(4 + 200_000 / items)
    for (const _ of explore(task, tree, best, quickly(task), random, consider)) {
      if (tree.nodes >= (isFar(solving) ? Math.min(mostNodes, mostNodesWhenFar) : mostNodes)) return
      if (tree.nodes % (items > 1_000 ? 2 : 16) !== 1) continue
      enlistWhenLong(solving)
      if (bytesOf(tree.root) > treeBytes || (await solving.checkIn())) return
    }
  },
}
