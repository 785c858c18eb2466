import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { createInterface } from 'node:readline'
import { InputError } from '#catalogue/vocabulary/issue.ts'
import { columnsByPath, flatten } from './json-columns.ts'
import { reservoir } from './reservoir.ts'
import { openTable, type Scanned, type ScanOptions, unreadableRows } from './table-scan.ts'

/** One JSON value a line. A line that is none is counted, named and searched as text. */
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
    throw new InputError([{ code: 'unknown-format', file: path, path: '', accepted: '<json-lines>' }])
  }
  return { kind: 'json-lines', name: scan.table, tables: [scan] }
}
