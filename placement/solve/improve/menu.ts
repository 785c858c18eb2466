import type { Domain } from '../model/domain.ts'
import { type Model, sizeIn } from '../model/model.ts'
import type { Random } from '../search/random.ts'

/** Zones of each item, those first that are cheapest with the limits priced, from which moves are proposed. */
export interface Menu {
  /** Items with more than one zone. */
  movable: Int32Array
  /** In the layout of `Domain.zone`. */
  order: Domain['zone']
  count: Int32Array
  zones: number
  /** 1 where an item may lie, at `i * zones + z`. */
  has: Uint8Array
  /** Above 1: zones at the head of the list are proposed more often. */
  skew: number
}

/**
 * `unit` is the price of each resource in each zone, at `r * zones + z`. Zones that cost an item more than `reach` above its
 * cheapest, limits priced, are left off its list.
 */
export function menuFrom(model: Model, domain: Domain, unit: Float64Array, reach = Infinity): Menu {
  const { items, zones } = model
  const order = domain.zone.slice()
  const counts = domain.count.slice()
  const has = new Uint8Array(items * zones)
  const movable: number[] = []
  const priced = new Float64Array(zones)
  for (let i = 0; i < items; i++) {
    const own = i * zones
    const count = domain.count[i]!
    for (let k = 0; k < count; k++) {
      const z = domain.zone[own + k]!
      has[own + z] = 1
      priced[z] = model.cost[own + z]!
      for (let r = 0; r < model.size.length; r++) priced[z]! += unit[r * zones + z]! * sizeIn(model.size[r]!, i, z)
    }
    const list = order.subarray(own, own + count).sort((y, z) => priced[y]! - priced[z]! || y - z)
    while (counts[i]! > 1 && priced[list[counts[i]! - 1]!]! > priced[list[0]!]! + reach) counts[i]!--
    if (counts[i]! > 1) movable.push(i)
  }
  const skew = model.edges > 0 ? 1 : zones > 16 ? 2.5 : 1.5
  return { movable: Int32Array.from(movable), order, count: counts, zones, has, skew }
}

export function pickZone(menu: Menu, i: number, random: Random): number {
  const count = menu.count[i]!
  const u = menu.skew === 1 ? random() : random() ** menu.skew
  return menu.order[i * menu.zones + Math.floor(u * count)]!
}
