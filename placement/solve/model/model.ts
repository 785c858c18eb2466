import type { Problem } from '../../problem.ts'
import { shareAsFraction } from '../../share.ts'
import { keepPairs } from './kept-pairs.ts'

/** How the cost of a pair is kept; see `Model.pair`. */
export const uniform = 0
export const byEnds = 1
export const matrix = 2

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
  /**
   * Cost of a pair, from `pairAt[e]` in `pair`. `uniform`: one figure when apart. `byEnds`: when apart, a figure of a's zone
   * plus one of b's zone, `zones` of each (traffic priced by where it leaves). `matrix`: zones × zones. Pairs that cost alike
   * share one place, and a part of a model shares `pair` with the whole.
   */
  pairKind: Uint8Array
  pairAt: Float64Array
  pair: Int32Array | Float64Array
  /** Edges of item i are `edgesOf[edgesFrom[i] .. edgesFrom[i+1]]`, those to lower items before `edgesAfter[i]`. */
  edgesFrom: Int32Array
  edgesAfter: Int32Array
  edgesOf: Int32Array
}

/** Sizes of one resource: that of item i in zone z is at `i * perItem + z * perZone`, so that sizes alike in all zones are kept once. */
export interface Sizes {
  of: Float64Array
  perItem: number
  perZone: number
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

export function readModel(problem: Problem): Model {
  const items = problem.items.length
  const zones = problem.zones.length
  const zoneAt = new Map(problem.zones.map((zone, z) => [zone.id, z]))
  const itemAt = new Map(problem.items.map((item, i) => [item.id, i]))
  const current = Int32Array.from({ length: items }, (_, i) => zoneAt.get(problem.current?.[i] ?? '') ?? -1)
  const cost = new Float64Array(items * zones)
  for (let i = 0; i < items; i++) {
    const row = problem.cost[i]!
    const move = current[i]! >= 0 ? (problem.moveCost?.[i] ?? 0) : 0
    for (let z = 0; z < zones; z++) cost[i * zones + z] = (row[z] ?? Infinity) + (z === current[i] ? 0 : move)
  }
  for (const [id, zone] of Object.entries(problem.pins ?? {})) {
    const i = itemAt.get(id)!
    for (let z = 0; z < zones; z++) if (z !== zoneAt.get(zone)) cost[i * zones + z] = Infinity
  }
  const resources = Object.keys(problem.size ?? {}).sort()
  const size = resources.map((resource) => readSizes(problem.size![resource]!, zones))
  const capacity = new Float64Array(resources.length * zones).fill(Infinity)
  for (const [z, zone] of problem.zones.entries())
    for (const [resource, limit] of Object.entries(zone.capacity ?? {}))
      capacity[resources.indexOf(resource) * zones + z] = limit
  const suppliers = [...new Set(problem.zones.flatMap((zone) => zone.supplier ?? []))].sort()
  const share = problem.supplierMaxShare
  return {
    items,
    zones,
    cost,
    opening: Float64Array.from(problem.zones, (zone) => zone.openingCost ?? 0),
    resources,
    size,
    capacity,
    suppliers,
    supplierOf: Int32Array.from(problem.zones, (zone) => suppliers.indexOf(zone.supplier ?? '')),
    share: share ? { resource: resources.indexOf(share.resource), ...shareAsFraction(share.share)! } : null,
    current,
    copies: null,
    maxMoves: problem.maxMoves ?? Infinity,
    ...readEdges(problem, itemAt, items, zones),
  }
}

function readSizes(sizes: readonly (number | readonly number[])[], zones: number): Sizes {
  if (sizes.every((size) => typeof size === 'number')) return { of: Float64Array.from(sizes), perItem: 1, perZone: 0 }
  const flat = new Float64Array(sizes.length * zones)
  for (const [i, size] of sizes.entries())
    for (let z = 0; z < zones; z++) flat[i * zones + z] = typeof size === 'number' ? size : size[z]!
  return { of: flat, perItem: zones, perZone: 1 }
}

function readEdges(problem: Problem, itemAt: ReadonlyMap<string, number>, items: number, zones: number) {
  const list = problem.edges ?? []
  const edges = list.length
  const edgeA = Int32Array.from(list, (edge) => itemAt.get(edge.a)!)
  const edgeB = Int32Array.from(list, (edge) => itemAt.get(edge.b)!)
  const pairKind = new Uint8Array(edges)
  const pairAt = new Float64Array(edges)
  const parts = new Float64Array(2 * zones)
  const kept = keepPairs()
  for (let e = 0; e < edges; e++) {
    const { cost } = list[e]!
    pairKind[e] = typeof cost === 'number' ? uniform : splitByEnds(cost, parts) ? byEnds : matrix
    if (typeof cost === 'number') pairAt[e] = kept.addOne(cost)
    else pairAt[e] = pairKind[e] === byEnds ? kept.add([parts]) : kept.addOnce(cost)
  }
  return { edges, edgeA, edgeB, pairKind, pairAt, pair: kept.all(), ...adjacency(items, edgeA, edgeB) }
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

/**
 * Whether a matrix is 0 together and a figure of a's zone plus a figure of b's zone apart; those figures go to `parts`, a's
 * first. Such a pair's messages take time linear in the zones.
 */
function splitByEnds(cost: readonly (readonly number[])[], parts: Float64Array): boolean {
  const zones = cost.length
  if (zones < 3) return false
  for (let k = 0; k < zones; k++) if (cost[k]![k] !== 0) return false
  // One figure is free: b's of zone 0 is 0. Three rows then give all others.
  parts[zones] = 0
  for (let k = 1; k < zones; k++) parts[k] = cost[k]![0]!
  for (let l = 2; l < zones; l++) parts[zones + l] = cost[1]![l]! - parts[1]!
  parts[0] = cost[0]![2]! - parts[zones + 2]!
  parts[zones + 1] = cost[0]![1]! - parts[0]
  for (let k = 0; k < zones; k++)
    for (let l = 0; l < zones; l++) {
      const apart = parts[k]! + parts[zones + l]!
      // Together must not be dearer than the two figures, or the shortcut for messages would not hold.
      if (k === l ? apart < 0 : cost[k]![l] !== apart) return false
    }
  return true
}

/** What edge e costs with its ends in zones k and l. */
export function pairCost(model: Model, e: number, k: number, l: number): number {
  const at = model.pairAt[e]!
  if (model.pairKind[e] === matrix) return model.pair[at + k * model.zones + l]!
  if (k === l) return 0
  return model.pairKind[e] === uniform ? model.pair[at]! : model.pair[at + k]! + model.pair[at + model.zones + l]!
}
