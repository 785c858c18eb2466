import type { Cooling } from './ascend.ts'
import { copyDomain, type Domain, narrow } from './domain.ts'
import { type Exploration, explore, type Incumbent } from './explore.ts'
import type { Model } from './model.ts'
import { shrink } from './part.ts'
import type { Random } from './random.ts'
import { type Bounded, evaluate, type Task } from './tree.ts'

/**
 * Frees a few items of the best plan, holds all others, and searches that part of the problem to the end or to a limit of
 * nodes. Finds improvements that need several items to move at once.
 */
export function searchAround(
  task: Task,
  whole: Bounded,
  domain: Domain,
  incumbent: Incumbent,
  free: readonly number[],
  cooling: Cooling,
  maxNodes: number,
  random: Random,
  consider: (zoneOf: Int32Array) => void,
): void {
  const held = copyDomain(domain)
  const { model, item } = whole.part
  const isFree = new Uint8Array(model.items)
  for (const i of free) isFree[i] = 1
  for (let i = 0; i < model.items; i++)
    if (isFree[i] === 0) narrow(model, held, i, (z) => z === incumbent.zoneOf![item[i]!])
  const small = shrink(whole.part, held, whole.m)
  const root = evaluate(task, small, small.domain, cooling, incumbent.goal)
  if (root.bound >= incumbent.goal) return
  const tree: Exploration = { root, frontier: [root], nodes: 1 }
  for (const _ of explore(task, tree, incumbent, cooling, random, consider)) if (tree.nodes >= maxNodes) return
}

/** Items around one that is unsure: its neighbours and theirs, and others that are unsure, up to a number. */
export function pickAround(
  model: Model,
  domain: Domain,
  unsure: readonly number[],
  size: number,
  random: Random,
): number[] {
  const chosen = new Set<number>()
  const wave: number[] = []
  const add = (i: number) => {
    if (domain.count[i]! < 2 || chosen.has(i)) return
    chosen.add(i)
    wave.push(i)
  }
  for (let tries = 0; chosen.size < size && tries < 4 * size; tries++) {
    if (wave.length === 0 || random() < 0.25) add(unsure[Math.floor(random() * unsure.length)]!)
    const i = wave[Math.floor(random() * wave.length)]
    if (i === undefined) continue
    const from = model.edgesFrom[i]!
    const degree = model.edgesFrom[i + 1]! - from
    if (degree === 0) continue
    const e = model.edgesOf[from + Math.floor(random() * degree)]!
    add(model.edgeA[e] === i ? model.edgeB[e]! : model.edgeA[e]!)
  }
  return [...chosen]
}
