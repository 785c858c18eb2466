import type { Cooling } from '../bound/ascend.ts'
import type { Random } from '../search/random.ts'
import type { Task } from '../task.ts'
import type { Incumbent } from './incumbent.ts'
import { planFrom } from './plan-from.ts'
import { forget, type Node, split } from './tree.ts'

export interface Exploration {
  root: Node
  /** Leaves that may still hold a better plan. */
  frontier: Node[]
  nodes: number
}

/**
 * Branches on the leaf with the lowest bound, over and over; stops (returns) when no leaf may hold a better plan, and
 * yields after every step so that the caller can look at the clock.
 */
export function* explore(
  task: Task,
  tree: Exploration,
  incumbent: Incumbent,
  cooling: Cooling,
  random: Random,
  consider: (zoneOf: Int32Array) => void,
): Generator<void, void> {
  while (tree.frontier.length > 0 && !task.isLate()) {
    const at = lowest(tree.frontier)
    const node = tree.frontier[at]!
    if (node.bound >= incumbent.goal) {
      tree.frontier = []
      return
    }
    tree.frontier[at] = tree.frontier.at(-1)!
    tree.frontier.pop()
    if (split(task, node, cooling, incumbent.goal)) {
      tree.nodes += 2
      for (const child of node.children!) {
        if (child.bound < incumbent.goal) planFrom(task, child, random, consider)
        if (child.bound < incumbent.goal) tree.frontier.push(child)
        else forget(child)
      }
      forget(node)
    } else if (node.part.model.items === 0) consider(node.part.fixed)
    else {
      tree.frontier.push(node)
      return
    }
    yield
  }
}

function lowest(frontier: readonly Node[]): number {
  let at = 0
  for (let n = 1; n < frontier.length; n++) if (frontier[n]!.bound < frontier[at]!.bound) at = n
  return at
}
