import { unitPrices } from '../../bound/multipliers.ts'
import type { Domain } from '../../model/domain.ts'
import { type Model, matrix } from '../../model/model.ts'
import { roomOf } from '../../model/room.ts'
import { penaltyFrom } from '../../search/penalty.ts'
import type { Random } from '../../search/random.ts'
import { anneal } from '../anneal.ts'
import { boardFrom, fits } from '../board.ts'
import { findRange, type Range } from '../find-range.ts'
import type { ImproveFrom } from '../improve-from.ts'
import { menuFrom } from '../menu.ts'
import { contract } from './contract.ts'
import { matchItems } from './match.ts'

/** A plan; its cost is Infinity where it breaks a limit. */
interface Found {
  zoneOf: Int32Array
  cost: number
}

/** A search over levels, from a plan or anew. */
export type Levels = (zoneOf: Int32Array | null) => Found

/** Items joined are no more than this many times what there are zones. */
const perZone = 15

/** Proposals of an annealing, for each item: from far up at the top, with a little warmth on the way down. */
const [atTop, onTheWay] = [1_500, 150]

/** Times in a row that a search over levels may bring nothing before it ends. */
const patience = 3

/**
 * Multilevel search: joins items two by two, again and again, places the few that are left, and takes them apart step by step,
 * each time with a little annealing; then the same from the plan found, joining only what lies together in it, for as long
 * as that brings anything. Tells every plan that is the cheapest of its search. Null where joining makes no sense: few items,
 * no pairs, pairs that may cost something together, or a limit on moves, which speaks of the items one by one.
 */
export function levelsFrom(
  { model: whole, domain: wholeDomain, limits, price, unit }: ImproveFrom,
  random: Random,
  { isLate, onPlan }: { isLate: () => boolean; onPlan: (zoneOf: Int32Array, cost: number) => void },
): Levels | null {
  const fewest = perZone * whole.zones
  if (whole.items < 2 * fewest || whole.maxMoves < Infinity) return null
  if (whole.edges === 0 || whole.pairKind.includes(matrix)) return null
  const heaviest = (1.5 * whole.items) / fewest
  const weight = new Float64Array(whole.items).fill(1)
  const ranges: Range[] = []
  return (zoneOf) => {
    let best = overLevels(whole, wholeDomain, weight, zoneOf, 0)
    for (let idle = 0; idle < patience && !isLate(); idle++) {
      if (best.cost < Infinity) onPlan(best.zoneOf, best.cost)
      const next = overLevels(whole, wholeDomain, weight, best.zoneOf, 0)
      if (next.cost < best.cost) idle = -1
      if (next.cost <= best.cost) best = next
    }
    return best
  }

  function overLevels(
    model: Model,
    domain: Domain,
    weight: Float64Array,
    plan: Int32Array | null,
    depth: number,
  ): Found {
    const { of, groups } = matchItems(model, domain, weight, heaviest, plan, random)
    if (depth > 0 && (groups < fewest || groups > 0.95 * model.items))
      return place(model, domain, plan, plan === null, depth)
    const joined = contract(model, domain, of, groups)
    const heavier = new Float64Array(groups)
    const planOver = plan === null ? null : new Int32Array(groups)
    for (let i = 0; i < of.length; i++) {
      heavier[of[i]!]! += weight[i]!
      if (planOver !== null) planOver[of[i]!] = plan![i]!
    }
    const { zoneOf } = overLevels(joined.model, joined.domain, heavier, planOver, depth + 1)
    return place(
      model,
      domain,
      of.map((g) => zoneOf[g]!),
      false,
      depth,
    )
  }

  /** Anneals from a plan or from anywhere; the best that keeps all limits, or else the last. */
  function place(model: Model, domain: Domain, plan: Int32Array | null, isFresh: boolean, depth: number): Found {
    const menu = menuFrom(model, domain, unitPrices(model, limits, price))
    const anyZone = (i: number) => domain.zone[i * model.zones + Math.floor(random() * domain.count[i]!)]!
    const start = plan ?? Int32Array.from({ length: model.items }, (_, i) => anyZone(i))
    const anew = () => boardFrom(model, roomOf(model, limits), domain, penaltyFrom(model, limits, price, unit), start)
    const firmness = firmnessOf(model, price)
    ranges[depth] ??= findRange(anew(), menu, random, { isLate, onPlan: () => {}, firmness })
    const board = anew()
    const { hot, warm } = ranges[depth]
    const cold = Math.max(ranges[depth].cold, 0.05 * hot)
    let best: Found = fits(board)
      ? { cost: board.state.cost, zoneOf: start }
      : { cost: Infinity, zoneOf: board.state.zoneOf }
    anneal(board, menu, random, {
      from: isFresh ? hot : warm,
      to: cold,
      proposals: (isFresh ? atTop : onTheWay) * model.items,
      isLate,
      firmness,
      onPlan: ({ state }) => {
        if (state.cost <= best.cost) best = { cost: state.cost, zoneOf: state.zoneOf.slice() }
      },
    })
    return best
  }
}

/** Null where limits have prices. Else a fifth of the temperature for an item of mean size. */
export function firmnessOf(model: Model, price: Float64Array): Float64Array | null {
  if (price.some((p) => p > 0)) return null
  const mean = model.size.map(({ of }) => of.reduce((sum, size) => sum + size, 0) / Math.max(1, of.length))
  return model.capacity.map((_, at) => 0.2 / Math.max(1e-9, mean[Math.floor(at / model.zones)]!))
}
