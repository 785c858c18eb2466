import type { Domain } from '../../model/domain.ts'
import { adjacency, byEnds, type Model, uniform } from '../../model/model.ts'

/** A model in which items that stay together are one, its domain, and which of them each item is in. */
export interface Coarser {
  model: Model
  domain: Domain
  of: Int32Array
}

/** For pairs that cost nothing together. An item made of others may lie where each of them may, and costs what they do. */
export function contract(model: Model, domain: Domain, of: Int32Array, groups: number): Coarser {
  const { zones } = model
  const sum = (values: Float64Array, width: number) => {
    const sums = new Float64Array(groups * width)
    for (let i = 0; i < of.length; i++)
      for (let n = 0; n < width; n++) sums[of[i]! * width + n]! += values[i * width + n]!
    return sums
  }
  const current = new Int32Array(groups).fill(-1)
  for (let i = 0; i < of.length; i++) current[of[i]!] = model.current[i]!
  const coarse: Model = {
    ...model,
    items: groups,
    cost: sum(model.cost, zones),
    size: model.size.map((size) => ({ ...size, of: sum(size.of, size.perItem) })),
    current,
    copies: null,
    ...joinPairs(model, of, groups),
  }
  return { model: coarse, domain: domainOf(coarse, domain, of), of }
}

/** Zones that every member may have. */
function domainOf({ items, zones }: Model, domain: Domain, of: Int32Array): Domain {
  const members = new Int32Array(items)
  const allowed = new Int32Array(items * zones)
  for (let i = 0; i < of.length; i++) {
    members[of[i]!]!++
    for (let k = 0; k < domain.count[i]!; k++) allowed[of[i]! * zones + domain.zone[i * zones + k]!]!++
  }
  const zone = new Uint16Array(items * zones)
  const count = new Int32Array(items)
  for (let g = 0; g < items; g++)
    for (let z = 0; z < zones; z++) if (allowed[g * zones + z] === members[g]) zone[g * zones + count[g]!++] = z
  return { zone, count, state: domain.state.slice() }
}

/** Pairs between the same two become one. Figures by ends where any of them has those, else one figure. */
function joinPairs(model: Model, of: Int32Array, groups: number) {
  const { zones, edges, edgeA, edgeB, pairKind, pairAt, pair } = model
  const isPlain = pairKind.every((kind) => kind === uniform)
  const width = isPlain ? 1 : 2 * zones
  const placeOf = new Map<number, number>()
  const ends: number[] = []
  const joined = new Int32Array(edges).fill(-1)
  for (let e = 0; e < edges; e++) {
    const [g, h] = [Math.min(of[edgeA[e]!]!, of[edgeB[e]!]!), Math.max(of[edgeA[e]!]!, of[edgeB[e]!]!)]
    if (g === h) continue
    const key = g * groups + h
    joined[e] = placeOf.get(key) ?? placeOf.size
    if (joined[e] === placeOf.size) {
      placeOf.set(key, joined[e]!)
      ends.push(g, h)
    }
  }
  const figures = new Float64Array(placeOf.size * width)
  for (let e = 0; e < edges; e++) {
    if (joined[e]! < 0) continue
    const to = joined[e]! * width
    const at = pairAt[e]!
    if (isPlain) figures[to]! += pair[at]!
    else if (pairKind[e] === uniform) for (let z = 0; z < zones; z++) figures[to + z]! += pair[at]!
    else {
      const isTurned = of[edgeA[e]!] !== ends[2 * joined[e]!]
      for (let n = 0; n < width; n++) figures[to + (isTurned ? (n + zones) % width : n)]! += pair[at + n]!
    }
  }
  const coarseA = Int32Array.from({ length: placeOf.size }, (_, e) => ends[2 * e]!)
  const coarseB = Int32Array.from({ length: placeOf.size }, (_, e) => ends[2 * e + 1]!)
  return {
    edges: placeOf.size,
    edgeA: coarseA,
    edgeB: coarseB,
    pairKind: new Uint8Array(placeOf.size).fill(isPlain ? uniform : byEnds),
    pairAt: Float64Array.from(coarseA, (_, e) => e * width),
    pair: figures,
    ...adjacency(groups, coarseA, coarseB),
  }
}
