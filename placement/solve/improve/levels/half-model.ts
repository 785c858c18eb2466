import { type Domain, wholeDomain } from '../../model/domain.ts'
import { adjacency, type Model, sizeIn, uniform } from '../../model/model.ts'
import type { Room } from '../../model/room.ts'
import { costApart } from './match.ts'

/** Some items and two zones, each of which stands for several. */
export interface HalfModel {
  model: Model
  domain: Domain
  room: Room
}

/** An item costs in a half what it costs in the cheapest of its zones there; pairs cost their mean when apart. */
export function halfModel(
  whole: Model,
  { zone, count }: Domain,
  room: Room,
  items: Int32Array,
  halves: readonly Int32Array[],
): HalfModel {
  const { zones } = whole
  const halfOf = new Int32Array(zones).fill(-1)
  for (const [h, some] of halves.entries()) for (const z of some) halfOf[z] = h
  const cost = new Float64Array(2 * items.length).fill(Infinity)
  for (const [n, i] of items.entries())
    for (let k = 0; k < count[i]!; k++) {
      const z = zone[i * zones + k]!
      const at = 2 * n + halfOf[z]!
      if (halfOf[z]! >= 0) cost[at] = Math.min(cost[at]!, whole.cost[i * zones + z]!)
    }
  const size = whole.size.map((table) => ({
    of: Float64Array.from(items, (i) => sizeIn(table, i, halves[0]![0]!)),
    perItem: 1,
    perZone: 0,
  }))
  const capacity = Float64Array.from(size.flatMap(({ of }, r) => roomInHalves(of, r * zones, room, halves)))
  const model: Model = {
    ...whole,
    items: items.length,
    zones: 2,
    cost,
    opening: new Float64Array(2),
    size,
    capacity,
    suppliers: [],
    supplierOf: new Int32Array(2).fill(-1),
    share: null,
    current: new Int32Array(items.length).fill(-1),
    maxMoves: Infinity,
    ...pairsInside(whole, items),
  }
  return { model, domain: wholeDomain(model), room: { capacity, share: new Float64Array(0), moves: Infinity } }
}

/** Each division down to single zones may use up as much of the room to spare as any other. */
function roomInHalves(sizes: Float64Array, from: number, { capacity }: Room, halves: readonly Int32Array[]): number[] {
  const held = sizes.reduce((sum, units) => sum + units, 0)
  const most = halves.map((some) => some.reduce((sum, z) => sum + capacity[from + z]!, 0))
  const divisions = Math.ceil(Math.log2(halves[0]!.length + halves[1]!.length))
  const spare = Math.max(1, (most[0]! + most[1]!) / held)
  return most.map((units) => (spare === Infinity ? units : units * spare ** (1 / divisions - 1)))
}

function pairsInside(whole: Model, items: Int32Array) {
  const place = new Int32Array(whole.items).fill(-1)
  for (const [n, i] of items.entries()) place[i] = n
  const inside: number[] = []
  for (let e = 0; e < whole.edges; e++) if (place[whole.edgeA[e]!]! >= 0 && place[whole.edgeB[e]!]! >= 0) inside.push(e)
  const edgeA = Int32Array.from(inside, (e) => place[whole.edgeA[e]!]!)
  const edgeB = Int32Array.from(inside, (e) => place[whole.edgeB[e]!]!)
  return {
    edges: inside.length,
    edgeA,
    edgeB,
    pairKind: new Uint8Array(inside.length).fill(uniform),
    pairAt: Float64Array.from(inside, (_, n) => n),
    pair: Float64Array.from(inside, (e) => costApart(whole, e)),
    ...adjacency(items.length, edgeA, edgeB),
  }
}
