import { extname } from 'node:path'
import { InputError, type Issue } from '#catalogue/vocabulary/issue.ts'
import { wordTable } from '#catalogue/vocabulary/word-table.ts'
import { EvidenceFile, judgeTable, mostMissed } from '#classifier/evidence/index.ts'
import { placeOf } from './read-postgres.ts'
import { withoutValues } from './scan-error.ts'
import type { Scanned, ScanOptions } from './table-scan.ts'

export type ScanResult = { readonly evidence: EvidenceFile; readonly issues: readonly Issue[] }

const formats = wordTable<(path: string, options: ScanOptions) => Promise<Scanned>>({
  '.csv': async (path, options) => (await import('./read-duck.ts')).readCsv(path, options),
  '.tsv': async (path, options) => (await import('./read-duck.ts')).readCsv(path, options),
  '.txt': async (path, options) => (await import('./read-duck.ts')).readCsv(path, options),
  '.log': async (path, options) => (await import('./read-duck.ts')).readCsv(path, options),
  '.parquet': async (path, options) => (await import('./read-duck.ts')).readParquet(path, options),
  '.parq': async (path, options) => (await import('./read-duck.ts')).readParquet(path, options),
  '.jsonl': async (path, options) => (await import('./read-json.ts')).readJson(path, options),
  '.ndjson': async (path, options) => (await import('./read-json.ts')).readJson(path, options),
  '.json': async (path, options) => (await import('./read-json.ts')).readJson(path, options),
  '.geojson': async (path, options) => (await import('./read-json.ts')).readJson(path, options),
  '.xlsx': async (path, options) => (await import('./read-xlsx.ts')).readXlsx(path, options),
})

const isPostgres = (source: string): boolean => /^postgres(?:ql)?:\/\//i.test(source)

async function readSource(source: string, options: ScanOptions): Promise<Scanned> {
  if (isPostgres(source)) return (await import('./read-postgres.ts')).readPostgres(source, options)
  const read = formats.get(extname(source).toLowerCase())
  if (read !== undefined) return read(source, options)
  const accepted = ['postgres://…', ...formats.keys()].join(', ')
  throw new InputError([{ code: 'unknown-format', file: source, path: '', accepted }])
}

/**
 * Reads a file or a database where it lies and says what is in it, as counts. No value of the data is in the result, in an issue or in an
 * error. @throws InputError when the source cannot be read
 */
export async function scan(
  source: string,
  by: { on: string; madeBy: string },
  options: ScanOptions,
): Promise<ScanResult> {
  const file = isPostgres(source) ? placeOf(source) : source
  try {
    const read = await readSource(source, options)
    return { evidence: evidenceOf(read, by), issues: read.tables.flatMap(({ issues }) => issues) }
  } catch (error) {
    throw withoutValues(error, file)
  }
}

function evidenceOf({ kind, name, tables }: Scanned, { on, madeBy }: { on: string; madeBy: string }): EvidenceFile {
  const judged = tables.map((table) => ({
    table: table.table,
    rows: table.rows,
    rowsRead: table.rowsRead,
    rowsUnreadable: table.unreadable,
    sampled: table.sampled,
    missed: {
      atMostShare: table.sampled ? Number(mostMissed(table.rowsRead).toPrecision(3)) : 0,
      confidence: 0.95,
    },
    columns: judgeTable(table.columns.map(({ counts }) => counts)),
  }))
  const several = judged.length > 1
  const evidenced = judged.flatMap(({ table, columns }) =>
    columns.flatMap(({ column, findings }) =>
      findings.flatMap(({ markers, detector }) =>
        markers.map((marker) => ({ marker, column: several ? `${table}.${column}` : column, detector, on })),
      ),
    ),
  )
  const key = (e: (typeof evidenced)[number]) => `${e.marker}\0${e.column}\0${e.detector}`
  const unique = [...new Map(evidenced.map((e) => [key(e), e])).values()].sort((a, b) => (key(a) < key(b) ? -1 : 1))
  return EvidenceFile.parse({
    schema: 'rettsky/evidence/v1',
    madeBy,
    on,
    source: { kind, name, tables: judged.length },
    tables: judged,
    evidenced: unique,
  })
}
