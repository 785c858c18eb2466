import { matrix, uniform } from '../../columns/collect-pairs.ts'
import type { Sizes } from '../../columns/collect-sizes.ts'
import type { Columns } from '../../columns/columns.ts'
import { shareAsFraction } from '../../share.ts'

export { byEnds, matrix, uniform } from '../../columns/collect-pairs.ts'
export type { Sizes } from '../../columns/collect-sizes.ts'

/**
 * The problem on flat arrays. Item i in zone z is at `i * zones + z`; Infinity in `cost` is a zone the item may not have.
 * Move costs and pins are inside `cost`.
 */
export interface Model {
  items: number
  zones: number
  cost: Float64Array
  opening: Float64Array
  resources: readonly string[]
  /** Sizes, one table a resource; see `sizeIn`. */
  size: readonly Sizes[]
  /** Capacity of zone z for resource r at `r * zones + z`; Infinity where there is none. */
  capacity: Float64Array
  suppliers: readonly string[]
  /** Supplier of each zone, -1 for none. */
  supplierOf: Int32Array
  share: { resource: number; numerator: number; denominator: number } | null
  /** Present zone of each item, -1 for none. */
  current: Int32Array
  /** How many alike items each item stands for, where items have been merged: its costs and sizes are theirs together. */
  copies: Float64Array | null
  maxMoves: number
  edges: number
  edgeA: Int32Array
  edgeB: Int32Array
  /** Cost of a pair, from `pairAt[e]` in `pair`, as in `PairColumns`. A part of a model shares `pair` with the whole. */
  pairKind: Uint8Array
  pairAt: Float64Array
  pair: Int32Array | Float64Array
  /** Edges of item i are `edgesOf[edgesFrom[i] .. edgesFrom[i+1]]`, those to lower items before `edgesAfter[i]`. */
  edgesFrom: Int32Array
  edgesAfter: Int32Array
  edgesOf: Int32Array
}

export function sizeIn(size: Sizes, i: number, z: number): number {
  return size.of[i * size.perItem + z * size.perZone]!
}

/** Items that a model speaks of, merged ones counted one by one. */
export function copiesIn(model: Model): number {
  return model.copies === null ? model.items : model.copies.reduce((sum, n) => sum + n, 0)
}

/** The listed rows of a table with rows of that width. A plain loop: a view for each row takes four times as long. */
export function pickRows<T extends Float64Array | Int32Array | Uint16Array | Uint8Array>(
  table: T,
  rows: Int32Array,
  width: number,
): T {
  const picked = new (table.constructor as new (length: number) => T)(rows.length * width)
  for (let at = 0, to = 0; at < rows.length; at++)
    for (let from = rows[at]! * width, end = from + width; from < end; from++) picked[to++] = table[from]!
  return picked
}

/** What the engine works on; the columns themselves stay as they are. */
export function readModel(columns: Columns): Model {
  const { itemIds, zones: offers, size: sizes, pairs, supplierMaxShare: share } = columns
  const [items, zones] = [itemIds.length, offers.length]
  const resources = [...(sizes?.keys() ?? [])].sort()
  const capacity = new Float64Array(resources.length * zones).fill(Infinity)
  for (const [z, zone] of offers.entries())
    for (const [resource, limit] of Object.entries(zone.capacity ?? {}))
      capacity[resources.indexOf(resource) * zones + z] = limit
  const suppliers = [...new Set(offers.flatMap((zone) => zone.supplier ?? []))].sort()
  const none = new Int32Array()
  const [edgeA, edgeB] = [pairs?.a ?? none, pairs?.b ?? none]
  return {
    items,
    zones,
    cost: costsWithMoves(columns),
    opening: Float64Array.from(offers, (zone) => zone.openingCost ?? 0),
    resources,
    size: resources.map((resource) => sizes!.get(resource)!),
    capacity,
    suppliers,
    supplierOf: Int32Array.from(offers, (zone) => suppliers.indexOf(zone.supplier ?? '')),
    share: share ? { resource: resources.indexOf(share.resource), ...shareAsFraction(share.share)! } : null,
    current: columns.current ?? new Int32Array(items).fill(-1),
    copies: null,
    maxMoves: columns.maxMoves ?? Infinity,
    edges: edgeA.length,
    edgeA,
    edgeB,
    pairKind: pairs?.kind ?? new Uint8Array(),
    pairAt: pairs?.at ?? new Float64Array(),
    pair: pairs?.figures ?? none,
    ...adjacency(items, edgeA, edgeB),
  }
}

/** Costs with that of a move where it is one, and no other zone than the one an item is pinned to. */
function costsWithMoves({
  itemIds,
  zones: offers,
  cost: written,
  current,
  moveCost,
  pins = {},
}: Columns): Float64Array {
  const zones = offers.length
  const pinned = Object.entries(pins)
  if (moveCost === null && pinned.length === 0) return written
  const cost = written.slice()
  if (current !== null && moveCost !== null)
    for (let i = 0; i < itemIds.length; i++)
      if (current[i]! >= 0) for (let z = 0; z < zones; z++) if (z !== current[i]) cost[i * zones + z]! += moveCost[i]!
  const itemAt = new Map(pinned.length === 0 ? [] : itemIds.map((id, i) => [id, i]))
  for (const [id, zone] of pinned) {
    const own = itemAt.get(id)! * zones
    for (let z = 0; z < zones; z++) if (offers[z]!.id !== zone) cost[own + z] = Infinity
  }
  return cost
}

/** Edges of each item, as lists in one array: first those to items before it, then those to items after it. */
export function adjacency(items: number, edgeA: Int32Array, edgeB: Int32Array) {
  const before = new Int32Array(items)
  const edgesFrom = new Int32Array(items + 1)
  for (let e = 0; e < edgeA.length; e++) {
    edgesFrom[edgeA[e]! + 1]!++
    edgesFrom[edgeB[e]! + 1]!++
    before[Math.max(edgeA[e]!, edgeB[e]!)]!++
  }
  for (let i = 0; i < items; i++) edgesFrom[i + 1]! += edgesFrom[i]!
  const edgesAfter = Int32Array.from(before, (count, i) => edgesFrom[i]! + count)
  const toLower = edgesFrom.slice(0, items)
  const toHigher = edgesAfter.slice()
  const edgesOf = new Int32Array(2 * edgeA.length)
  for (let e = 0; e < edgeA.length; e++) {
    edgesOf[toHigher[Math.min(edgeA[e]!, edgeB[e]!)]!++] = e
    edgesOf[toLower[Math.max(edgeA[e]!, edgeB[e]!)]!++] = e
  }
  return { edgesFrom, edgesAfter, edgesOf }
}

/** What edge e costs with its ends in zones k and l. */
export function pairCost(model: Model, e: number, k: number, l: number): number {
  const at = model.pairAt[e]!
  if (model.pairKind[e] === matrix) return model.pair[at + k * model.zones + l]!
  if (k === l) return 0
  return model.pairKind[e] === uniform ? model.pair[at]! : model.pair[at + k]! + model.pair[at + model.zones + l]!
}
