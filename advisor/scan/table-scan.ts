import type { Issue } from '#catalogue/vocabulary/issue.ts'
import { type ColumnReader, readColumn } from '#classifier/evidence/index.ts'
import { safeName } from './safe-name.ts'

/** How a source is to be read. */
export type ScanOptions = {
  /** Rows drawn evenly from each table; all rows when undefined. */
  readonly sample: number | undefined
  /** What DuckDB may use, as it writes sizes: `512MB`. */
  readonly memory: string
  readonly progress: (table: string, rows: number) => void
}

/** One table as it is being read: counts by column, never a value. */
export type TableScan = {
  readonly table: string
  readonly columns: ColumnReader[]
  /** Rows of the source, and how many of them were read. */
  rows: number
  rowsRead: number
  /** Rows that do not fit the table; their text is searched as one column. */
  unreadable: number
  sampled: boolean
  readonly issues: Issue[]
}

export type Scanned = {
  readonly kind: 'csv' | 'parquet' | 'json' | 'json-lines' | 'xlsx' | 'postgres'
  readonly name: string
  readonly tables: readonly TableScan[]
}

export function openTable(table: string, columns: readonly string[]): TableScan {
  const taken = new Set<string>()
  return {
    table: safeName(table, 1, new Set(), 'table'),
    columns: columns.map((name, i) => readColumn(safeName(name, i + 1, taken))),
    rows: 0,
    rowsRead: 0,
    unreadable: 0,
    sampled: false,
    issues: [],
  }
}

/** Column of the texts of rows that could not be told apart into cells. */
export function unreadableRows(scan: TableScan): ColumnReader {
  const name = '(rows that do not fit)'
  const found = scan.columns.find(({ counts }) => counts.name === name)
  if (found !== undefined) return found
  const made = readColumn(name)
  scan.columns.push(made)
  return made
}
