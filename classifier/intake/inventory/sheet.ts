import type { Issue } from '#catalogue/vocabulary/issue.ts'
import { type ColumnMap, type Columns, columnsOf, judgeColumns } from './column-map.ts'
import { isTelling } from './columns.ts'
import { findHeader, mostRowsAboveHeader } from './header.ts'
import { InventoryRow } from './row.ts'
import { isRow, type Row, type Table } from './table.ts'

/** A table whose columns are known. */
export type Sheet = {
  table: Table
  columns: Columns
  headerLine: number
  issues: Issue[]
  notes: Issue[]
  /** False for a sheet of something else than systems and data sets: an explanation, a list of codes or persons. */
  isInventory: boolean
}

/** Looks for the header of a table and what its columns are; nothing for a table without rows. */
export async function openSheet(table: Table, file: string, maps: readonly ColumnMap[]): Promise<Sheet | undefined> {
  const first: Row[] = []
  for await (const entry of table.rows()) {
    if (isRow(entry)) first.push(entry)
    if (first.length > mostRowsAboveHeader) break
  }
  const header = findHeader(first, maps)
  if (header === undefined) return undefined
  const columns = columnsOf(header.headers, maps)
  const at = { file, path: table.sheet ?? '', line: header.line }
  const { issues, notes } = judgeColumns(columns, at)
  const isInventory = columns.saved || header.headers.some(isTelling)
  const above: Issue[] =
    header.rowsAbove === 0 ? [] : [{ code: 'rows-above-header', ...at, params: { count: String(header.rowsAbove) } }]
  return { table, columns, headerLine: header.line, issues, notes: [...above, ...notes], isInventory }
}

/** The rows of a sheet below its header, and what could not be read as one: nobody can tell which cell is which in a row too wide. */
export async function* rowsOf(
  { table, columns, headerLine }: Sheet,
  file: string,
): AsyncGenerator<InventoryRow | { issue: Issue } | { note: Issue }> {
  const { sheet } = table
  const width = columns.names.length
  for await (const entry of table.rows()) {
    if (!isRow(entry)) {
      yield { issue: entry }
      continue
    }
    if (entry.line <= headerLine) continue
    const filled = entry.cells.findLastIndex((cell) => cell !== '') + 1
    if (filled === 0) continue
    const uneven = {
      code: 'ragged-row',
      file,
      path: sheet ?? '',
      line: entry.line,
      params: { count: String(entry.cells.length), width: String(width) },
    }
    if (filled > width) {
      yield { issue: uneven }
      continue
    }
    if (sheet === undefined && entry.cells.length < width) yield { note: uneven }
    yield new InventoryRow(entry, columns, { file, sheet })
  }
}
