import { type ColumnMap, columnNames, headerKey } from './column-map.ts'
import { fieldOf } from './columns.ts'
import type { Row } from './table.ts'

/** A header may have a title, a date and the like above it, but not more than these rows. */
export const mostRowsAboveHeader = 20

/** Cells to the right of a filled one that are empty belong to it: what a merged cell leaves behind. */
function spread(cells: readonly string[]): string[] {
  let last = ''
  return cells.map((cell) => {
    if (cell !== '') last = cell
    return last
  })
}

/** A single filled cell is a title; several may be groups of columns. */
const isGroups = (row: Row): boolean => row.cells.filter((cell) => cell !== '').length > 1

/** Names of columns where groups of them stand above: `Klassifisering` over `K`, `R`, `T`. A name that is known alone stays alone. */
function withGroups(cells: readonly string[], above: Row | undefined): string[] {
  if (above === undefined || !isGroups(above)) return [...cells]
  const spreadOut = spread(above.cells)
  const width = Math.max(cells.length, above.cells.length)
  return Array.from({ length: width }, (_, i) => {
    const own = cells[i] ?? ''
    if (own === '') return above.cells[i] ?? ''
    const group = spreadOut[i] ?? ''
    return fieldOf(own) !== undefined || group === '' || group === own ? own : `${group} ${own}`
  })
}

/** The row that names the columns: one that is known from before, else the one with most names that we know, else the first. */
export function findHeader(
  rows: readonly Row[],
  maps: readonly ColumnMap[],
): { headers: string[]; line: number; rowsAbove: number } | undefined {
  const known = new Set(maps.map(({ columns }) => headerKey(Object.keys(columns))))
  const candidates = rows.map((row, i) => {
    const grouped = withGroups(row.cells, rows[i - 1])
    const fits = (headers: readonly string[]) => headers.filter((header) => fieldOf(header) !== undefined).length
    const isKnown = known.has(headerKey(columnNames(grouped)))
    const above = rows[i - 1]
    const rowsAbove = above !== undefined && isGroups(above) ? i - 1 : i
    return { headers: grouped, line: row.line, rowsAbove, score: isKnown ? Number.POSITIVE_INFINITY : fits(grouped) }
  })
  return candidates.toSorted((a, b) => b.score - a.score || a.rowsAbove - b.rowsAbove)[0]
}
