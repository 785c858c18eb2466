import { type Model, sizeIn } from '../model/model.ts'
import { largestLoad, largestShare } from './largest-load.ts'

/** Everything that makes a lower bound: any values ≥ 0 in `limit` and any in `message` and `rent` give a valid one. */
export interface Multipliers {
  /** Price of each limit, in the order of `limitsOf`. */
  limit: Float64Array
  /** For each edge one message a zone to its a, then one a zone to its b. */
  message: Float64Array
  /** What item i pays towards opening zone z, at `i * zones + z`; null where no zone has an opening cost. */
  rent: Float64Array | null
}

/** A limit on sums over items: a zone's capacity of a resource, a supplier's share, or the number of moves. */
export type Limit =
  | { kind: 'capacity'; zone: number; resource: number; most: number }
  | { kind: 'share'; supplier: number; most: number }
  | { kind: 'moves'; most: number }

export function limitsOf(model: Model): Limit[] {
  const limits: Limit[] = []
  for (let r = 0; r < model.resources.length; r++)
    for (let z = 0; z < model.zones; z++) {
      if (model.capacity[r * model.zones + z]! < Infinity)
        limits.push({ kind: 'capacity', zone: z, resource: r, most: largestLoad(model, z, r) })
    }
  if (model.share !== null)
    for (let supplier = 0; supplier < model.suppliers.length; supplier++)
      limits.push({ kind: 'share', supplier, most: largestShare(model, supplier) })
  if (model.maxMoves < Infinity) limits.push({ kind: 'moves', most: model.maxMoves })
  return limits
}

/** Highest prices at which scaled prices × all sizes, or × the limit, stay below 2^51. */
export function ceilingOf(model: Model, limits: readonly Limit[], scale: number): Float64Array {
  const total = model.size.map((size) => {
    let sum = 0
    for (let i = 0; i < model.items; i++) {
      let largest = 0
      for (let z = 0; z < model.zones; z++) largest = Math.max(largest, sizeIn(size, i, z))
      sum += largest
    }
    return sum
  })
  return Float64Array.from(limits, (limit) => {
    const sizes =
      limit.kind === 'moves'
        ? model.items
        : limit.kind === 'capacity'
          ? total[limit.resource]!
          : total[model.share!.resource]! * model.share!.denominator
    return 2 ** 51 / scale / Math.max(1, sizes, Math.abs(limit.most)) / 8
  })
}

export function noMultipliers(model: Model, limits: readonly Limit[]): Multipliers {
  const opens = model.opening.some((cost) => cost > 0)
  return {
    limit: new Float64Array(limits.length),
    message: new Float64Array(2 * model.edges * model.zones),
    rent: opens ? new Float64Array(model.items * model.zones) : null,
  }
}

export function copyMultipliers(from: Multipliers): Multipliers {
  return { limit: from.limit.slice(), message: from.message.slice(), rent: from.rent?.slice() ?? null }
}

/** Price per unit of each resource in each zone, at `r * zones + z`, that the prices of all limits come to. */
export function unitPrices(model: Model, limits: readonly Limit[], price: Float64Array): Float64Array {
  const { zones, share } = model
  const unit = new Float64Array(model.resources.length * zones)
  for (const [l, limit] of limits.entries()) {
    const p = price[l]!
    if (p === 0 || limit.kind === 'moves') continue
    if (limit.kind === 'capacity') unit[limit.resource * zones + limit.zone]! += p
    else
      for (let z = 0; z < zones; z++)
        unit[share!.resource * zones + z]! +=
          p * ((model.supplierOf[z] === limit.supplier ? share!.denominator : 0) - share!.numerator)
  }
  return unit
}

/** Cost of each item in each zone with the prices of the limits on it, to `priced`: cost × scale + sizes × prices. */
export function pricedCosts(
  model: Model,
  limits: readonly Limit[],
  price: Float64Array,
  scale: number,
  priced = new Float64Array(model.cost.length),
): Float64Array {
  const { items, zones } = model
  const unit = unitPrices(model, limits, price)
  for (let at = 0; at < priced.length; at++) priced[at] = model.cost[at]! * scale
  for (let r = 0; r < model.resources.length; r++) {
    const size = model.size[r]!
    for (let z = 0; z < zones; z++) {
      const p = unit[r * zones + z]!
      if (p !== 0) for (let i = 0; i < items; i++) priced[i * zones + z]! += p * sizeIn(size, i, z)
    }
  }
  const last = limits.at(-1)
  const movePrice = last?.kind === 'moves' ? price[limits.length - 1]! : 0
  if (movePrice > 0)
    for (let i = 0; i < items; i++)
      if (model.current[i]! >= 0)
        for (let z = 0; z < zones; z++)
          if (z !== model.current[i]) priced[i * zones + z]! += movePrice * (model.copies?.[i] ?? 1)
  return priced
}

/** How much of each limit a choice of zones uses; an item at -1 uses nothing. */
export function usage(model: Model, limits: readonly Limit[], zoneOf: Int32Array): Float64Array {
  const { items, zones, share } = model
  const held = model.resources.map((_, r) => {
    const sums = new Float64Array(zones)
    for (let i = 0; i < items; i++) if (zoneOf[i]! >= 0) sums[zoneOf[i]!]! += sizeIn(model.size[r]!, i, zoneOf[i]!)
    return sums
  })
  let moves = 0
  for (let i = 0; i < items; i++)
    if (zoneOf[i]! >= 0 && model.current[i]! >= 0 && model.current[i] !== zoneOf[i]) moves++
  return Float64Array.from(limits, (limit) => {
    if (limit.kind === 'moves') return moves
    if (limit.kind === 'capacity') return held[limit.resource]![limit.zone]!
    const sums = held[share!.resource]!
    const total = sums.reduce((sum, size) => sum + size, 0)
    const own = sums.reduce((sum, size, z) => sum + (model.supplierOf[z] === limit.supplier ? size : 0), 0)
    return own * share!.denominator - total * share!.numerator
  })
}
