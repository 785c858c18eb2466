import { matrix } from '../../model/model.ts'
import type { Random } from '../../search/random.ts'
import { fits } from '../board.ts'
import type { ImproveFrom } from '../improve-from.ts'
import { type Level, placeOverLevels } from './over-levels.ts'
import { type Found, poolFor } from './pool.ts'
import { settleWith } from './settle.ts'

/** A search over levels: anew, or on from what it knows and a plan. */
export type Levels = (zoneOf: Int32Array | null) => Found

/** Items joined are no more than this many times what there are zones. */
const perZone = 15

/** Plans that are bred from, and how many in a row may bring nothing before the search ends. */
const [poolSize, patience] = [8, 25]

/** Share of plans made anew, and of those bred from one plan alone. */
const [anew, alone] = [0.02, 0.1]

/**
 * Multilevel search: joins items, places the few that are left, and takes them apart step by step, refining each time. Plans
 * found so are bred from two at a time: what lies together in both stays joined, so that a plan takes over whole parts of
 * another where that pays (Sanders and Schulz, "Distributed evolutionary graph partitioning", 2012). Tells every plan that is
 * the cheapest of its search. Null where joining makes no sense: few items, no pairs, pairs that may cost something together,
 * or a limit on moves, which speaks of the items one by one.
 */
export function levelsFrom(
  from: ImproveFrom,
  random: Random,
  { isLate, onPlan }: { isLate: () => boolean; onPlan: (zoneOf: Int32Array, cost: number) => void },
): Levels | null {
  const { model, domain } = from
  const fewest = perZone * model.zones
  if (model.items < 2 * fewest || model.maxMoves < Infinity) return null
  if (model.edges === 0 || model.pairKind.includes(matrix)) return null
  const heaviest = (1.5 * model.items) / fewest
  const whole: Level = { model, domain, weight: new Float64Array(model.items).fill(1) }
  const settleLevel = settleWith(from, random, isLate)
  const pool = poolFor(model, poolSize)
  return (zoneOf) => {
    if (zoneOf === null) pool.clear()
    let best: Found = { zoneOf: zoneOf ?? new Int32Array(model.items), cost: Infinity }
    for (let idle = 0, isFirst = true; idle < patience && !isLate(); isFirst = false) {
      const found = place(isFirst && zoneOf !== null ? [zoneOf] : parents())
      pool.add(found)
      idle = found.cost < best.cost || pool.size < poolSize ? 0 : idle + 1
      if (found.cost >= best.cost) continue
      best = found
      onPlan(best.zoneOf, best.cost)
    }
    return best
  }

  /** None, one or two plans, the better first. */
  function parents(): Int32Array[] {
    if (pool.size < poolSize || random() < anew) return []
    const [one, other] = [pool.pick(random), pool.pick(random)]
    if (random() < alone) return [one.zoneOf]
    return one.cost <= other.cost ? [one.zoneOf, other.zoneOf] : [other.zoneOf, one.zoneOf]
  }

  function place(plans: Int32Array[]): Found {
    let cost = Infinity
    const settle = (level: Level, zoneOf: Int32Array | null) => {
      const board = settleLevel(level, zoneOf, level === whole)
      cost = level === whole && fits(board) ? board.state.cost : Infinity
      return board.state.zoneOf
    }
    return { zoneOf: placeOverLevels(whole, plans, { fewest, heaviest, random, settle }), cost }
  }
}
