import { open } from 'node:fs/promises'
import type { DuckDBConnection } from '@duckdb/node-api'
import { CsvError } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import type { Issue } from '#catalogue/vocabulary/issue.ts'
import { openDuck, quoted } from '../scan/duck.ts'
import { type AwsProduct, attributeName, awsNames } from './aws-names.ts'
import { offeredByAws } from './aws-offer.ts'
import { type ImportScope, type Offered, Passed, type ReadList } from './offered.ts'

/** Columns without which a line of an offer file says nothing. */
const needed = ['sku', 'termtype', 'unit', 'priceperunit', 'currency', 'servicecode'] as const
/** Columns that a price is read from, where a file has them. */
const read = [
  ...needed,
  ...['leasecontractlength', 'purchaseoption', 'offeringclass', 'startingrange', 'endingrange', 'effectivedate'],
  ...['regioncode', 'fromregioncode', 'instancetype', 'databaseengine'],
  ...awsNames.flatMap(({ when }) => Object.keys(when)),
]
/** Facts about the file and the header fit into this; facts take at most so many lines. */
const headBytes = 65_536
const factLines = 10

/**
 * Reads an AWS offer file in CSV in memory that does not grow with it: the database passes over what the book has no name for,
 * line by line, and only the rest comes out. A few lines of facts stand above the header; columns differ from service to service
 * and are found by name.
 */
export async function readAwsCsv(file: string, scope: ImportScope): Promise<ReadList> {
  const { lines, columns } = await readHeader(file)
  const passed = new Passed()
  const lacking = needed.filter((name) => !columns.includes(name))
  if (lacking.length > 0) {
    const issue = { code: 'wrong-header', file, path: '', met: columns.join(), accepted: needed.join(' ') }
    return { offered: [], passed: {}, issues: [issue] }
  }
  const { connection, close } = await openDuck('512MB')
  try {
    const found = await readKnown(connection, fileIn(file, lines, columns), columns, scope, passed)
    const rejected = await readRejected(connection, file)
    const offered: Offered[] = []
    const issues = [...rejected]
    for (const { record, product } of found) {
      const line = rejected.reduce((at, { line }) => (line! <= at ? at + 1 : at), lines + record)
      const one = offeredByAws(product, priceIn(product), { file, path: '', line }, scope, passed)
      if (one !== undefined && 'code' in one) issues.push(one)
      else if (one !== undefined) offered.push(one)
    }
    return { offered, passed: passed.counts, issues: issues.sort((a, b) => a.line! - b.line!) }
  } finally {
    close()
  }
}

/** How many lines the header ends after, and its columns by the names of attributes; none where no header is found. */
async function readHeader(file: string): Promise<{ lines: number; columns: string[] }> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(headBytes) })
    const head = buffer.subarray(0, bytesRead).toString('utf8').split('\n', factLines)
    for (const [i, line] of head.entries()) {
      const [columns = []] = parseLine(line)
      const names = columns.map(attributeName)
      if (names.includes('sku') && names.includes('currency')) return { lines: i + 1, columns: names }
    }
    return { lines: 0, columns: head.flatMap(parseLine)[0] ?? [] }
  } finally {
    await handle.close()
  }
}

function parseLine(line: string): string[][] {
  try {
    return parse(line, { bom: true, relax_column_count: true })
  } catch (error) {
    if (error instanceof CsvError) return []
    throw error
  }
}

const fileIn = (file: string, lines: number, columns: readonly string[]): string =>
  `read_csv(${quoted(file)}, auto_detect=false, header=false, skip=${lines}, delim=',', quote='"', escape='"',
    store_rejects=true, columns={${columns.map((_, i) => `c${i}: 'VARCHAR'`).join(', ')}})`

/** Lines that the book has a name for, with their number below the header, in order; the others are counted. */
async function readKnown(
  connection: DuckDBConnection,
  from: string,
  columns: readonly string[],
  { regions }: ImportScope,
  passed: Passed,
): Promise<{ record: number; product: AwsProduct }[]> {
  const column = (name: string) => (columns.includes(name) ? `coalesce(c${columns.indexOf(name)}, '')` : `''`)
  const region = `coalesce(nullif(${column('regioncode')}, ''), ${column('fromregioncode')})`
  const wanted = regions === undefined ? 'true' : `${region} IN (${[...regions].map(quoted).join(', ')})`
  const named = awsNames.map(({ when }) =>
    Object.entries(when)
      .map(([attribute, is]) => `regexp_matches(${column(attribute)}, ${quoted(is.source)})`)
      .join(' AND '),
  )
  const attributes = [...new Set(read)].filter((name) => columns.includes(name))
  const sql = `
    SELECT passed, count(*)::INTEGER, list([${['record::VARCHAR', ...attributes.map(column)].join(', ')}] ORDER BY record)
      FILTER (passed = '')
    FROM (SELECT *, row_number() OVER () AS record,
        CASE WHEN NOT (${wanted}) THEN 'region'
          WHEN ${column('termtype')} <> 'OnDemand' AND ${column('purchaseoption')} <> 'No Upfront' THEN 'term'
          WHEN NOT (${named.map((is) => `(${is})`).join(' OR ')}) THEN 'no-name' ELSE '' END AS passed
      FROM ${from})
    GROUP BY passed`
  const known: { record: number; product: AwsProduct }[] = []
  for (const [why, count, lines] of (await connection.runAndReadAll(sql)).getRowsJS()) {
    if (why !== '') passed.add(String(why), Number(count))
    for (const [record, ...values] of (lines ?? []) as string[][])
      known.push({
        record: Number(record),
        product: Object.fromEntries(attributes.map((name, i) => [name, values[i]!])),
      })
  }
  return known
}

/** Lines that are no lines of the file: of another length, or broken off within quotes. */
async function readRejected(connection: DuckDBConnection, file: string): Promise<Issue[]> {
  const rows = await connection.runAndReadAll('SELECT line::INTEGER, error_message FROM reject_errors ORDER BY line')
  return rows.getRows().map(([line, message]): Issue => {
    const place = { file, path: '', line: Number(line) }
    const [, accepted, met] = /Expected Number of Columns: (\d+) Found: (\d+)/.exec(String(message)) ?? []
    if (met === undefined) return { code: 'csv-syntax', ...place, params: { parser: String(message) } }
    return { code: 'ragged-row', ...place, params: { count: met, width: accepted! } }
  })
}

const priceIn = (product: AwsProduct) => ({
  ...{ term: product.termtype!, lease: product.leasecontractlength ?? '', option: product.purchaseoption ?? '' },
  ...{ offeringClass: product.offeringclass ?? '', begin: product.startingrange ?? '', end: product.endingrange ?? '' },
  ...{ unit: product.unit!, price: product.priceperunit!, currency: product.currency! },
  from: product.effectivedate ?? '',
})
