import type { Proof } from '../../verify/proof.ts'
import { boundOf } from '../bound/bound.ts'
import { pricedCosts } from '../bound/multipliers.ts'
import type { Random } from '../search/random.ts'
import type { Task } from '../task.ts'
import type { Incumbent } from '../tree/explore.ts'
import type { Node } from '../tree/tree.ts'
import { pricesFrom } from '../tree/write-proof.ts'
import { assignWithin } from './assign-within.ts'
import { type BranchNode, type Effort, openNode, type Search } from './branch-node.ts'
import { type BranchTree, branch } from './branch-search.ts'
import { dive } from './dive.ts'
import { wholeField } from './field.ts'
import type { Ground } from './ground.ts'
import { recentUses } from './recent-uses.ts'
import { roomPrices } from './room-prices.ts'
import { writeFillingProof } from './write-filling-proof.ts'

export { type Ground, groundOf } from './ground.ts'

/** A search that takes zones as wholes: items have values, and each zone is filled as it is cheapest at these. */
export interface FillingSearch {
  readonly nodes: number
  /** Whether a plan below the goal may still be there. */
  readonly isOpen: boolean
  /** Steps taken so far. */
  readonly effort: number
  /** What is proven, in cost units. */
  bound(): number
  /** What room is worth by now, a price for each limit in cost units; null before anything is known. */
  prices(plan: Int32Array): Float64Array | null
  /** Values of items that bound best; null before any are known. */
  values(): Float64Array | null
  /** Goes on; yields where the caller may look at the clock. */
  steps(): Generator<void, void>
  proof(): Proof
}

/** Begins from the prices of a bounded root. */
export function fillingSearch(
  task: Task,
  from: Node,
  ground: Ground,
  incumbent: Incumbent,
  random: Random,
  consider: (zoneOf: Int32Array) => void,
): FillingSearch {
  const search: Search = {
    ground,
    get goal() {
      return Math.ceil(incumbent.goal * ground.scale)
    },
    steps: 0,
    isLate: task.isLate,
  }
  let tree: BranchTree | null = null
  return {
    get nodes() {
      return tree?.nodes ?? 1
    },
    get isOpen() {
      return tree === null || [...tree.frontier, ...tree.settled].some(({ bound }) => bound < search.goal)
    },
    get effort() {
      return search.steps
    },
    bound: () => (tree === null ? -Infinity : leastOf(tree.root) / ground.scale),
    prices: (plan) => (tree === null ? null : roomPrices(task, ground, tree.root.values, plan)),
    values: () => tree?.root.values ?? null,
    *steps() {
      const pool = Array.from({ length: ground.zones }, () => [])
      const reach = (task.unit * ground.scale) / 20
      const start = { values: valuesAt(task, from, ground), pool, reach }
      const recent = recentUses()
      if (ground.opens) search.onUse = recent.note
      /** Plans within the sets of zones that the last climb used, so many of them that none had used before. */
      const assign = (most: number) => {
        for (const uses of recent.take(most)) {
          const zoneOf = assignWithin(ground, uses)
          if (zoneOf !== null) consider(zoneOf)
        }
      }
      const begin = (from: Parameters<typeof openNode>[2], effort: Effort) => {
        const root = openNode(search, wholeField(ground), from, effort)
        tree = { root, frontier: [root], settled: [], nodes: 1 }
        return root
      }
      const root = begin(start, rootEffort(ground))
      assign(20)
      yield
      if (ground.opens && search.goal < Infinity) begin(root, { rounds: 200, turns: 12, stride: 0.1 })
      yield
      let next = 1
      let dived = 0
      const look = () => {
        const at = tree!.frontier.reduce((best, node) => (node.bound < best.bound ? node : best))
        const before = search.steps
        const zoneOf = dive(search, at, random)
        dived += search.steps - before
        if (zoneOf !== null) consider(zoneOf)
      }
      const first = incumbent.zoneOf === null || divesFirst(ground) ? 4 : 0
      for (let n = 0; n < first && tree!.root.bound < search.goal; n++) {
        look()
        yield
      }
      for (const _ of branch(search, tree!, consider)) {
        assign(1)
        const isRare = !ground.opens || dived < mostDiving * search.steps
        if (tree!.nodes > 2 * next && tree!.frontier.length > 0 && isRare) {
          next = tree!.nodes
          look()
        }
        yield
      }
    },
    proof: () => {
      const inScale = (price: number) => Math.round((price * ground.scale) / task.scale)
      return writeFillingProof(ground, tree!.root, pricesFrom(task, from.m.limit.map(inScale)))
    },
  }
}

/** Where nearly all zones must be used, and a dive does not take long, it finds better plans than sets of zones do. */
function divesFirst({ opens, items, zones, size, capacity }: Ground): boolean {
  if (!opens) return true
  let need = 0
  for (let i = 0; i < items; i++) {
    let least = Infinity
    for (let z = 0; z < zones; z++) least = Math.min(least, size[i * zones + z]!)
    need += least
  }
  return items * zones <= 5_000 && capacity.reduce((sum, most) => sum + most, 0) < 1.5 * need
}

/** Where zones cost to open, sets of them lead to plans sooner: of all steps, so many at the most go into diving. */
const mostDiving = 0.2

/** As much as makes a good bound; on large problems less, so that time is left for plans. */
function rootEffort({ items, zones, opens }: Ground): Effort {
  return {
    rounds: opens ? 600 : Math.max(25, Math.min(300, Math.floor(4e6 / (items * zones)))),
    turns: opens || items * zones <= 50_000 ? 12 : 1,
    stride: 1,
  }
}

/** What each item costs where it is cheapest with the limits priced. */
function valuesAt({ model, limits, scale }: Task, { part, domain, m }: Node, ground: Ground): Float64Array {
  const priced = pricedCosts(model, limits, m.limit, scale)
  const values = Float64Array.from(part.fixed, (z, i) => (z < 0 ? 0 : priced[i * model.zones + z]!))
  const inPart = boundOf(part.model, part.limits, domain, m, scale).values
  for (const [at, i] of part.item.entries()) values[i] = inPart[at]!
  return values.map((value) => Math.round((value * ground.scale) / scale))
}

/** The least of all leaves and of all that was ruled out on the way. */
function leastOf(node: BranchNode): number {
  let least = node.children === null ? node.bound : Math.min(...node.children.map(leastOf))
  for (const { found } of node.ruled) least = Math.min(least, found.least)
  return least
}
