import type { Model } from '../../model/model.ts'
import type { Random } from '../../search/random.ts'

/** A plan; its cost is Infinity where it breaks a limit. */
export interface Found {
  zoneOf: Int32Array
  cost: number
}

/** Good plans that differ. */
export interface Pool {
  readonly size: number
  add(found: Found): void
  /** The better of two at random. */
  pick(random: Random): Found
  clear(): void
}

/** When full, a plan takes the place of the one most like it among those that are no better. */
export function poolFor(model: Model, most: number): Pool {
  let plans: Found[] = []
  return {
    get size() {
      return plans.length
    },
    add(found) {
      if (plans.length < most) {
        plans.push(found)
        return
      }
      let [at, least] = [-1, Infinity]
      for (const [n, other] of plans.entries()) {
        const apart = other.cost < found.cost ? Infinity : pairsApart(model, other.zoneOf, found.zoneOf)
        if (apart < least) [at, least] = [n, apart]
      }
      if (at >= 0) plans[at] = found
    },
    pick(random) {
      const any = () => plans[Math.floor(random() * plans.length)]!
      const [one, other] = [any(), any()]
      return one.cost <= other.cost ? one : other
    },
    clear() {
      plans = []
    },
  }
}

/** Pairs that lie together in one plan and apart in the other. */
function pairsApart({ edges, edgeA, edgeB }: Model, one: Int32Array, other: Int32Array): number {
  let pairs = 0
  for (let e = 0; e < edges; e++) {
    const [a, b] = [edgeA[e]!, edgeB[e]!]
    if ((one[a] === one[b]) !== (other[a] === other[b])) pairs++
  }
  return pairs
}
