import type { DuckDBVector } from '@duckdb/node-api'
import type { ColumnReader } from '#classifier/evidence/index.ts'

const lanes = 0x10000

/** Adds the values of one vector, told apart by their prints beside them. */
export type VectorReader = (values: DuckDBVector, prints: DuckDBVector, rows: number) => void

/**
 * Reads a column whose values the database has given a print each (53 bits of its own hash, null for an empty cell). Only a value whose
 * print was not met lately is made into a text and judged; most cells of a large table repeat what stood in it before.
 */
export function skipRepeats(reader: ColumnReader): VectorReader {
  const met = new Float64Array(lanes)
  return (values, prints, rows) => {
    let repeats = 0
    for (let row = 0; row < rows; row++) {
      const print = prints.getItem(row) as number | null
      if (print === null) {
        reader.add(null)
        continue
      }
      const lane = print & (lanes - 1)
      if (met[lane] === print) repeats++
      else if (reader.add(values.getItem(row) as string)) met[lane] = print
    }
    reader.repeat(repeats)
  }
}

/** What a query selects so that a column can be read by `skipRepeats`: texts, then a print for each. */
export function withPrints(texts: readonly string[]): string {
  const prints = texts.map((text) => `if(${text} IS NULL, NULL, (hash(${text}) >> 11)::DOUBLE)`)
  return [...texts, ...prints].join(', ')
}
