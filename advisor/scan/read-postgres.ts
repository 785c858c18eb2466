import pg from 'pg'
import { InputError } from '#catalogue/vocabulary/issue.ts'
import { openTable, type Scanned, type ScanOptions, type TableScan } from './table-scan.ts'

const batch = 2000
const name = (text: string): string => pg.escapeIdentifier(text)

/** Where a connection leads, without user and password. */
export function placeOf(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url)
    return `postgres://${hostname}${port === '' ? '' : `:${port}`}${pathname}`
  } catch {
    return 'postgres://'
  }
}

type Column = { schema: string; table: string; column: string }

/**
 * Every table that the role may read, in one read-only transaction of one moment. Rows are drawn by Bernoulli sampling, so that each has
 * the same chance; the database's own log never sees a value.
 */
export async function readPostgres(url: string, options: ScanOptions): Promise<Scanned> {
  const place = placeOf(url)
  const client = new pg.Client({
    connectionString: url,
    application_name: 'rettsky scan',
    connectionTimeoutMillis: 15_000,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const tables: TableScan[] = []
    for (const columns of await tablesOf(client)) tables.push(await readTable(client, columns, options))
    await client.query('ROLLBACK')
    if (tables.length === 0) throw new InputError([{ code: 'empty-file', file: place, path: '' }])
    return { kind: 'postgres', name: place, tables }
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Columns of ordinary and partitioned tables and materialised views outside the system's schemas, table by table; bytes are left out. */
async function tablesOf(client: pg.Client): Promise<Column[][]> {
  const { rows } = await client.query<Column>(`
    SELECT n.nspname AS schema, c.relname AS table, a.attname AS column
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relkind IN ('r', 'p', 'm') AND NOT c.relispartition AND a.attnum > 0 AND NOT a.attisdropped
      AND a.atttypid <> 'bytea'::regtype AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
      AND has_table_privilege(c.oid, 'SELECT')
    ORDER BY n.nspname, c.relname, a.attnum`)
  const tables = new Map<string, Column[]>()
  for (const row of rows) {
    const key = JSON.stringify([row.schema, row.table])
    tables.set(key, [...(tables.get(key) ?? []), row])
  }
  return [...tables.values()]
}

async function readTable(client: pg.Client, columns: readonly Column[], options: ScanOptions): Promise<TableScan> {
  const { schema, table } = columns[0]!
  const from = `${name(schema)}.${name(table)}`
  const scan = openTable(
    `${schema}.${table}`,
    columns.map(({ column }) => column),
  )
  const counted = await client.query<{ count: string }>(`SELECT count(*) AS count FROM ${from}`)
  scan.rows = Number(counted.rows[0]!.count)
  scan.sampled = options.sample !== undefined && scan.rows > options.sample
  const percent = scan.sampled ? (options.sample! / scan.rows) * 100 : 100
  const draw = scan.sampled ? ` TABLESAMPLE BERNOULLI (${percent.toFixed(6)}) REPEATABLE (42)` : ''
  const texts = columns.map(({ column }) => `${name(column)}::text`).join(', ')
  await client.query(`DECLARE scan NO SCROLL CURSOR FOR SELECT ${texts} FROM ${from}${draw}`)
  for (;;) {
    const { rows } = await client.query<(string | null)[]>({ text: `FETCH ${batch} FROM scan`, rowMode: 'array' })
    if (rows.length === 0) break
    for (const row of rows) for (const [i, value] of row.entries()) scan.columns[i]!.add(value)
    scan.rowsRead += rows.length
    options.progress(scan.table, scan.rowsRead)
  }
  await client.query('CLOSE scan')
  return scan
}
