import type { Limit } from '../bound/multipliers.ts'
import { mostCost } from '../fillings/ground.ts'
import type { Model } from '../model/model.ts'

/**
 * A problem whose items meet in nothing but which zones are paid for: no pairs, no limits. Each item's zones stand in the order
 * of what they cost it, so that those cheaper than its value come first. Amounts are in 1/scale of a cost unit.
 */
export interface CostTable {
  items: number
  zones: number
  opening: Float64Array
  /** Zones of item i and what they cost it: places `from[i]` to before `from[i + 1]`, the cheapest first. */
  from: Int32Array
  zone: Uint16Array
  cost: Float64Array
  /** Items of zone z: places `itemsFrom[z]` to before `itemsFrom[z + 1]`. */
  itemsFrom: Int32Array
  itemsOf: Int32Array
  costOf: Float64Array
  scale: number
}

/** Pairs of an item and a zone above which the tables take too much memory. */
const mostCells = 20_000_000

/** Items meet in nothing but which zones are paid for. */
export function hasOpeningsOnly({ model, limits }: { model: Model; limits: readonly Limit[] }): boolean {
  const { edges, opening, items, zones } = model
  return edges === 0 && limits.length === 0 && items * zones <= mostCells && opening.some((cost) => cost > 0)
}

export function costTableOf(model: Model): CostTable {
  const { items, zones } = model
  const scale = scaleOf(model)
  const from = new Int32Array(items + 1)
  const itemsFrom = new Int32Array(zones + 1)
  for (let i = 0; i < items; i++)
    for (let z = 0; z < zones; z++) {
      if (model.cost[i * zones + z] === Infinity) continue
      from[i + 1]!++
      itemsFrom[z + 1]!++
    }
  for (let i = 0; i < items; i++) from[i + 1]! += from[i]!
  for (let z = 0; z < zones; z++) itemsFrom[z + 1]! += itemsFrom[z]!
  const zone = new Uint16Array(from[items]!)
  const cost = new Float64Array(zone.length)
  const itemsOf = new Int32Array(zone.length)
  const costOf = new Float64Array(zone.length)
  const next = itemsFrom.slice()
  for (let i = 0; i < items; i++) {
    const own = zone.subarray(from[i]!, from[i + 1]!)
    let count = 0
    for (let z = 0; z < zones; z++) {
      const value = model.cost[i * zones + z]!
      if (value === Infinity) continue
      own[count++] = z
      itemsOf[next[z]!] = i
      costOf[next[z]!++] = value * scale
    }
    own.sort((p, q) => model.cost[i * zones + p]! - model.cost[i * zones + q]! || p - q)
    for (const [n, z] of own.entries()) cost[from[i]! + n] = model.cost[i * zones + z]! * scale
  }
  const opening = model.opening.map((value) => value * scale)
  return { items, zones, opening, from, zone, cost, itemsFrom, itemsOf, costOf, scale }
}

/** The power of two that shows a 64th of a unit; in large sums less, so that they stay exact. */
function scaleOf(model: Model): number {
  return 2 ** Math.max(0, Math.min(6, 40 - Math.ceil(Math.log2(mostCost(model)))))
}
