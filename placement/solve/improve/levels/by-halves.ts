import type { Domain } from '../../model/domain.ts'
import type { Model } from '../../model/model.ts'
import type { Room } from '../../model/room.ts'
import { type Random, shuffled } from '../../search/random.ts'
import { boardFrom } from '../board.ts'
import { menuFrom } from '../menu.ts'
import { chargesFor } from './charges.ts'
import { growHalf } from './grow-half.ts'
import { type HalfModel, halfModel } from './half-model.ts'
import { type Level, placeOverLevels } from './over-levels.ts'
import { refine } from './refine.ts'

/** Ways in which each half is grown. */
const tries = 8

/** Items joined are no more than a twelfth of what is divided, and no fewer than this. */
const [fewest, portion] = [30, 1 / 12]

/**
 * Places items by recursive bisection (Karypis and Kumar, as for `matchItems`): divides the zones in two at random and the
 * items between them, then each half again. What comes out may pass limits a little.
 */
export function placeByHalves(
  model: Model,
  domain: Domain,
  room: Room,
  random: Random,
  isLate: () => boolean,
): Int32Array {
  const zoneOf = new Int32Array(model.items)
  const divide = (items: Int32Array, zones: Int32Array) => {
    if (zones.length < 2 || items.length === 0) {
      for (const i of items) zoneOf[i] = zones[0]!
      return
    }
    const halves = [zones.subarray(0, zones.length >> 1), zones.subarray(zones.length >> 1)]
    const half = bisect(halfModel(model, domain, room, items, halves), halves[0]!.length / zones.length, random, isLate)
    for (const [h, some] of halves.entries())
      divide(
        items.filter((_, n) => half[n] === h),
        some,
      )
  }
  divide(
    Int32Array.from(zoneOf, (_, i) => i),
    shuffled(model.zones, random),
  )
  return zoneOf
}

/** Over levels: at the top one half is grown from any item, a few times; every level is refined. */
function bisect(half: HalfModel, share: number, random: Random, isLate: () => boolean): Int32Array {
  const { model, domain, room } = half
  const weight = new Float64Array(model.items).fill(1)
  const heaviest = portion * model.items
  return placeOverLevels({ model, domain, weight }, [], { fewest, heaviest, random, settle })

  function settle({ model, domain }: Level, zoneOf: Int32Array | null): Int32Array {
    const menu = menuFrom(model, domain, new Float64Array(2 * model.size.length))
    const penalty = { capacity: chargesFor(model), share: new Float64Array(0), moves: 0 }
    const start = zoneOf ?? lastZones(domain, model.items)
    let best = { total: Infinity, zoneOf: start }
    for (let n = 0; n < (zoneOf === null ? tries : 1) && !isLate(); n++) {
      const board = boardFrom(model, room, domain, penalty, start)
      if (zoneOf === null) growHalf(board, share, random)
      refine(board, menu, random, isLate)
      if (board.total < best.total) best = { total: board.total, zoneOf: board.state.zoneOf }
    }
    return best.zoneOf
  }
}

function lastZones({ zone, count }: Domain, items: number): Int32Array {
  return Int32Array.from({ length: items }, (_, i) => zone[2 * i + count[i]! - 1]!)
}
