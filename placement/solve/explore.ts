import type { Cooling } from './ascend.ts'
import { search } from './local-search.ts'
import { penaltyFrom } from './penalty.ts'
import type { Random } from './random.ts'
import { roomOf } from './room.ts'
import { type Node, split, type Task } from './tree.ts'

/** The best plan so far, in the numbers of the whole problem. */
export interface Incumbent {
  cost: number
  zoneOf: Int32Array | null
  /** Bounds from here on prove that nothing better is worth looking for. */
  goal: number
}

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
  while (tree.frontier.length > 0) {
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
        if (child.bound >= incumbent.goal) continue
        planFrom(task, child, random, consider)
        if (child.bound < incumbent.goal) tree.frontier.push(child)
      }
    } else consider(node.choice)
    yield
  }
}

/** Repairs what the items of a node would choose into a plan, if that can be done by moving few. */
export function planFrom(
  task: Task,
  node: Node,
  random: Random,
  consider: (zoneOf: Int32Array) => void,
  effort = { kicks: 0, width: 20 },
): void {
  const { part, domain } = node
  const zoneOf = node.choice.slice()
  if (part.model.items > 0) {
    const space = { model: part.model, room: roomOf(part.model, part.limits), domain }
    const start = Int32Array.from(part.item, (i) => zoneOf[i]!)
    const price = node.m.limit.map((value) => value / task.scale)
    const found = search(space, start, penaltyFrom(part.model, part.limits, price, task.unit), random, effort)
    if (found === null) return
    for (const [at, i] of part.item.entries()) zoneOf[i] = found.zoneOf[at]!
  }
  consider(zoneOf)
}

function lowest(frontier: readonly Node[]): number {
  let at = 0
  for (let n = 1; n < frontier.length; n++) if (frontier[n]!.bound < frontier[at]!.bound) at = n
  return at
}
