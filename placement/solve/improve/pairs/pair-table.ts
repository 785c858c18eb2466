import type { Domain } from '../../model/domain.ts'
import { type Model, pairCost } from '../../model/model.ts'

/**
 * A problem whose items meet in pairs and in nothing else. The zones an item may have are numbered from 0 as its choices;
 * choice c of item i is at `first[i] + c`.
 */
export interface PairTable {
  items: number
  first: Int32Array
  zone: Uint16Array
  own: Float64Array
  /** Neighbours of item i are `neighbour[from[i] .. from[i + 1]]`. */
  from: Int32Array
  neighbour: Int32Array
  /** Where the costs with that neighbour begin in `figures`: a row for each choice of the item, a column for each of the neighbour's. */
  at: Int32Array
  figures: Int16Array | Int32Array | Float64Array
  /** Present choice of each item, and what every choice costs with the others as they are. */
  choice: Int32Array
  standing: Float64Array
  cost: number
}

/** Two items, the lower first, and all edges between them. */
interface Meeting {
  a: number
  b: number
  edges: number[]
}

/** Null where the table would take more than `most` figures. */
export function pairTableFrom(model: Model, domain: Domain, most: number): PairTable | null {
  const { items, zones } = model
  const { count } = domain
  const figuresFor = (a: number, b: number) => 2 * count[a]! * count[b]!
  let length = 0
  for (let e = 0; e < model.edges; e++) length += figuresFor(model.edgeA[e]!, model.edgeB[e]!)
  if (length > most) return null
  const first = new Int32Array(items + 1)
  for (let i = 0; i < items; i++) first[i + 1] = first[i]! + count[i]!
  const zone = new Uint16Array(first[items]!)
  const own = new Float64Array(first[items]!)
  for (let i = 0; i < items; i++)
    for (let c = 0; c < count[i]!; c++) {
      zone[first[i]! + c] = domain.zone[i * zones + c]!
      own[first[i]! + c] = model.cost[i * zones + domain.zone[i * zones + c]!]!
    }
  const met = meetingsOf(model)
  const from = new Int32Array(items + 1)
  for (const { a, b } of met) for (const i of [a, b]) from[i + 1]!++
  for (let i = 0; i < items; i++) from[i + 1]! += from[i]!
  const next = from.slice()
  const neighbour = new Int32Array(from[items]!)
  const at = new Int32Array(from[items]!)
  const figures = roomFor(model, met, length)
  let end = 0
  for (const { a, b, edges } of met) {
    const [zonesA, zonesB] = [a, b].map((i) => zone.subarray(first[i]!, first[i + 1]!)) as [Uint16Array, Uint16Array]
    neighbour[next[a]!] = b
    neighbour[next[b]!] = a
    at[next[a]!++] = end
    at[next[b]!++] = end + zonesA.length * zonesB.length
    for (const k of zonesA) for (const l of zonesB) figures[end++] = costOf(model, edges, a, k, l)
    for (const l of zonesB) for (const k of zonesA) figures[end++] = costOf(model, edges, a, k, l)
  }
  const standing = new Float64Array(own.length)
  return { items, first, zone, own, from, neighbour, at, figures, choice: new Int32Array(items), standing, cost: 0 }
}

function costOf(model: Model, edges: readonly number[], a: number, k: number, l: number): number {
  let cost = 0
  for (const e of edges) cost += model.edgeA[e] === a ? pairCost(model, e, k, l) : pairCost(model, e, l, k)
  return cost
}

function meetingsOf({ edges, edgeA, edgeB, items }: Model): Meeting[] {
  const met = new Map<number, Meeting>()
  for (let e = 0; e < edges; e++) {
    const [a, b] = [Math.min(edgeA[e]!, edgeB[e]!), Math.max(edgeA[e]!, edgeB[e]!)]
    const known = met.get(a * items + b)
    if (known === undefined) met.set(a * items + b, { a, b, edges: [e] })
    else known.edges.push(e)
  }
  return [...met.values()]
}

/** The narrowest numbers that hold what any two items cost together. */
function roomFor(model: Model, met: readonly Meeting[], length: number): PairTable['figures'] {
  let most = 0
  for (const { edges } of met)
    most = Math.max(
      most,
      sum(edges, (e) => dearest(model, e)),
    )
  if (most < 2 ** 15) return new Int16Array(length)
  return most < 2 ** 31 ? new Int32Array(length) : new Float64Array(length)
}

function dearest(model: Model, e: number): number {
  let most = 0
  for (let k = 0; k < model.zones; k++)
    for (let l = 0; l < model.zones; l++) most = Math.max(most, pairCost(model, e, k, l))
  return most
}

function sum(list: readonly number[], of: (value: number) => number): number {
  return list.reduce((total, value) => total + of(value), 0)
}

/** Gives every item its choice anew. */
export function placeAll(table: PairTable, choice: ArrayLike<number>): void {
  const { items, first, own, from, neighbour, at, figures, standing } = table
  standing.set(own)
  table.choice.set(choice)
  let [alone, twice] = [0, 0]
  for (let i = 0; i < items; i++)
    for (let n = from[i]!; n < from[i + 1]!; n++) {
      const j = neighbour[n]!
      const width = first[j + 1]! - first[j]!
      const row = at[n]! + choice[i]! * width
      for (let c = 0; c < width; c++) standing[first[j]! + c]! += figures[row + c]!
    }
  for (let i = 0; i < items; i++) {
    alone += own[first[i]! + choice[i]!]!
    twice += standing[first[i]! + choice[i]!]! - own[first[i]! + choice[i]!]!
  }
  table.cost = alone + twice / 2
}

/** Moves item i to another choice; takes as many steps as its neighbours have choices. */
export function choose(table: PairTable, i: number, c: number): void {
  const { first, from, neighbour, at, figures, standing, choice } = table
  const old = choice[i]!
  table.cost += standing[first[i]! + c]! - standing[first[i]! + old]!
  choice[i] = c
  const end = from[i + 1]!
  for (let n = from[i]!; n < end; n++) {
    const j = neighbour[n]!
    let to = first[j]!
    const until = first[j + 1]!
    const width = until - to
    let after = at[n]! + c * width
    let before = at[n]! + old * width
    for (; to < until; to++) standing[to]! += figures[after++]! - figures[before++]!
  }
}

export function zonesOf({ items, first, zone, choice }: PairTable): Int32Array {
  return Int32Array.from({ length: items }, (_, i) => zone[first[i]! + choice[i]!]!)
}

/** The choices that a placement comes to; the first one where an item may not lie where it is placed. */
export function choicesOf({ items, first, zone }: PairTable, zoneOf: Int32Array): Int32Array {
  return Int32Array.from({ length: items }, (_, i) =>
    Math.max(0, zone.subarray(first[i]!, first[i + 1]!).indexOf(zoneOf[i]!)),
  )
}
