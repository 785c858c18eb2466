import { copyDomain, type Domain, narrow } from '../model/domain.ts'
import { shrink } from '../model/part.ts'
import { roomOf } from '../model/room.ts'
import { type Effort, search } from '../search/local-search.ts'
import { penaltyFrom } from '../search/penalty.ts'
import type { Random } from '../search/random.ts'
import type { Task } from '../task.ts'
import { goalBelow } from './incumbent.ts'
import { choiceOf, type Node } from './tree.ts'

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
