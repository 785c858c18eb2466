import type { Edge, Problem } from '../problem.ts'
import { refuse } from './refused.ts'

/** Sizes of one resource: that of item i in zone z is at `i * perItem + z * perZone`. */
export interface Sizes {
  of: Float64Array
  perItem: number
  perZone: number
}

/** Pairs of items. What pair e costs begins at `at[e]` in `figures`: one figure apart, or one for each zone of a for each of b. */
export interface Pairs {
  count: number
  a: Int32Array
  b: Int32Array
  isMatrix: Uint8Array
  at: Int32Array
  figures: Float64Array
}

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value)
const isAmount = (value: unknown): value is number => isWhole(value) && value >= 0

/** An integer of at least 0. */
export function amount(value: unknown, where: string): number {
  return isAmount(value) ? value : unreadable(where, value, 'a whole number of at least 0')
}

export function unreadable(where: string, met: unknown, accepted: string): never {
  return refuse('problem-unreadable', where, met, accepted)
}

/** The number of each name; none may stand twice. */
export function numbered(list: readonly { id: string }[], where: string): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>()
  for (let n = 0; n < list.length; n++) numbers.set(list[n]!.id, n)
  return numbers.size === list.length ? numbers : unreadable(where, 'an id twice', 'ids of their own')
}

function ofLength<T>(list: readonly T[], length: number, where: string): readonly T[] {
  return list.length === length ? list : unreadable(where, list.length, `${length} entries`)
}

/** Running costs, item by item; NaN where an item may not lie. */
export function readCosts(rows: Problem['cost'], items: number, zones: number): Float64Array {
  const cost = new Float64Array(items * zones)
  ofLength(rows, items, 'cost')
  for (let i = 0; i < items; i++) {
    const row = rows[i]!
    if (row.length !== zones) unreadable(`cost[${i}]`, row.length, `${zones} entries`)
    for (let z = 0; z < zones; z++) {
      const figure = row[z]!
      if (figure !== null && !isWhole(figure)) unreadable(`cost[${i}][${z}]`, figure, 'a whole number or null')
      cost[i * zones + z] = figure ?? Number.NaN
    }
  }
  return cost
}

export function readSizes(list: readonly (number | readonly number[])[], items: number, zones: number, where: string) {
  ofLength(list, items, where)
  const perZone = list.every((size) => typeof size === 'number') ? 0 : 1
  const perItem = perZone === 0 ? 1 : zones
  const of = new Float64Array(items * perItem)
  for (let i = 0; i < items; i++) {
    const size = list[i]!
    if (typeof size !== 'number' && size.length !== zones) unreadable(`${where}[${i}]`, size.length, `${zones} entries`)
    for (let z = 0; z < perItem; z++) {
      const units = typeof size === 'number' ? size : size[z]
      if (!isAmount(units)) unreadable(`${where}[${i}]`, units, 'whole numbers of at least 0')
      of[i * perItem + z] = units
    }
  }
  return { of, perItem, perZone }
}

export function readPairs(edges: readonly Edge[], itemAt: ReadonlyMap<string, number>, zones: number): Pairs {
  const count = edges.length
  const [a, b, at] = [new Int32Array(count), new Int32Array(count), new Int32Array(count + 1)]
  const isMatrix = Uint8Array.from(edges, ({ cost }) => (typeof cost === 'number' ? 0 : 1))
  for (let e = 0; e < count; e++) at[e + 1] = at[e]! + (isMatrix[e] === 1 ? zones * zones : 1)
  const figures = new Float64Array(at[count]!)
  for (let e = 0; e < count; e++) {
    const { a: from, b: to, cost } = edges[e]!
    a[e] = itemAt.get(from) ?? unreadable(`edges[${e}].a`, from, 'an item of the problem')
    b[e] = itemAt.get(to) ?? unreadable(`edges[${e}].b`, to, 'an item of the problem')
    if (a[e] === b[e]) unreadable(`edges[${e}]`, from, 'two items')
    if (typeof cost !== 'number') readMatrix(cost, zones, figures, at[e]!, e)
    else figures[at[e]!] = isAmount(cost) ? cost : unreadable(`edges[${e}].cost`, cost, 'a whole number of at least 0')
  }
  return { count, a, b, isMatrix, at, figures }
}

function readMatrix(rows: readonly (readonly number[])[], zones: number, into: Float64Array, from: number, e: number) {
  if (rows.length !== zones) unreadable(`edges[${e}].cost`, rows.length, `${zones} entries`)
  for (let k = 0; k < zones; k++) {
    const row = rows[k]!
    if (row.length !== zones) unreadable(`edges[${e}].cost[${k}]`, row.length, `${zones} entries`)
    for (let l = 0; l < zones; l++) {
      const figure = row[l]!
      if (!isAmount(figure)) unreadable(`edges[${e}].cost[${k}][${l}]`, figure, 'whole numbers of at least 0')
      into[from + k * zones + l] = figure
    }
  }
}
