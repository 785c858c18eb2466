import { type BranchNode, openNode, type Search, type Split } from './branch-node.ts'
import { closed, type Field, narrowed, open, planOf, undecided } from './field.ts'
import { type BranchTree, leastRuledOut } from './grove.ts'

/** Splits the leaf with the lowest bound, over and over, until none may hold a plan below the goal; yields after every step. */
export function* branch(
  search: Search,
  tree: BranchTree,
  consider: (zoneOf: Int32Array) => void,
): Generator<void, void> {
  let next: BranchNode | null = null
  let depth = 0
  while (tree.frontier.length > 0 && !search.isLate()) {
    const lowest = tree.frontier.reduce((best, node) => (node.bound < best.bound ? node : best))
    if (lowest.bound >= search.goal) {
      tree.aside = Math.min(tree.aside, lowest.bound)
      tree.frontier = []
      return
    }
    const node: BranchNode = next ?? lowest
    const at = tree.frontier.indexOf(node)
    const plan = planOf(node.field)
    if (plan !== null) {
      consider(plan)
      tree.settled.push(node)
      tree.frontier.splice(at, 1)
      next = null
      continue
    }
    if (!splitNode(search, node)) return
    tree.frontier[at] = tree.frontier.at(-1)!
    tree.frontier.pop()
    tree.nodes += 2
    for (const child of node.children!) {
      tree.aside = Math.min(tree.aside, leastRuledOut(child))
      if (child.bound < search.goal) {
        tree.frontier.push(child)
        continue
      }
      tree.aside = Math.min(tree.aside, child.bound)
      forget(child)
    }
    next = depth++ < 12 ? nearest(search, node) : null
    if (next === null) depth = 0
    forget(node)
    yield
  }
}

/** The half that is nearest to what the mixture of the whole had, unless nothing is to be found there. */
function nearest(search: Search, { split, used, children }: BranchNode): BranchNode | null {
  const alive = children!.filter(({ bound }) => bound < search.goal)
  if (split === null || alive.length < 2) return alive[0] ?? null
  if (!('open' in split)) return children![0]
  return children![used[split.open]! > 0.5 ? 0 : 1]
}

/** Lets go of what the certificate does not need. */
function forget(node: BranchNode): void {
  node.pool = []
  node.share = new Float64Array()
  node.used = new Float64Array()
}

/** Tries a few ways to split and keeps the one that raises the bound most. */
function splitNode(search: Search, node: BranchNode): boolean {
  let best: { split: Split; children: [BranchNode, BranchNode]; worth: number } | null = null
  const most = Math.min(search.goal - node.bound, 1e15)
  for (const split of waysToSplit(search, node, 2)) {
    const halves = divide(node.field, split)
    const children = halves.map((field) => half(search, node, field)) as [BranchNode, BranchNode]
    if (search.isLate()) break
    const gain = children.map((child) => Math.min(most, Math.max(0, child.bound - node.bound)))
    const worth = (1e-3 * search.ground.scale + gain[0]!) * (1e-3 * search.ground.scale + gain[1]!)
    if (best === null || worth > best.worth) best = { split, children, worth }
    if (gain.every((value) => value >= most)) break
  }
  if (best === null) return false
  node.split = best.split
  node.children = best.children
  return true
}

function half(search: Search, node: BranchNode, field: Field | null): BranchNode {
  if (field !== null)
    return openNode(
      search,
      field,
      node,
      search.ground.opens
        ? { rounds: 40, again: 14, turns: 2, stride: 0.2, ease: 0.01 }
        : { rounds: 4, again: 2, turns: 2, stride: 1, ease: 0.1 },
    )
  return {
    ...node,
    field: node.field,
    ruled: [],
    bound: Infinity,
    pool: [],
    share: new Float64Array(),
    used: new Float64Array(),
    split: null,
    children: null,
  }
}

export function divide(field: Field, split: Split): [Field | null, Field | null] {
  if ('open' in split) {
    const [used, unused] = [field.state.slice(), field.state.slice()]
    used[split.open] = open
    unused[split.open] = closed
    return [narrowed(field, used, () => true), narrowed(field, unused, () => true)]
  }
  const { item, zones } = split
  return [
    narrowed(field, field.state, (i, z) => i !== item || zones.includes(z)),
    narrowed(field, field.state, (i, z) => i !== item || !zones.includes(z)),
  ]
}

/** As few zones as that are all decided before any item is: what else is left of the gap then closes fast. */
const fewZones = 8

/** Zones of which the mixture uses a part, or the last few that are undecided; then items that it divides. */
function waysToSplit(search: Search, node: BranchNode, most: number): Split[] {
  const zones = undecidedZones(search, node)
  const inDoubt = zones.filter(({ doubt }) => doubt > 0.02)
  const first = inDoubt.length > 0 || zones.length > fewZones ? inDoubt : zones
  const ways = first.sort((p, q) => q.doubt - p.doubt).map(({ z }): Split => ({ open: z }))
  return ways.length > 0 ? ways.slice(0, most) : divided(search, node, most)
}

function undecidedZones({ ground }: Search, { field, used }: BranchNode): { z: number; doubt: number }[] {
  const isNeeded = new Uint8Array(ground.zones)
  for (let i = 0; i < ground.items; i++)
    if (field.from[i + 1]! - field.from[i]! === 1) isNeeded[field.zone[field.from[i]!]!] = 1
  return Array.from(used.keys())
    .filter((z) => field.state[z] === undecided && ground.opening[z]! > 0 && isNeeded[z] === 0)
    .map((z) => ({ z, doubt: Math.min(used[z]!, 1 - used[z]!) }))
}

/** Items that the mixture divides most; any that is not placed where it divides none. */
function divided({ ground: { zones, items } }: Search, { field, share }: BranchNode, most: number): Split[] {
  const doubts: { split: Split; doubt: number }[] = []
  let fallback: Split[] = []
  for (let i = 0; i < items; i++) {
    const own = field.zone.subarray(field.from[i]!, field.from[i + 1]!)
    if (own.length < 2) continue
    let [held, top] = [-1, own[0]!]
    for (const z of own) if (share[i * zones + z]! > held) [held, top] = [share[i * zones + z]!, z]
    const split = { item: i, zones: [top] }
    if (fallback.length === 0) fallback = [split]
    if (held < 0.98) doubts.push({ split, doubt: 1 - Math.max(held, 0.3) })
  }
  doubts.sort((p, q) => q.doubt - p.doubt)
  return doubts.length > 0 ? doubts.slice(0, most).map(({ split }) => split) : fallback
}
