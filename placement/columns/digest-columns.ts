import { type Digest, digestOfPieces } from '#catalogue/vocabulary/digest.ts'
import { listPieces, objectPieces, type Pieces, pieceOf } from '../canonical-pieces.ts'
import { matrix, type PairColumns, uniform } from './collect-pairs.ts'
import type { SizeColumn } from './collect-sizes.ts'
import type { Columns } from './columns.ts'

/** The digest of the problem whose columns they are, the same that `digestOfProblem` gives. */
export function digestOfColumns(columns: Columns): Digest {
  const { itemIds, zones, cost, size, pairs, current, moveCost, ...rest } = columns
  const [items, width] = [itemIds.length, zones.length]
  const zoneIds = zones.map(({ id }) => id)
  return digestOfPieces(
    objectPieces([
      ...Object.entries(rest).map(([key, value]) => [key, pieceOf(value)] as const),
      ['schema', pieceOf('rettsky/problem/v1')],
      ['items', listPieces(items, (i) => ({ id: itemIds[i] }))],
      ['zones', pieceOf(zones)],
      // JSON writes Infinity as null.
      ['cost', listPieces(items, (i) => rowOf(cost, i * width, width), width)],
      [
        'size',
        size === null ? undefined : objectPieces([...size].map(([name, sizes]) => [name, piecesOf(sizes, items)])),
      ],
      ['edges', pairs === null ? undefined : piecesOfPairs(pairs, itemIds, width)],
      ['current', current === null ? undefined : listPieces(items, (i) => zoneIds[current[i]!] ?? null)],
      ['moveCost', moveCost === null ? undefined : listPieces(items, (i) => moveCost[i])],
    ]),
  )
}

function piecesOf({ of, perItem, perZone, single }: SizeColumn, items: number): Pieces {
  const isSingle = (i: number) => perZone === 0 || single?.[i] === 1
  return listPieces(items, (i) => (isSingle(i) ? of[i * perItem] : rowOf(of, i * perItem, perItem)), perItem)
}

function piecesOfPairs(pairs: PairColumns, itemIds: readonly string[], zones: number): Pieces {
  const costOf = (e: number) =>
    pairs.kind[e] === uniform
      ? pairs.figures[pairs.at[e]!]
      : Array.from({ length: zones }, (_, k) => rowOfPair(pairs, e, k, zones))
  const pairAt = (e: number) => ({ a: itemIds[pairs.a[e]!], b: itemIds[pairs.b[e]!], cost: costOf(e) })
  return listPieces(pairs.a.length, pairAt, zones * zones)
}

function rowOfPair({ kind, at, figures }: PairColumns, e: number, k: number, zones: number): number[] {
  const from = at[e]!
  if (kind[e] === matrix) return rowOf(figures, from + k * zones, zones)
  const own = figures[from + k]!
  const row = rowOf(figures, from + zones, zones)
  for (let l = 0; l < zones; l++) row[l] = k === l ? 0 : row[l]! + own
  return row
}

/** A plain list, for JSON. */
function rowOf(figures: Float64Array | Int32Array, from: number, length: number): number[] {
  const row = new Array<number>(length)
  for (let n = 0; n < length; n++) row[n] = figures[from + n]!
  return row
}
