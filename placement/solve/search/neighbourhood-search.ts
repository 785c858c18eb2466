import type { Cooling } from '../bound/ascend.ts'
import { copyDomain, narrow } from '../model/domain.ts'
import type { Task } from '../task.ts'
import { type Exploration, explore } from '../tree/explore.ts'
import type { Incumbent } from '../tree/incumbent.ts'
import { evaluate, type Node } from '../tree/tree.ts'
import type { Random } from './random.ts'

/**
 * Frees a few items of the best plan, holds all others of a node, and searches that part of the problem to the end or to a
 * limit of nodes. Finds improvements that need several items to move at once. An item whose zone in the best plan is already
 * ruled out for a better one is free too.
 */
export function searchAround(
  task: Task,
  root: Node,
  incumbent: Incumbent,
  free: readonly number[],
  cooling: Cooling,
  maxNodes: number,
  random: Random,
  consider: (zoneOf: Int32Array) => void,
): void {
  const held = copyDomain(root.domain)
  const { model, item } = root.part
  const isFree = new Uint8Array(model.items)
  for (const i of free) isFree[i] = 1
  for (let i = 0; i < model.items; i++) {
    if (isFree[i] === 1) continue
    const home = incumbent.zoneOf![item[i]!]!
    if (held.zone.subarray(i * model.zones, i * model.zones + held.count[i]!).includes(home))
      narrow(model, held, i, (z) => z === home)
  }
  const node = evaluate(task, root, held, cooling, incumbent.goal)
  if (node.bound >= incumbent.goal) return
  const tree: Exploration = { root: node, frontier: [node], nodes: 1 }
  for (const _ of explore(task, tree, incumbent, cooling, random, consider)) if (tree.nodes >= maxNodes) return
}

/** Items of a node around one of its items: its neighbours and theirs, and others, up to a number. */
export function pickAround({ part, domain }: Node, size: number, random: Random): number[] {
  const { model } = part
  const chosen: number[] = []
  const isChosen = new Uint8Array(model.items)
  const add = (i: number) => {
    if (domain.count[i]! < 2 || isChosen[i] === 1) return
    isChosen[i] = 1
    chosen.push(i)
  }
  for (let tries = 0; chosen.length < size && tries < 4 * size; tries++) {
    if (chosen.length === 0 || random() < 0.25) add(Math.floor(random() * model.items))
    const i = chosen[Math.floor(random() * chosen.length)]
    if (i === undefined) continue
    const from = model.edgesFrom[i]!
    const degree = model.edgesFrom[i + 1]! - from
    if (degree === 0) continue
    const e = model.edgesOf[from + Math.floor(random() * degree)]!
    add(model.edgeA[e] === i ? model.edgeB[e]! : model.edgeA[e]!)
  }
  return chosen
}
