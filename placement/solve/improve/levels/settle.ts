import { unitPrices } from '../../bound/multipliers.ts'
import type { Domain } from '../../model/domain.ts'
import type { Model } from '../../model/model.ts'
import { type Room, roomOf } from '../../model/room.ts'
import { penaltyFrom, raise } from '../../search/penalty.ts'
import type { Random } from '../../search/random.ts'
import { anneal } from '../anneal.ts'
import { type Board, boardFrom, fits, recount } from '../board.ts'
import { findRange } from '../find-range.ts'
import type { ImproveFrom } from '../improve-from.ts'
import { type Menu, menuFrom } from '../menu.ts'
import { placeByHalves } from './by-halves.ts'
import { chargesFor } from './charges.ts'
import type { Level } from './over-levels.ts'
import { refine } from './refine.ts'

/** Proposals of an annealing, for each item. */
const atTop = 1_500

/** Charges for what passes a capacity, as multiples of those at which that hardly pays: any from the one to the other. */
const [gentle, firm] = [0.02, 0.3]

/** Times that charges are doubled before a level is left as it is. */
const patience = 14

export type Settle = (level: Level, zoneOf: Int32Array | null, isWhole: boolean) => Board

/**
 * Places the items of a level. Anew: by halves or by annealing from far up, as it happens. From a plan: refines it. Heavy items
 * seldom fit to the last unit, so capacities may be passed at a gentle charge, which is doubled while a zone is too full by
 * more than its heaviest item; on the level of single items, until all limits are kept.
 */
export function settleWith({ limits, price, unit }: ImproveFrom, random: Random, isLate: () => boolean): Settle {
  return ({ model, domain }, zoneOf, isWhole) => {
    const menu = menuFrom(model, domain, unitPrices(model, limits, price))
    const room = roomOf(model, limits)
    const start =
      zoneOf ??
      (random() < 0.5 ? placeByHalves(model, domain, room, random, isLate) : annealed(model, domain, menu, room))
    const base = chargesFor(model)
    let factor = gentle * (firm / gentle) ** random()
    const anew = () => {
      const penalty = penaltyFrom(model, limits, price, unit)
      for (let at = 0; at < base.length; at++)
        penalty.capacity[at] = Math.max(penalty.capacity[at]!, factor * base[at]!)
      return boardFrom(model, room, domain, penalty, start)
    }
    let board = anew()
    for (let n = 0; n < patience && !isLate(); n++) {
      refine(board, menu, random, isLate)
      const over = overload(board)
      if (isWhole ? fits(board) : over.items <= 1) break
      factor *= 2
      if (over.share > 0.1) board = anew()
      else raise(model, room, board.state, board.penalty, 2)
      recount(board)
    }
    return board
  }

  function annealed(model: Model, domain: Domain, menu: Menu, room: Room): Int32Array {
    const anyZone = (i: number) => domain.zone[i * model.zones + Math.floor(random() * domain.count[i]!)]!
    const start = Int32Array.from({ length: model.items }, (_, i) => anyZone(i))
    const firmness = firmnessOf(model, price)
    const anew = () => boardFrom(model, room, domain, penaltyFrom(model, limits, price, unit), start)
    const { hot, cold } = findRange(anew(), menu, random, { isLate, onPlan: () => {}, firmness })
    const board = anew()
    let best = board.state.zoneOf
    const onPlan = ({ state }: Board) => {
      best = state.zoneOf.slice()
    }
    const proposals = atTop * model.items
    anneal(board, menu, random, { from: hot, to: Math.max(cold, 0.05 * hot), proposals, isLate, firmness, onPlan })
    return best
  }
}

/** How far the fullest zone is beyond its capacity: in heaviest items, and as a share of it. */
function overload({ model, room, state }: Board): { items: number; share: number } {
  const heaviest = model.size.map(({ of }) => of.reduce((most, own) => Math.max(most, own), 0))
  let [items, share] = [0, 0]
  for (let at = 0; at < room.capacity.length; at++) {
    const beyond = state.held[at]! - room.capacity[at]!
    if (beyond <= 0) continue
    items = Math.max(items, beyond / heaviest[Math.floor(at / model.zones)]!)
    share = Math.max(share, beyond / Math.max(1, room.capacity[at]!))
  }
  return { items, share }
}

/** Null where limits have prices. Else a fifth of the temperature for an item of mean size. */
export function firmnessOf(model: Model, price: Float64Array): Float64Array | null {
  if (price.some((p) => p > 0)) return null
  const mean = model.size.map(({ of }) => of.reduce((sum, size) => sum + size, 0) / Math.max(1, of.length))
  return model.capacity.map((_, at) => 0.2 / Math.max(1e-9, mean[Math.floor(at / model.zones)]!))
}
