import { basename } from 'node:path'
import { InputError } from '#catalogue/vocabulary/issue.ts'
import { chunksOf, openDuck, quoted } from './duck.ts'
import { columnsByPath, flatten } from './json-columns.ts'
import { reservoir } from './reservoir.ts'
import { openTable, type Scanned, type ScanOptions } from './table-scan.ts'

/** One list of values, streamed member by member. A list that is broken is refused where it breaks: what follows cannot be told apart. */
export async function readJsonList(path: string, options: ScanOptions): Promise<Scanned> {
  const scan = openTable(basename(path), [])
  const columns = columnsByPath(scan)
  const drawn = options.sample === undefined ? undefined : reservoir<string>(options.sample)
  const use = (text: string) => {
    flatten(JSON.parse(text), '', columns)
    scan.rowsRead++
  }
  const { connection, close } = await openDuck(options.memory)
  try {
    const sql = `SELECT json::VARCHAR FROM read_json_objects(${quoted(path)}, format='array')`
    for await (const chunk of chunksOf(connection, sql)) {
      for (const text of chunk.getColumnValues(0) as string[]) drawn === undefined ? use(text) : drawn.offer(text)
      scan.rows += chunk.rowCount
      options.progress(scan.table, scan.rows)
    }
  } finally {
    close()
  }
  for (const text of drawn?.items ?? []) use(text)
  scan.sampled = drawn !== undefined && drawn.offered > drawn.items.length
  if (scan.rows === 0) throw new InputError([{ code: 'empty-file', file: path, path: '' }])
  return { kind: 'json', name: scan.table, tables: [scan] }
}
