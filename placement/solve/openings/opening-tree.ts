import { closed, open, undecided } from '../fillings/field.ts'
import { type OpeningNode, type OpeningSearch, openNode } from './opening-node.ts'

/** The leaves that may hold a better plan, and what branching on each zone has brought. */
export interface OpeningTree {
  root: OpeningNode
  /** A heap: the leaf with the lowest bound stands first. */
  frontier: OpeningNode[]
  nodes: number
  /** Rise of the bound with a zone in use, and with it closed, for each part of it that was not so before. */
  gain: readonly [Float64Array, Float64Array]
  tries: Int32Array
}

export function treeFrom({ table }: OpeningSearch, root: OpeningNode): OpeningTree {
  const zeros = () => new Float64Array(table.zones)
  return { root, frontier: [root], nodes: 1, gain: [zeros(), zeros()], tries: new Int32Array(table.zones) }
}

const effort = { rounds: 60, stride: 0.3, turns: 2 }
/** Ways to split that are tried while little is known of what each brings. */
const mostTries = 4

/** Splits the leaf with the lowest bound. False when none may hold a plan below the goal, or it is late. */
export function splitLowest(search: OpeningSearch, tree: OpeningTree, onPlan: (state: Uint8Array) => void): boolean {
  const node = tree.frontier[0]
  if (node === undefined || search.isLate()) return false
  if (node.bound >= search.goal) {
    search.aside = Math.min(search.aside, node.bound)
    tree.frontier = []
    return false
  }
  const ways = waysToSplit(tree, node)
  if (ways.length === 0) {
    // All is decided, so that the bound is what the plan costs.
    onPlan(node.state)
    return node.bound >= search.goal
  }
  let best: { z: number; children: [OpeningNode, OpeningNode]; worth: number } | null = null
  for (const z of ways) {
    const children = [open, closed].map((as) => {
      const state = node.state.slice()
      state[z] = as
      return openNode(search, state, node.values, effort)
    }) as [OpeningNode, OpeningNode]
    if (search.isLate()) return false
    const worth = learn(search, tree, node, z, children)
    if (best === null || worth > best.worth) best = { z, children, worth }
    if (children.some(({ bound }) => bound >= search.goal)) break
  }
  pop(tree.frontier)
  node.split = best!.z
  node.children = best!.children
  node.used = new Float64Array()
  node.state = new Uint8Array()
  tree.nodes += 2
  for (const child of node.children)
    if (child.bound < search.goal) push(tree.frontier, child)
    else {
      search.aside = Math.min(search.aside, child.bound)
      child.used = node.used
      child.state = node.state
    }
  return true
}

/** Zones to branch on: one of which much is known, or else a few to be tried, those first of which about half is used. */
function waysToSplit({ gain, tries }: OpeningTree, { state, used }: OpeningNode): number[] {
  let [sum0, sum1, count] = [0, 0, 0]
  for (let z = 0; z < state.length; z++) {
    if (tries[z] === 0) continue
    sum0 += gain[0][z]! / tries[z]!
    sum1 += gain[1][z]! / tries[z]!
    count++
  }
  const scored: { z: number; score: number }[] = []
  for (let z = 0; z < state.length; z++) {
    if (state[z] !== undecided) continue
    const part = Math.min(0.99, Math.max(0.01, used[z]!))
    const known = tries[z]! > 0
    const inUse = (known ? gain[0][z]! / tries[z]! : sum0 / Math.max(1, count)) + 1e-6
    const shut = (known ? gain[1][z]! / tries[z]! : sum1 / Math.max(1, count)) + 1e-6
    scored.push({ z, score: inUse * (1 - part) * shut * part })
  }
  scored.sort((p, q) => q.score - p.score || p.z - q.z)
  const best = scored.slice(0, mostTries).map(({ z }) => z)
  const fresh = best.filter((z) => tries[z]! < 4)
  return best.length > 0 && tries[best[0]!]! >= 4 ? best.slice(0, 1) : fresh
}

/** Notes what a split has brought; how good it is. */
function learn(
  search: OpeningSearch,
  { gain, tries }: OpeningTree,
  node: OpeningNode,
  z: number,
  children: readonly OpeningNode[],
): number {
  const most = search.goal - node.bound
  const part = Math.min(0.95, Math.max(0.05, node.used[z]!))
  const [inUse, shut] = children.map(({ bound }) => Math.min(most, Math.max(0, bound - node.bound))) as [number, number]
  gain[0][z]! += inUse / (1 - part)
  gain[1][z]! += shut / part
  tries[z]!++
  return (inUse + 1e-3) * (shut + 1e-3)
}

function push(heap: OpeningNode[], node: OpeningNode): void {
  let at = heap.push(node) - 1
  while (at > 0) {
    const above = (at - 1) >> 1
    if (heap[above]!.bound <= node.bound) break
    heap[at] = heap[above]!
    at = above
  }
  heap[at] = node
}

function pop(heap: OpeningNode[]): void {
  const last = heap.pop()!
  if (heap.length === 0) return
  let at = 0
  for (let below = 1; below < heap.length; below = 2 * at + 1) {
    if (below + 1 < heap.length && heap[below + 1]!.bound < heap[below]!.bound) below++
    if (heap[below]!.bound >= last.bound) break
    heap[at] = heap[below]!
    at = below
  }
  heap[at] = last
}
