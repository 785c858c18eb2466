import type { DuckDBDataChunk } from '@duckdb/node-api'
import type { ColumnReader } from '#classifier/evidence/index.ts'

/** Prints that a whole table may keep: 64 MiB of them, shared by its columns. */
const mostPrints = 2 ** 23
const mostOfColumn = 2 ** 16
const leastOfColumn = 2 ** 10
/** Places that a print may stand in, side by side. */
const ways = 4

/** A vector in which fewer cells repeat what stood before is not worth the asking, and so the next ones are not asked about either. */
const leastRepeats = 0.05
const vectorsUnasked = 15

/** Prints met lately. `has` keeps nothing; `keep` drops the oldest of the same place. */
function openMemory(size: number): { has(print: number): boolean; keep(print: number): void } {
  const met = new Float64Array(size)
  let turn = 0
  const first = (print: number): number => print & (size - ways)
  return {
    has(print) {
      const at = first(print)
      return met[at] === print || met[at + 1] === print || met[at + 2] === print || met[at + 3] === print
    },
    keep(print) {
      const at = first(print)
      for (let way = 0; way < ways; way++) {
        if (met[at + way] !== 0) continue
        met[at + way] = print
        return
      }
      turn = (turn + 1) % ways
      met[at + turn] = print
    },
  }
}

/** Places for each of so many columns: a power of two. */
const placesFor = (columns: number): number =>
  Math.max(leastOfColumn, Math.min(mostOfColumn, 2 ** Math.floor(Math.log2(mostPrints / columns))))

/** Parts the cells of a row. Texts that people write do not hold it; the cells of a row that does are read one by one. */
const unit = '\u001f'

/** The rows of a chunk as cells, each made only when a cell of it is asked for: one text a row is far cheaper to get than one a cell. */
function rowsOf(chunk: DuckDBDataChunk, width: number): (row: number) => readonly (string | null)[] {
  const texts = chunk.getColumnVector(2 * width)
  const made: (readonly (string | null)[])[] = []
  const oneByOne = (row: number) =>
    Array.from({ length: width }, (_, i) => chunk.getColumnVector(i).getItem(row) as string | null)
  return (row) => {
    if (made[row] !== undefined) return made[row]
    const cells = (texts.getItem(row) as string).split(unit)
    made[row] = cells.length === width ? cells : oneByOne(row)
    return made[row]
  }
}

/**
 * Reads columns whose values the database has given a print each (53 bits of its own hash, null for an empty cell). Only a value whose
 * print was not met lately is made into a text and judged; most cells of a large table repeat what stood in it before.
 */
export function skipRepeats(columns: readonly ColumnReader[]): (chunk: DuckDBDataChunk) => void {
  const places = placesFor(columns.length)
  const memories = columns.map(() => ({ met: openMemory(places), unasked: 0 }))
  return (chunk) => {
    const rows = chunk.rowCount
    const cellsOf = rowsOf(chunk, columns.length)
    for (const [i, column] of columns.entries()) {
      const memory = memories[i]!
      if (memory.unasked > 0) {
        memory.unasked--
        for (let row = 0; row < rows; row++) column.add(cellsOf(row)[i]!)
        continue
      }
      const prints = chunk.getColumnVector(columns.length + i)
      let repeats = 0
      for (let row = 0; row < rows; row++) {
        const print = prints.getItem(row) as number | null
        if (print === null) column.add(null)
        else if (memory.met.has(print)) repeats++
        else if (column.add(cellsOf(row)[i]!)) memory.met.keep(print)
      }
      column.repeat(repeats)
      if (repeats < rows * leastRepeats) memory.unasked = vectorsUnasked
    }
  }
}

/** What a query selects so that its columns can be read by `skipRepeats`: texts, a print for each, and the cells of a row as one text. */
export function withPrints(texts: readonly string[]): string {
  const prints = texts.map((text) => `if(${text} IS NULL, NULL, (hash(${text}) >> 11)::DOUBLE)`)
  return [...texts, ...prints, `concat(${texts.join(', chr(31), ')})`].join(', ')
}
