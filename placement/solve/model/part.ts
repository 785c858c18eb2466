import type { Leaning } from '../bound/ascend.ts'
import { copyMultipliers, type Limit, type Multipliers, usage } from '../bound/multipliers.ts'
import { type Domain, open } from './domain.ts'
import { adjacency, type Model, pairCost, pickRows } from './model.ts'

/**
 * What is left of a model when the items that have one zone left are taken out: their costs become a constant, their pairs
 * with the others part of the others' costs, their sizes part of the limits.
 */
export interface Part {
  model: Model
  limits: readonly Limit[]
  /** Numbers in the whole model. */
  item: Int32Array
  edge: Int32Array
  constant: number
  /** Zone of every item of the whole that was taken out, -1 for those still in. */
  fixed: Int32Array
}

/** The whole model as a part of itself. */
export function wholePart(model: Model, limits: readonly Limit[]): Part {
  const numbers = (length: number) => new Int32Array(length).map((_, n) => n)
  return {
    model,
    limits,
    item: numbers(model.items),
    edge: numbers(model.edges),
    constant: 0,
    fixed: new Int32Array(model.items).fill(-1),
  }
}

export interface Shrunk {
  part: Part
  domain: Domain
  m: Multipliers
  ascent: Leaning | null
}

/**
 * The part that a domain of a part leaves open, with the domain, multipliers and odds that go with it; its items in the
 * given order, or as they were. What it is given is shared, not copied, where nothing is taken out.
 */
export function shrink(
  part: Part,
  domain: Domain,
  m: Multipliers,
  ascent: Leaning | null = null,
  order: Int32Array | null = null,
): Shrunk {
  const { model } = part
  const { zones } = model
  if (order === null && !domain.count.includes(1)) return { part, domain, m, ascent }
  const place = new Int32Array(model.items).fill(-1)
  const fixedAt = new Int32Array(model.items).fill(-1)
  const inOrder = new Int32Array(model.items)
  let left = 0
  for (let at = 0; at < model.items; at++) {
    const i = order === null ? at : order[at]!
    if (domain.count[i] === 1) fixedAt[i] = domain.zone[i * zones]!
    else {
      place[i] = left
      inOrder[left++] = i
    }
  }
  const kept = inOrder.slice(0, left)
  const pick = (from: Float64Array) => pickRows(from, kept, zones)

  const fixed = part.fixed.slice()
  const cost = pick(model.cost)
  let constant = part.constant
  const state = domain.state.slice()
  for (let i = 0; i < model.items; i++)
    if (fixedAt[i]! >= 0) {
      constant += model.cost[i * zones + fixedAt[i]!]!
      state[fixedAt[i]!] = open
      fixed[part.item[i]!] = fixedAt[i]!
    }
  const allEdges = new Int32Array(model.edges)
  let edgesLeft = 0
  for (let e = 0; e < model.edges; e++) {
    const [a, b] = [model.edgeA[e]!, model.edgeB[e]!]
    const [za, zb] = [fixedAt[a]!, fixedAt[b]!]
    if (za >= 0 && zb >= 0) constant += pairCost(model, e, za, zb)
    else if (za >= 0) for (let z = 0; z < zones; z++) cost[place[b]! * zones + z]! += pairCost(model, e, za, z)
    else if (zb >= 0) for (let z = 0; z < zones; z++) cost[place[a]! * zones + z]! += pairCost(model, e, z, zb)
    else allEdges[edgesLeft++] = e
  }
  const edges = allEdges.slice(0, edgesLeft)
  const small: Model = {
    ...model,
    items: kept.length,
    cost,
    size: model.size.map((size) => ({ ...size, of: pickRows(size.of, kept, size.perItem) })),
    copies: model.copies === null ? null : pickRows(model.copies, kept, 1),
    current: pickRows(model.current, kept, 1),
    ...pickEdges(model, edges, place, kept.length),
  }
  const used = usage(model, part.limits, fixedAt)
  const rent = m.rent === null ? null : pick(m.rent)
  if (rent !== null) for (let at = 0; at < rent.length; at++) if (state[at % zones] === open) rent[at] = 0
  return {
    part: {
      model: small,
      limits: part.limits.map((limit, l) => ({ ...limit, most: limit.most - used[l]! })),
      item: pickRows(part.item, kept, 1),
      edge: pickRows(part.edge, edges, 1),
      constant,
      fixed,
    },
    domain: { zone: pickRows(domain.zone, kept, zones), count: pickRows(domain.count, kept, 1), state },
    m: { limit: m.limit.slice(), message: pickRows(m.message, edges, 2 * zones), rent },
    ascent:
      ascent === null || kept.length === 0
        ? null
        : {
            ...ascent,
            theta: pick(ascent.theta),
            temperatures: pickRows(ascent.temperatures, kept, 1),
          },
  }
}

function pickEdges(model: Model, edges: Int32Array, place: Int32Array, items: number) {
  const pairKind = pickRows(model.pairKind, edges, 1)
  const pairAt = pickRows(model.pairAt, edges, 1)
  const edgeA = pickRows(model.edgeA, edges, 1).map((i) => place[i]!)
  const edgeB = pickRows(model.edgeB, edges, 1).map((i) => place[i]!)
  return { edges: edges.length, edgeA, edgeB, pairKind, pairAt, ...adjacency(items, edgeA, edgeB) }
}

/**
 * Multipliers of the whole that give the same bound as a part's: a pair with one end taken out sends all its cost to the
 * other end, and the first item fixed in a zone pays what the zone costs to open. `above` is what the parent in the tree
 * has, kept wherever it makes no difference.
 */
export function expand(
  whole: Model,
  limits: readonly Limit[],
  part: Part,
  domain: Domain,
  m: Multipliers,
  above: Multipliers,
  scale: number,
): Multipliers {
  const { zones } = whole
  const full = copyMultipliers(above)
  full.limit.set(m.limit)
  const inPart = new Int32Array(whole.items).fill(-1)
  for (const [at, i] of part.item.entries()) inPart[i] = at
  for (let e = 0; e < whole.edges; e++) {
    const [a, b] = [whole.edgeA[e]!, whole.edgeB[e]!]
    if (inPart[a]! >= 0 === inPart[b]! >= 0) continue
    const [fixed, side] = inPart[a]! >= 0 ? [domain.zone[b * zones]!, 0] : [domain.zone[a * zones]!, zones]
    for (let z = 0; z < zones; z++)
      full.message[2 * e * zones + side + z] =
        scale * (side === 0 ? pairCost(whole, e, z, fixed) : pairCost(whole, e, fixed, z))
  }
  for (const [at, e] of part.edge.entries())
    full.message.set(m.message.subarray(2 * at * zones, 2 * (at + 1) * zones), 2 * e * zones)
  if (full.rent === null) return full
  full.rent.fill(0)
  const open = Float64Array.from(whole.opening, (cost) => cost * scale)
  for (const [l, limit] of limits.entries())
    if (limit.kind === 'capacity') open[limit.zone]! -= m.limit[l]! * limit.most
  for (let i = 0; i < whole.items; i++) {
    const at = inPart[i]!
    if (at >= 0) {
      full.rent.set(m.rent!.subarray(at * zones, (at + 1) * zones), i * zones)
      continue
    }
    const z = domain.zone[i * zones]!
    if (domain.state[z] === 0 && open[z]! > 0) {
      full.rent[i * zones + z] = open[z]!
      open[z] = 0
    }
  }
  return full
}
