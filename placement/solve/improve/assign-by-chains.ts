import type { Limit } from '../bound/multipliers.ts'
import { narrow, wholeDomain } from '../model/domain.ts'
import type { Model } from '../model/model.ts'
import { stateOf } from '../model/plan-state.ts'
import { roomOf } from '../model/room.ts'
import { penaltyFrom } from '../search/penalty.ts'
import type { Random } from '../search/random.ts'
import { boardFrom } from './board.ts'
import { seekersFrom } from './chains.ts'
import { menuFrom } from './menu.ts'
import { relink } from './relink.ts'

/**
 * The best plan that so many rounds of path relinking meet within a set of zones, from where each item is cheapest or from
 * a plan within them. Null when none of them keeps the limits, or an item has no zone in the set.
 */
export function assignByChains(
  { model, limits, unit }: { model: Model; limits: readonly Limit[]; unit: number },
  uses: Uint8Array,
  from: Int32Array | null,
  random: Random,
  run: { rounds: number; isLate: () => boolean },
): Int32Array | null {
  const domain = wholeDomain(model)
  for (let i = 0; i < model.items; i++) if (!narrow(model, domain, i, (z) => uses[z] === 1)) return null
  // Which zones are paid for is settled.
  const within = { ...model, opening: new Float64Array(model.zones) }
  const menu = menuFrom(within, domain, new Float64Array(model.resources.length * model.zones))
  const start = from ?? Int32Array.from({ length: model.items }, (_, i) => menu.order[i * model.zones]!)
  const room = roomOf(model, limits)
  // High enough that nearly all plans on the way keep the limits.
  const penalty = penaltyFrom(model, limits, new Float64Array(limits.length), 500 * unit)
  const board = boardFrom(within, room, domain, penalty, start)
  let best: { zoneOf: Int32Array; cost: number } | null = null
  const onPlan = () => {
    const { zoneOf, cost } = stateOf(within, board.state.zoneOf)
    if (best === null || cost < best.cost) best = { zoneOf, cost }
  }
  relink(board, menu, seekersFrom(menu, 8), random, { ...run, onPlan })
  return (best as { zoneOf: Int32Array } | null)?.zoneOf ?? null
}
