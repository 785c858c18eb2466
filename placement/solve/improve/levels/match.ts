import type { Domain } from '../../model/domain.ts'
import { type Model, uniform } from '../../model/model.ts'
import { type Random, shuffled } from '../../search/random.ts'

/** Which items stay together one level up, and how many items there are then. */
export interface Matching {
  of: Int32Array
  groups: number
}

/**
 * Joins items two by two along the dearest pairs, for what they weigh (Karypis and Kumar, "A fast and high quality multilevel
 * scheme for partitioning irregular graphs", 1998): none heavier than `most` together, none that would rather be apart, and
 * only those that lie together in each of the plans given.
 */
export function matchItems(
  model: Model,
  domain: Domain,
  weight: Float64Array,
  most: number,
  plans: readonly Int32Array[],
  random: Random,
): Matching {
  const { items, edgesFrom, edgesOf, edgeA, edgeB } = model
  const of = new Int32Array(items).fill(-1)
  const least = Float64Array.from({ length: items }, (_, i) => leastCost(model, domain, i, i))
  let groups = 0
  for (const i of shuffled(items, random)) {
    if (of[i]! >= 0) continue
    let [mate, best] = [-1, 0]
    for (let n = edgesFrom[i]!; n < edgesFrom[i + 1]!; n++) {
      const e = edgesOf[n]!
      const j = edgeA[e] === i ? edgeB[e]! : edgeA[e]!
      if (of[j]! >= 0 || j === i || weight[i]! + weight[j]! > most) continue
      if (plans.some((zoneOf) => zoneOf[i] !== zoneOf[j])) continue
      const apart = costApart(model, e)
      const worth = apart / (weight[i]! * weight[j]!)
      if (worth <= best || leastCost(model, domain, i, j) > least[i]! + least[j]! + apart) continue
      mate = j
      best = worth
    }
    of[i] = groups
    if (mate >= 0) of[mate] = groups
    groups++
  }
  return { of, groups }
}

/** What two items cost at least in one zone; Infinity where no zone is open to both. */
function leastCost({ cost, zones }: Model, { zone, count }: Domain, i: number, j: number): number {
  let least = Infinity
  for (let k = 0; k < count[i]!; k++) {
    const z = zone[i * zones + k]!
    if (!mayLie(zone, count, zones, j, z)) continue
    least = Math.min(least, cost[i * zones + z]! + (i === j ? 0 : cost[j * zones + z]!))
  }
  return least
}

function mayLie(zone: Domain['zone'], count: Int32Array, zones: number, i: number, z: number): boolean {
  for (let k = 0; k < count[i]!; k++) if (zone[i * zones + k] === z) return true
  return false
}

/** What a pair costs apart, on average over the zones. */
export function costApart({ pair, pairAt, pairKind, zones }: Model, e: number): number {
  const at = pairAt[e]!
  if (pairKind[e] === uniform) return pair[at]!
  let sum = 0
  for (let n = 0; n < 2 * zones; n++) sum += pair[at + n]!
  return sum / zones
}
