import { basename } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { InputError } from '#catalogue/vocabulary/issue.ts'
import { readCsvHead } from './csv-head.ts'
import { chunksOf, numberOf, openDuck, quoted, quotedName } from './duck.ts'
import { skipRepeats, withPrints } from './repeats.ts'
import { openTable, type Scanned, type ScanOptions, type TableScan, unreadableRows } from './table-scan.ts'

/** Rows that do not fit are told apart up to this many; more of them say that the file is no table. */
const mostRejects = 10_000
const seed = 42

async function drain(connection: DuckDBConnection, sql: string, scan: TableScan, options: ScanOptions): Promise<void> {
  const read = skipRepeats(scan.columns)
  for await (const chunk of chunksOf(connection, sql)) {
    read(chunk)
    scan.rowsRead += chunk.rowCount
    options.progress(scan.table, scan.rowsRead)
  }
}

/** The columns of a source as texts, and where they come from. */
type Source = { readonly texts: readonly string[]; readonly from: string }

/** With a sample the table is counted first, and read whole when it is no larger than the sample. */
async function read(
  connection: DuckDBConnection,
  { texts, from }: Source,
  scan: TableScan,
  options: ScanOptions,
): Promise<void> {
  const columns = withPrints(texts)
  if (options.sample === undefined) {
    await drain(connection, `SELECT ${columns} FROM ${from}`, scan, options)
    scan.rows = scan.rowsRead
    return
  }
  scan.rows = await numberOf(connection, `SELECT count(*) FROM ${from}`)
  scan.sampled = scan.rows > options.sample
  const drawn = scan.sampled ? ` USING SAMPLE reservoir(${options.sample} ROWS) REPEATABLE (${seed})` : ''
  await drain(connection, `SELECT ${columns} FROM (SELECT * FROM ${from}${drawn})`, scan, options)
}

/** What the database says of lines that end now in one way, now in another, unless it may be lenient. */
const mixedLineEnds = /state machine reached an invalid state/

/** A table of text: CSV with any of four delimiters, in UTF-8, UTF-16 or Latin-1. Rows that do not fit are counted and searched as text. */
export async function readCsv(path: string, options: ScanOptions): Promise<Scanned> {
  try {
    return await readTable(path, options, true)
  } catch (error) {
    if (error instanceof Error && mixedLineEnds.test(error.message)) return readTable(path, options, false)
    throw error
  }
}

async function readTable(path: string, options: ScanOptions, isStrict: boolean): Promise<Scanned> {
  const head = await readCsvHead(path)
  const scan = openTable(basename(path), head.columns)
  const { connection, close } = await openDuck(options.memory)
  try {
    const texts = head.columns.map((_, i) => quotedName(`c${i}`))
    const columns = texts.map((name) => `${name}: 'VARCHAR'`).join(', ')
    const how = [
      'auto_detect=false',
      `delim=${quoted(head.delimiter)}`,
      `quote=${quoted(head.quote)}, escape=${quoted(head.quote)}, header=false, skip=${head.linesAbove}`,
      `columns={${columns}}`,
      `encoding=${quoted(head.encoding)}, strict_mode=${isStrict}`,
      `ignore_errors=true, store_rejects=true, rejects_limit=${mostRejects}, max_line_size=4194304, buffer_size=16777216`,
    ]
    await read(connection, { texts, from: `read_csv(${quoted(path)}, ${how.join(', ')})` }, scan, options)
    await readRejects(connection, scan, path)
  } finally {
    close()
  }
  if (scan.rowsRead + scan.unreadable === 0) throw new InputError([{ code: 'empty-file', file: path, path: '' }])
  return { kind: 'csv', name: scan.table, tables: [scan] }
}

async function readRejects(connection: DuckDBConnection, scan: TableScan, file: string): Promise<void> {
  const last = '(SELECT max(scan_id) FROM reject_scans)'
  const sql = `SELECT line::VARCHAR, any_value(csv_line), any_value(error_type::VARCHAR) FROM reject_errors WHERE scan_id = ${last} GROUP BY line ORDER BY line`
  let reader: ReturnType<typeof unreadableRows> | undefined
  for await (const chunk of chunksOf(connection, sql)) {
    reader ??= unreadableRows(scan)
    for (const row of chunk.getRows()) {
      const [at, text, error] = row as (string | null)[]
      reader.add(text ?? null)
      if (scan.unreadable < 5) {
        const kind = error!.toLowerCase()
        const line = Math.max(1, Number(at))
        scan.issues.push({ code: 'scan-row', file, path: '', line, params: { kind } })
      }
      scan.unreadable++
    }
  }
  if (scan.unreadable > 5) {
    scan.issues.push({ code: 'scan-rows', file, path: '', met: String(scan.unreadable) })
  }
}

/** A Parquet file; lists and structures are read as their text. */
export async function readParquet(path: string, options: ScanOptions): Promise<Scanned> {
  const { connection, close } = await openDuck(options.memory)
  try {
    const described = await connection.runAndReadAll(`DESCRIBE SELECT * FROM read_parquet(${quoted(path)})`)
    const columns = described.getRows().map(([name, type]) => ({ name: String(name), type: String(type) }))
    const texts = columns.map(({ name, type }) => (type === 'BLOB' ? 'NULL::VARCHAR' : `${quotedName(name)}::VARCHAR`))
    const scan = openTable(
      basename(path),
      columns.map(({ name }) => name),
    )
    await read(connection, { texts, from: `read_parquet(${quoted(path)})` }, scan, options)
    return { kind: 'parquet', name: scan.table, tables: [scan] }
  } finally {
    close()
  }
}
