import { access } from 'node:fs/promises'
import type { DuckDBConnection } from '@duckdb/node-api'
import { InputError, type Issue } from '#catalogue/vocabulary/issue.ts'
import { chunksOf, openDuck, quoted } from '../scan/duck.ts'
import { type FocusColumns, findColumns } from './focus-columns.ts'
import type { ReadSpend, Spend } from './spend.ts'

/** Digits after the point that a charge may have; sums are exact to the last of them. */
const scale = 15
const amount = `DECIMAL(38,${scale})`

/**
 * Adds up FOCUS files, CSV or Parquet, by month, currency, zone, system and resource. Columns are found by name, so that versions
 * 1.0 to 1.3 and providers' own columns read alike.
 *
 * @throws InputError when a file lacks a column that is needed or has a charge that is no decimal.
 */
export async function readFocus(files: readonly string[], memory = '512MB'): Promise<ReadSpend> {
  const { connection, close } = await openDuck(memory)
  const spend: Spend[] = []
  const issues: Issue[] = []
  let until = ''
  try {
    for (const file of files) {
      await access(file)
      const read = await readFile(connection, file)
      issues.push(...read.issues)
      spend.push(...read.spend)
      if (read.until > until) until = read.until
    }
  } finally {
    close()
  }
  if (issues.length > 0) throw new InputError(issues)
  return { spend, rows: spend.reduce((sum, { rows }) => sum + rows, 0), until }
}

async function readFile(
  connection: DuckDBConnection,
  file: string,
): Promise<{ spend: Spend[]; until: string; issues: Issue[] }> {
  const from = isParquet(file)
    ? `read_parquet(${quoted(file)})`
    : `read_csv(${quoted(file)}, header=true, all_varchar=true, delim=',', quote='"', escape='"', strict_mode=false)`
  const nothing = (issues: Issue[]) => ({ spend: [], until: '', issues })
  let names: string[]
  try {
    const described = await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${from}`)
    names = described.getRows().map(([name]) => String(name))
  } catch (error) {
    return nothing([unreadable(file, error)])
  }
  const { found, issues } = findColumns(names, file)
  if (issues.length > 0) return nothing(issues)
  try {
    const spend: Spend[] = []
    let until = ''
    for await (const chunk of chunksOf(connection, sumsOf(from, found))) {
      const columns = chunk.getColumns() as (string | null)[][]
      for (let i = 0; i < chunk.rowCount; i++) {
        const text = (column: number) => columns[column]![i] ?? ''
        if (text(12) !== '0') return nothing([await badCharge(connection, file, from, found)])
        if (text(13) > until) until = text(13)
        spend.push({
          ...{ month: text(0), currency: text(1), provider: text(2), region: text(3), subAccount: text(4) },
          ...{ resource: text(5), zone: text(6), system: text(7), dataSet: text(8), tax: text(9) === 'true' },
          ...{ effectiveCost: plain(text(10)), rows: Number(text(11)) },
        })
      }
    }
    return { spend, until, issues: [] }
  } catch (error) {
    return nothing([unreadable(file, error)])
  }
}

/** A tag of ours, in JSON (`"rettsky-zone":"x"`), in a map written out (`rettsky-zone=x`), and with what providers put before it. */
const tag = (tags: string, name: string): string =>
  `coalesce(regexp_extract(${tags}, 'rettsky[-_]${name}"?\\s*[:=]\\s*"?([A-Za-z0-9-]+)', 1), '')`

/** Adds up before anything leaves the database: what comes out is a line a thing and month, not a line a charge. */
function sumsOf(from: string, c: FocusColumns): string {
  const texts = [
    `left(${c.from}, 7)`,
    c.currency,
    ...[c.provider, c.region, c.subAccount, c.resource].map((column) => `coalesce(${column}, '')`),
    ...['zone', 'system', 'dataset'].map((name) => tag(c.tags, name)),
    `(coalesce(${c.category}, '') = 'Tax')::VARCHAR`,
  ]
  const cost = `TRY_CAST(${c.cost} AS ${amount})`
  const sums = [
    `coalesce(sum(${cost}), 0)::VARCHAR`,
    'count(*)::VARCHAR',
    `count_if(${cost} IS NULL)::VARCHAR`,
    `coalesce(max(left(${c.until}, 10)), '')`,
  ]
  return `SELECT ${[...texts, ...sums].join(', ')} FROM ${from} GROUP BY ALL`
}

/** The first charge that is no decimal, with its row in the file. */
async function badCharge(
  connection: DuckDBConnection,
  file: string,
  from: string,
  { cost }: FocusColumns,
): Promise<Issue> {
  const numbered = `SELECT row_number() OVER () AS row, ${cost} AS cost FROM ${from}`
  const sql = `SELECT row, cost FROM (${numbered}) WHERE TRY_CAST(cost AS ${amount}) IS NULL ORDER BY row LIMIT 1`
  const [row, met] = (await connection.runAndReadAll(sql)).getRows()[0] ?? []
  return {
    code: 'wrong-format',
    file,
    path: `EffectiveCost[${String(row)}]`,
    met: String(met ?? ''),
    accepted: '<decimal>',
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
