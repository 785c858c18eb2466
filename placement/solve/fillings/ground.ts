import { commonDivisor } from '../../common-divisor.ts'
import type { Limit } from '../bound/multipliers.ts'
import type { Model } from '../model/model.ts'

/**
 * A problem whose zones meet only in that each item lies in one of them: no pairs, no shares, no limit on moves, capacities
 * of at most one resource. Amounts are in 1/scale of a cost unit, sizes and capacities in units of `unit`, rounded down:
 * what fits, fits then too, so that a bound stays one.
 */
export interface Ground {
  items: number
  zones: number
  /** At `i * zones + z`; Infinity where the item may not lie. */
  cost: Float64Array
  opening: Float64Array
  size: Float64Array
  /** Infinity where there is none. */
  capacity: Float64Array
  resource: string | null
  unit: number
  scale: number
  /** Whether some zone costs to open, so that which zones are used is the first thing to settle. */
  opens: boolean
}

/** Steps of one table of fillings above which sizes are rounded to keep it small. */
const mostRoom = 20_000
const mostCells = 2_000_000

/** The problem in that form, or null when it has other parts, or is too large to be taken zone by zone. */
export function groundOf(model: Model, limits: readonly Limit[]): Ground | null {
  const { items, zones } = model
  if (model.edges > 0 || items * zones > mostCells || items < 2 || zones < 2) return null
  const limited = new Set<number>()
  for (const limit of limits) {
    if (limit.kind !== 'capacity') return null
    limited.add(limit.resource)
  }
  if (limited.size > 1) return null
  const [resource] = limited
  const size = new Float64Array(items * zones)
  const capacity = new Float64Array(zones).fill(Infinity)
  if (resource !== undefined) {
    const { of, perItem, perZone } = model.size[resource]!
    for (let i = 0; i < items; i++) for (let z = 0; z < zones; z++) size[i * zones + z] = of[i * perItem + z * perZone]!
    capacity.set(model.capacity.subarray(resource * zones, (resource + 1) * zones))
  }
  const unit = unitOf(size, capacity)
  for (let at = 0; at < size.length; at++) size[at] = Math.floor(size[at]! / unit)
  for (let z = 0; z < zones; z++) capacity[z] = Math.floor(capacity[z]! / unit)
  const scale = scaleOf(model)
  return {
    items,
    zones,
    cost: model.cost.map((value) => value * scale),
    opening: model.opening.map((value) => value * scale),
    size,
    capacity,
    resource: resource === undefined ? null : model.resources[resource]!,
    unit,
    scale,
    opens: model.opening.some((value) => value > 0),
  }
}

/** The zones that a plan uses, paid for, and no others. */
export function withinUsed(ground: Ground, zoneOf: Int32Array): Ground {
  const { zones } = ground
  const isUsed = new Uint8Array(zones)
  for (const z of zoneOf) isUsed[z] = 1
  const cost = ground.cost.map((value, at) => (isUsed[at % zones] === 1 ? value : Infinity))
  return { ...ground, cost, opening: new Float64Array(zones), opens: false }
}

/** The greatest measure of all sizes, or one coarse enough for the largest capacity. */
function unitOf(size: Float64Array, capacity: Float64Array): number {
  const common = size.reduce(commonDivisor, 0)
  let largest = 0
  for (const most of capacity) if (most < Infinity) largest = Math.max(largest, most)
  return Math.max(1, common, Math.ceil(largest / mostRoom))
}

/** The power of two that shows a thousandth of a unit in small sums, and in large ones a billionth of the whole. */
function scaleOf(model: Model): number {
  return 2 ** Math.max(0, Math.min(10, 32 - Math.ceil(Math.log2(mostCost(model)))))
}

/** What no plan costs more than, and at least 1. */
export function mostCost({ items, zones, cost, opening }: Model): number {
  let total = 1
  for (let i = 0; i < items; i++) {
    let most = 0
    for (let z = 0; z < zones; z++)
      if (cost[i * zones + z]! < Infinity) most = Math.max(most, Math.abs(cost[i * zones + z]!))
    total += most
  }
  for (const value of opening) total += value
  return total
}
