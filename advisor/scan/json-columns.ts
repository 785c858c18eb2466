import { type ColumnReader, readColumn } from '#classifier/evidence/index.ts'
import { safeName } from './safe-name.ts'
import type { TableScan } from './table-scan.ts'

/** Columns of one file: more are put together, so that objects keyed by values cannot fill the memory. */
const mostColumns = 2000

/** The reader of each path. Paths that are values, or too many, share one column. */
export function columnsByPath(scan: TableScan): (path: string) => ColumnReader {
  const known = new Map<string, ColumnReader>()
  const taken = new Set<string>()
  return (path) => {
    const found = known.get(path)
    if (found !== undefined) return found
    const full = known.size >= mostColumns
    const name = full ? '(further members)' : safeName(path, known.size + 1, taken)
    const made = (full ? known.get('') : undefined) ?? readColumn(name)
    known.set(full ? '' : path, made)
    if (!scan.columns.includes(made)) scan.columns.push(made)
    return made
  }
}

/** Members of members are columns `person.address`, members of lists one column `phones[]`. */
export function flatten(value: unknown, path: string, columns: (path: string) => ColumnReader): void {
  if (Array.isArray(value)) for (const member of value) flatten(member, `${path}[]`, columns)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) flatten(member, path === '' ? key : `${path}.${key}`, columns)
  } else columns(path === '' ? 'value' : path).add(value === null ? null : String(value))
}
