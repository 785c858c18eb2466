import { type Ground, refillItems, refillZones, withinUsed } from '../fillings/index.ts'
import type { Random } from '../search/random.ts'
import type { ImproveFrom } from './improve-from.ts'
import { searchUses } from './search-uses.ts'

interface Known {
  zoneOf: Int32Array
  cost: number
}

/** Rounds of refilling in one turn. */
const rounds = 20
/** Plans of other sets of zones that are kept for later, and how much more than the best they may cost. */
const mostOthers = 40
const margin = 1.03

/**
 * Where zones cost to open and are filled one by one: a turn looks through sets of zones near those of the best plan, and then
 * opens and fills a few zones at a time anew. Once a turn has brought nothing, the next go on from the cheapest plans met in
 * other sets, one each. Returns what takes a turn.
 */
export function usesChanger(
  ground: Ground,
  from: ImproveFrom,
  values: Float64Array,
  random: Random,
  run: {
    isLate: () => boolean
    onPlan: (zoneOf: Int32Array, cost: number) => void
    /** Tells a plan; false if it is none by sizes that were not rounded. */
    keeps: (zoneOf: Int32Array) => boolean
  },
): (best: Readonly<Known>) => void {
  const { isLate, onPlan, keeps } = run
  const tried = new Set<string>()
  const others: Known[] = []
  let [wantedOfZones, wantedOfItems] = [15, 40]
  let before = Infinity
  return (best) => {
    const near = searchUses(ground, { ...from, zoneOf: best.zoneOf }, values, tried, random, {
      isLate,
      onPlan,
      onOther: (zoneOf, cost) => others.push({ zoneOf, cost }),
    })
    let zoneOf = near
    if (near === best.zoneOf && best.cost === before) zoneOf = nextOther(best.cost) ?? near
    before = best.cost
    const onFilled = (next: Int32Array) => {
      if (!keeps(next)) return false
      zoneOf = next
      return true
    }
    const filling = { rounds, isLate, onPlan: onFilled }
    wantedOfZones = refillZones(ground, values, zoneOf, random, { ...filling, wanted: wantedOfZones })
    wantedOfItems = refillItems(withinUsed(ground, zoneOf), values, zoneOf, random, {
      ...filling,
      wanted: wantedOfItems,
    })
  }

  function nextOther(cost: number): Int32Array | null {
    others.sort((p, q) => p.cost - q.cost)
    others.length = Math.min(others.length, mostOthers)
    const next = others.shift()
    return next === undefined || next.cost > margin * cost ? null : next.zoneOf
  }
}
