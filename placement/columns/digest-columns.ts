import canonicalize from 'canonicalize'
import { type Digest, digestOfPieces } from '#catalogue/vocabulary/digest.ts'
import { matrix, type PairColumns, uniform } from './collect-pairs.ts'
import type { SizeColumn } from './collect-sizes.ts'
import type { Columns } from './columns.ts'
import { TextBytes } from './text-bytes.ts'

/** The digest of the problem whose columns they are, the same that `digestOfProblem` gives. */
export function digestOfColumns(columns: Columns): Digest {
  return digestOfPieces(textOf(columns))
}

type Pieces = Generator<Uint8Array, void>

/** Canonical JSON (RFC 8785): keys in order, no space. */
function* textOf(columns: Columns): Pieces {
  const out = new TextBytes()
  yield* objectOf(out, partsOf(out, columns))
  yield out.take()
}

/** What a problem has, in the order of its keys; null what it has not. */
function partsOf(out: TextBytes, columns: Columns): [string, Pieces | null][] {
  const { itemIds, zones, cost, size, pairs, current, moveCost, maxMoves, pins, supplierMaxShare } = columns
  const items = itemIds.length
  const row = new Float64Array(zones.length)
  const ids = zones.map(({ id }) => id)
  return [
    ['cost', listOf(out, items, (i) => out.row(cost, i * zones.length, zones.length))],
    ['current', current && listOf(out, items, (i) => writeZone(out, current[i]! < 0 ? null : ids[current[i]!]!))],
    ['edges', pairs && listOf(out, pairs.a.length, (e) => writePair(out, pairs, e, itemIds, row))],
    ['items', listOf(out, items, (i) => writeItem(out, itemIds[i]!))],
    ['maxMoves', maxMoves === undefined ? null : written(out, maxMoves)],
    ['moveCost', moveCost && listOf(out, items, (i) => out.integer(moveCost[i]!))],
    ['pins', pins === undefined ? null : written(out, pins)],
    ['schema', written(out, 'rettsky/problem/v1')],
    [
      'size',
      size &&
        objectOf(
          out,
          [...size].sort(byName).map(([name, sizes]) => [name, sizesOf(out, sizes, items)]),
        ),
    ],
    ['supplierMaxShare', supplierMaxShare === undefined ? null : written(out, supplierMaxShare)],
    ['zones', written(out, zones)],
  ]
}

function* objectOf(out: TextBytes, parts: [string, Pieces | null][]): Pieces {
  let before = '{'
  for (const [key, pieces] of parts) {
    if (pieces === null) continue
    out.mark(before)
    out.name(key)
    out.mark(':')
    yield* pieces
    before = ','
  }
  out.mark(before === '{' ? '{}' : '}')
}

function* listOf(out: TextBytes, length: number, entry: (n: number) => void): Pieces {
  out.mark('[')
  for (let n = 0; n < length; n++) {
    if (n > 0) out.mark(',')
    entry(n)
    if (out.isFull()) yield out.take()
  }
  out.mark(']')
}

/** A value that is small enough to be written at once. */
function* written(out: TextBytes, value: unknown): Pieces {
  out.json(canonicalize(value)!)
  if (out.isFull()) yield out.take()
}

function sizesOf(out: TextBytes, { of, perItem, perZone, single }: SizeColumn, items: number): Pieces {
  return listOf(out, items, (i) => {
    if (perZone === 0 || single?.[i] === 1) out.integer(of[i * perItem]!)
    else out.row(of, i * perItem, perItem)
  })
}

function writeZone(out: TextBytes, id: string | null): void {
  if (id === null) out.mark('null')
  else out.name(id)
}

function writeItem(out: TextBytes, id: string): void {
  out.mark('{"id":')
  out.name(id)
  out.mark('}')
}

function writePair(out: TextBytes, pairs: PairColumns, e: number, itemIds: readonly string[], row: Float64Array): void {
  const zones = row.length
  out.mark('{"a":')
  out.name(itemIds[pairs.a[e]!]!)
  out.mark(',"b":')
  out.name(itemIds[pairs.b[e]!]!)
  out.mark(',"cost":')
  const at = pairs.at[e]!
  if (pairs.kind[e] === uniform) out.integer(pairs.figures[at]!)
  else
    for (let k = 0; k < zones; k++) {
      out.mark(k === 0 ? '[' : ',')
      if (pairs.kind[e] === matrix) out.row(pairs.figures, at + k * zones, zones)
      else {
        for (let l = 0; l < zones; l++) row[l] = k === l ? 0 : pairs.figures[at + k]! + pairs.figures[at + zones + l]!
        out.row(row, 0, zones)
      }
    }
  out.mark(pairs.kind[e] === uniform ? '}' : ']}')
}

function byName([p]: readonly [string, unknown], [q]: readonly [string, unknown]): number {
  return p < q ? -1 : 1
}
