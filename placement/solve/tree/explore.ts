import type { Cooling } from '../bound/ascend.ts'
import { copyDomain, type Domain, narrow } from '../model/domain.ts'
import { shrink } from '../model/part.ts'
import { roomOf } from '../model/room.ts'
import { type Effort, search } from '../search/local-search.ts'
import { penaltyFrom } from '../search/penalty.ts'
import type { Random } from '../search/random.ts'
import type { Task } from '../task.ts'
import { choiceOf, forget, type Node, split } from './tree.ts'

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

/** Bounds from here on prove that nothing better than a plan of that cost is worth looking for. */
export function goalBelow(cost: number, { gap, grain }: Task): number {
  return cost - Math.max(grain - 1e-6, gap * Math.abs(cost))
}

/** How far a plan may be from the cheapest, as a share of its cost. */
export function gapOf(cost: number, bound: number): number {
  return (cost - bound) / Math.max(1, Math.abs(cost))
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

/**
 * Repairs what the items of a node would choose into a plan. Looks first where items are in doubt; further only when that
 * gives no plan.
 */
export function planFrom(
  task: Task,
  node: Node,
  random: Random,
  consider: (zoneOf: Int32Array) => void,
  effort: Effort = { kicks: 0, width: 20 },
): boolean {
  if (node.part.model.items === 0) {
    consider(node.part.fixed)
    return true
  }
  if (node.ascent === null) return false
  for (const reach of [task.unit / 20, Infinity]) {
    const { part, domain } = shrink(node.part, likely(node, reach), node.m)
    const zoneOf = choiceOf(node)
    const space = { model: part.model, room: roomOf(part.model, part.limits), domain }
    const start = Int32Array.from(part.item, (i) => zoneOf[i]!)
    const price = node.m.limit.map((value) => value / task.scale)
    const found = search(space, start, penaltyFrom(part.model, part.limits, price, task.unit), random, {
      isLate: task.isLate,
      isEnough: (cost) => node.bound >= goalBelow(part.constant + cost, task),
      ...effort,
    })
    if (found === null) continue
    for (const [at, i] of part.item.entries()) zoneOf[i] = found[at]!
    consider(zoneOf)
    return true
  }
  return false
}

/** The node's domain without zones that cost an item more than `reach` above its best. */
function likely(node: Node, reach: number): Domain {
  if (reach === Infinity) return node.domain
  const { model } = node.part
  const domain = copyDomain(node.domain)
  const { theta } = node.ascent!
  for (let i = 0; i < model.items; i++) {
    const own = i * model.zones
    let least = Infinity
    for (let k = 0; k < domain.count[i]!; k++) least = Math.min(least, theta[own + domain.zone[own + k]!]!)
    narrow(model, domain, i, (z) => theta[own + z]! <= least + reach)
  }
  return domain
}

function lowest(frontier: readonly Node[]): number {
  let at = 0
  for (let n = 1; n < frontier.length; n++) if (frontier[n]!.bound < frontier[at]!.bound) at = n
  return at
}
