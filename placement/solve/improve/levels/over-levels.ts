import type { Domain } from '../../model/domain.ts'
import type { Model } from '../../model/model.ts'
import type { Random } from '../../search/random.ts'
import { contract } from './contract.ts'
import { matchItems } from './match.ts'

/** Items of a level, joined from those below. */
export interface Level {
  model: Model
  domain: Domain
  /** How many items of the whole each is made of. */
  weight: Float64Array
}

/** How a search over levels joins items and places them. */
export interface Over {
  /** Joins no further once there are fewer items than this. */
  fewest: number
  /** Nothing joined is made of more. */
  heaviest: number
  random: Random
  /** Places the items of a level, from a plan or, at the top, anew. */
  settle(level: Level, zoneOf: Int32Array | null): Int32Array
}

/**
 * Joins items two by two, again and again, places the few that are left, and takes them apart level by level, settling each.
 * Items that any of the plans has apart are not joined; the first of the plans is what the search starts from.
 */
export function placeOverLevels(level: Level, plans: readonly Int32Array[], over: Over): Int32Array {
  const { model, domain, weight } = level
  const { of, groups } = matchItems(model, domain, weight, over.heaviest, plans, over.random)
  if (groups < over.fewest || groups > 0.95 * model.items) return over.settle(level, plans[0] ?? null)
  const heavier = new Float64Array(groups)
  for (let i = 0; i < of.length; i++) heavier[of[i]!]! += weight[i]!
  const joined = { ...contract(model, domain, of, groups), weight: heavier }
  const zoneOf = placeOverLevels(
    joined,
    plans.map((plan) => joinedPlan(plan, of, groups)),
    over,
  )
  return over.settle(
    level,
    of.map((g) => zoneOf[g]!),
  )
}

function joinedPlan(plan: Int32Array, of: Int32Array, groups: number): Int32Array {
  const joined = new Int32Array(groups)
  for (let i = 0; i < of.length; i++) joined[of[i]!] = plan[i]!
  return joined
}
