import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { createInterface } from 'node:readline'
import { InputError } from '#catalogue/vocabulary/issue.ts'
import { type ColumnReader, readColumn } from '#classifier/evidence/index.ts'
import { reservoir } from './reservoir.ts'
import { safeName } from './safe-name.ts'
import { openTable, type Scanned, type ScanOptions, type TableScan, unreadableRows } from './table-scan.ts'

/** Columns of one file: more are put together, so that objects keyed by values cannot fill the memory. */
const mostColumns = 2000

/** One JSON value a line; members of members become columns `person.address`, members of lists one column `phones[]`. */
export async function readJsonLines(path: string, options: ScanOptions): Promise<Scanned> {
  const scan = openTable(basename(path), [])
  const columns = columnsByPath(scan)
  const drawn = options.sample === undefined ? undefined : reservoir<string>(options.sample)
  const stream = createReadStream(path, { encoding: 'utf8' })
  const failed = new Promise<never>((_, reject) => stream.once('error', reject))
  failed.catch(() => undefined)
  let line = 0
  const lines = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })
  const use = (text: string) => {
    try {
      flatten(JSON.parse(text), '', columns)
      scan.rowsRead++
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
      unreadableRows(scan).add(text)
      scan.unreadable++
      if (drawn === undefined && scan.unreadable <= 5)
        scan.issues.push({ code: 'scan-row', file: path, path: '', line, params: { kind: 'no json' } })
    }
  }
  const reading = (async () => {
    for await (const raw of lines) {
      line++
      const text = line === 1 ? raw.replace(/^\ufeff/, '') : raw
      if (text.trim() === '') continue
      scan.rows++
      if (drawn === undefined) use(text)
      else drawn.offer(text)
      if (line % 10_000 === 0) options.progress(scan.table, line)
    }
  })()
  await Promise.race([reading, failed])
  for (const text of drawn?.items ?? []) use(text)
  scan.sampled = drawn !== undefined && drawn.offered > drawn.items.length
  if (scan.unreadable > 5 || (drawn !== undefined && scan.unreadable > 0)) {
    scan.issues.push({ code: 'scan-rows', file: path, path: '', met: String(scan.unreadable) })
  }
  if (scan.rows === 0) throw new InputError([{ code: 'empty-file', file: path, path: '' }])
  if (scan.rowsRead === 0) {
    throw new InputError([{ code: 'unknown-format', file: path, path: '', accepted: 'one JSON value a line' }])
  }
  return { kind: 'json-lines', name: scan.table, tables: [scan] }
}

/** The reader of each path. Paths that are values, or too many, share one column. */
function columnsByPath(scan: TableScan): (path: string) => ColumnReader {
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

function flatten(value: unknown, path: string, columns: (path: string) => ColumnReader): void {
  if (Array.isArray(value)) for (const member of value) flatten(member, `${path}[]`, columns)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) flatten(member, path === '' ? key : `${path}.${key}`, columns)
  } else columns(path === '' ? 'value' : path).add(value === null ? null : String(value))
}
