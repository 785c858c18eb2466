import { open, stat } from 'node:fs/promises'
import type { DuckDBConnection } from '@duckdb/node-api'
import { InputError, type Issue } from '#catalogue/vocabulary/issue.ts'
import { chunksOf, openDuck, quoted } from '../scan/duck.ts'
import { type FocusColumns, findColumns } from './focus-columns.ts'
import type { ReadSpend, Spend } from './spend.ts'

/** Digits after the point that a charge may have; sums are exact to the last of them. */
const scale = 20
const amount = `DECIMAL(38,${scale})`

/**
 * Adds up FOCUS files, CSV or Parquet, by month (of UTC), currency, zone, system and resource. Columns are found by name, so that
 * versions 1.0 to 1.3 and providers' own columns read alike.
 *
 * @throws InputError when a file lacks a column that is needed, or has a charge that is no decimal or a day that is none.
 */
export async function readFocus(files: readonly string[], memory = '512MB'): Promise<ReadSpend> {
  const { connection, close } = await openDuck(memory)
  const spend: Spend[] = []
  const issues: Issue[] = []
  try {
    for (const file of files) {
      if ((await stat(file)).isDirectory()) {
        issues.push({ code: 'is-a-folder', file, path: '' })
        continue
      }
      const read = await readFile(connection, file)
      issues.push(...read.issues)
      spend.push(...read.spend)
    }
  } finally {
    close()
  }
  if (issues.length > 0) throw new InputError(issues)
  return { spend, rows: spend.reduce((sum, { rows }) => sum + rows, 0) }
}

type ReadFile = { readonly spend: readonly Spend[]; readonly issues: readonly Issue[] }

async function readFile(connection: DuckDBConnection, file: string): Promise<ReadFile> {
  const from = isParquet(file)
    ? `read_parquet(${quoted(file)})`
    : `read_csv(${quoted(file)}, header=true, all_varchar=true, delim=${quoted(await delimiterOf(file))}, quote='"', escape='"', strict_mode=false)`
  const nothing = (issues: readonly Issue[]): ReadFile => ({ spend: [], issues })
  try {
    const described = await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${from}`)
    const names = described.getRows().map(([name]) => String(name))
    const { found, issues } = findColumns(names, file)
    if (issues.length > 0) return nothing(issues)
    const { spend, isSound } = await addUp(connection, from, found)
    return isSound ? { spend, issues: [] } : nothing(await firstFaults(connection, file, from, found))
  } catch (error) {
    return nothing([unreadable(file, error)])
  }
}

async function addUp(
  connection: DuckDBConnection,
  from: string,
  found: FocusColumns,
): Promise<{ spend: Spend[]; isSound: boolean }> {
  const spend: Spend[] = []
  for await (const chunk of chunksOf(connection, sumsOf(from, found))) {
    const columns = chunk.getColumns() as (string | null)[][]
    for (let i = 0; i < chunk.rowCount; i++) {
      const [month = '', currency = '', bill = '', provider = '', region = '', subAccount = '', ...more] = columns.map(
        (column) => column[i] ?? '',
      )
      const [resource = '', zone = '', system = '', dataSet = '', tax, cost = '', rows, faults, until = ''] = more
      if (faults !== '0') return { spend: [], isSound: false }
      spend.push({
        ...{ month, currency, bill, provider, region, subAccount, resource, zone, system, dataSet },
        ...{ tax: tax === 'true', effectiveCost: plain(cost), rows: Number(rows), until },
      })
    }
  }
  return { spend, isSound: true }
}

/**
 * A tag of ours, in JSON (`"rettsky-zone":"x"`), in a map written out (`rettsky-zone=x`), as a pair of key and value in a list
 * (`{'key': rettsky-zone, 'value': x}`), and with what providers put before it.
 */
const tag = (tags: string, name: string): string =>
  `coalesce(regexp_extract(${tags}, 'rettsky[-_]${name}["'']?\\s*(?:,\\s*["'']?value["'']?\\s*)?[:=]\\s*["'']?([A-Za-z0-9-]+)', 1), '')`

/** Adds up before anything leaves the database: what comes out is a line a thing and month, not a line a charge. */
function sumsOf(from: string, c: FocusColumns): string {
  const texts = [
    `left(${c.from}, 7)`,
    c.currency,
    `coalesce(${c.account}, ${c.provider}, '')`,
    ...[c.provider, c.region, c.subAccount, c.resource].map((column) => `coalesce(${column}, '')`),
    ...['zone', 'system', 'dataset'].map((name) => tag(c.tags, name)),
    `(coalesce(${c.category}, '') = 'Tax')::VARCHAR`,
  ]
  const isFaulty = requirements(c).map(({ isMet }) => `NOT ${isMet}`)
  const sums = [
    `coalesce(sum(TRY_CAST(${c.cost} AS ${amount})), 0)::VARCHAR`,
    'count(*)::VARCHAR',
    `count_if(${isFaulty.join(' OR ')})::VARCHAR`,
    `coalesce(max(left(${c.until}, 10)) FILTER (coalesce(${c.category}, 'Usage') = 'Usage'), '')`,
  ]
  return `SELECT ${[...texts, ...sums].join(', ')} FROM ${from} GROUP BY ALL`
}

/** What each charge must have, as SQL that is true where it has, and never null. */
const requirements = (c: FocusColumns) => [
  {
    name: 'EffectiveCost',
    text: c.cost,
    isMet: `(TRY_CAST(${c.cost} AS ${amount}) IS NOT NULL)`,
    accepted: '<decimal>',
  },
  { name: 'ChargePeriodStart', text: c.from, isMet: isDay(`coalesce(${c.from}, '')`), accepted: '<day>' },
  { name: 'ChargePeriodEnd', text: c.until, isMet: isDay(`coalesce(${c.until}, '2000-01-01')`), accepted: '<day>' },
]

const isDay = (text: string): string =>
  `regexp_full_match(left(${text}, 10), '[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])')`

/** Of each kind the first charge that is not as it must be, with its row in the file. */
async function firstFaults(
  connection: DuckDBConnection,
  file: string,
  from: string,
  found: FocusColumns,
): Promise<Issue[]> {
  const issues: Issue[] = []
  for (const { name, text, isMet, accepted } of requirements(found)) {
    const numbered = `SELECT row_number() OVER () AS row, ${text} AS met, ${isMet} AS fits FROM ${from}`
    const first = `SELECT row, met FROM (${numbered}) WHERE NOT fits ORDER BY row LIMIT 1`
    for (const [row, met] of (await connection.runAndReadAll(first)).getRows())
      issues.push({ code: 'wrong-format', file, path: `${name}[${String(row)}]`, met: String(met ?? ''), accepted })
  }
  return issues
}

const headBytes = 64 * 1024

/** The mark between columns, by the first line: spreadsheets of many countries save with semicolons. */
async function delimiterOf(file: string): Promise<string> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    const [line = ''] = buffer.toString('latin1', 0, bytesRead).split('\n', 1)
    return [',', ';', '\t'].find((mark) => line.includes(`Cost${mark}`) || line.includes(`Cost"${mark}`)) ?? ','
  } finally {
    await handle.close()
  }
}

const isParquet = (file: string): boolean => /\.(parquet|parq)$/i.test(file)
const plain = (sum: string): string => (sum.includes('.') ? sum.replace(/\.?0+$/, '') : sum)

const unreadable = (file: string, error: unknown): Issue => ({
  code: 'not-focus',
  file,
  path: '',
  met: (error instanceof Error ? error.message : String(error)).split('\n')[0]!.slice(0, 160),
})
