import type { Proof } from '../../verify/proof.ts'
import { boundOf } from '../bound/bound.ts'
import { pricedCosts } from '../bound/multipliers.ts'
import type { Random } from '../search/random.ts'
import type { Task } from '../task.ts'
import type { Incumbent } from '../tree/incumbent.ts'
import type { Node } from '../tree/tree.ts'
import { pricesFrom } from '../tree/write-proof.ts'
import { askInTurn } from './ask-in-turn.ts'
import { assignWithin } from './assign-within.ts'
import { type BranchNode, openNode, type Search } from './branch-node.ts'
import { branch } from './branch-search.ts'
import { dive } from './dive.ts'
import { divesFirst, type Effort, mostDiving, rootEffort } from './effort.ts'
import { wholeField } from './field.ts'
import type { Ground } from './ground.ts'
import { leastOf, newGrove } from './grove.ts'
import { recentUses } from './recent-uses.ts'
import { roomPrices } from './room-prices.ts'
import { writeFillingProof } from './write-filling-proof.ts'

export { type Ground, groundOf, withinUsed } from './ground.ts'
export { refillItems } from './refill-items.ts'
export { refillZones } from './refill-zones.ts'

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
    asked: Infinity,
    get goal() {
      return Math.min(this.asked, Math.ceil(incumbent.goal * ground.scale))
    },
    steps: 0,
    isLate: task.isLate,
  }
  const grove = newGrove()
  let base: BranchNode | null = null
  return {
    get nodes() {
      return Math.max(1, grove.nodes)
    },
    get isOpen() {
      return grove.surest === null || leastOf(grove.surest) < Math.ceil(incumbent.goal * ground.scale)
    },
    get effort() {
      return search.steps
    },
    bound: () => (grove.surest === null ? -Infinity : leastOf(grove.surest) / ground.scale),
    prices: (plan) => (grove.now === null ? null : roomPrices(task, ground, grove.now.root.values, plan)),
    values: () => base?.values ?? null,
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
      const plant = (from: Parameters<typeof openNode>[2], effort: Effort) =>
        grove.plant(openNode(search, wholeField(ground), from, effort)).root
      const root = plant(start, rootEffort(ground))
      base = root
      assign(20)
      yield
      if (ground.opens && search.goal < Infinity)
        plant(root, { rounds: 200, again: 67, turns: 12, stride: 0.1, ease: 0.01 })
      yield
      let next = 1
      let dived = 0
      const look = () => {
        const { frontier } = grove.now!
        const lowest = frontier.reduce((best, node) => (node.bound < best.bound ? node : best))
        const before = search.steps
        const zoneOf = dive(search, lowest, random)
        dived += search.steps - before
        if (zoneOf !== null) consider(zoneOf)
      }
      const tries = incumbent.zoneOf === null || divesFirst(ground) ? 4 : 0
      // Where a plan is known, it is one half as far from the bound that is looked for, or half as far from that one.
      for (let [n, part] = [0, ground.opens ? 1 : 0.5]; n < tries && grove.now!.root.bound < search.goal; n++) {
        const way = search.goal - root.bound
        search.asked = part < 1 && way < Infinity ? root.bound + part * way : Infinity
        part = (1 + part) / 2
        look()
        search.asked = Infinity
        yield
      }
      if (!ground.opens && search.goal < Infinity) {
        const { values, pool, reach } = root
        const again = () => plant({ values, pool, reach }, { rounds: 0, again: 33, turns: 12, stride: 1, ease: 0.05 })
        yield* askInTurn(search, grove, again, consider)
        if (leastOf(grove.surest!) >= search.goal) return
        again()
      }
      for (const _ of branch(search, grove.now!, consider)) {
        assign(1)
        const isRare = !ground.opens || dived < mostDiving * search.steps
        if (grove.now!.nodes > 2 * next && grove.now!.frontier.length > 0 && isRare) {
          next = grove.now!.nodes
          look()
        }
        yield
      }
    },
    proof: () => {
      const inScale = (price: number) => Math.round((price * ground.scale) / task.scale)
      return writeFillingProof(ground, grove.surest!.root, pricesFrom(task, from.m.limit.map(inScale)))
    },
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
