import type { DuckDBVector } from '@duckdb/node-api'
import type { ColumnReader } from '#classifier/evidence/index.ts'

/** Prints that a whole table may keep: 64 MiB of them, shared by its columns. */
const mostPrints = 2 ** 23
const mostOfColumn = 2 ** 16
const leastOfColumn = 2 ** 10
/** Places that a print may stand in, side by side. */
const ways = 4

/** Adds the values of one vector, told apart by their prints beside them. */
export type VectorReader = (values: DuckDBVector, prints: DuckDBVector, rows: number) => void

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

/**
 * Reads columns whose values the database has given a print each (53 bits of its own hash, null for an empty cell). Only a value whose
 * print was not met lately is made into a text and judged; most cells of a large table repeat what stood in it before.
 */
export function skipRepeats(columns: readonly ColumnReader[]): VectorReader[] {
  const places = placesFor(columns.length)
  return columns.map((column) => {
    const met = openMemory(places)
    return (values, prints, rows) => {
      let repeats = 0
      for (let row = 0; row < rows; row++) {
        const print = prints.getItem(row) as number | null
        if (print === null) column.add(null)
        else if (met.has(print)) repeats++
        else if (column.add(values.getItem(row) as string)) met.keep(print)
      }
      column.repeat(repeats)
    }
  })
}

/** What a query selects so that its columns can be read by `skipRepeats`: texts, then a print for each. */
export function withPrints(texts: readonly string[]): string {
  const prints = texts.map((text) => `if(${text} IS NULL, NULL, (hash(${text}) >> 11)::DOUBLE)`)
  return [...texts, ...prints].join(', ')
}
