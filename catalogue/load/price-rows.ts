import { CsvError, type Info, parse } from 'csv-parse/sync'
import { Currency } from '../body.ts'
import type { PriceRow } from '../price-book.ts'
import type { Issue, Result } from '../vocabulary/issue.ts'

export const priceColumns = [
  'provider', 'region', 'service', 'sku', 'dimension', 'unit', 'price', 'currency', 'tier_from', 'as_of', 'source',
] as const // biome-ignore format: in the order of the file

export type PriceColumn = (typeof priceColumns)[number]

/** A row and the line of the file it stands on. */
export type PriceLine = { readonly line: number; readonly row: PriceRow }

/** A seller's price list in the book's own form; every bad field is an issue with line and column. */
export function parseSellerRows(csvText: string, file: string): Result<PriceRow[]> {
  const { lines, issues } = readPriceLines(csvText, file)
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: lines.map(({ row }) => row) }
}

/** Rows that read well, and everything that is wrong with the others. */
export function readPriceLines(csvText: string, file: string): { lines: PriceLine[]; issues: Issue[] } {
  const records = readRecords(csvText, file)
  if (!records.ok) return { lines: [], issues: records.issues }
  const header = records.value.shift()?.record ?? []
  if (header.join() !== priceColumns.join()) {
    const issue = {
      code: 'wrong-header',
      file,
      path: '',
      line: 1,
      met: header.join(),
      accepted: priceColumns.join(' '),
    }
    return { lines: [], issues: [issue] }
  }
  const lines: PriceLine[] = []
  const issues: Issue[] = []
  for (const { record, info } of records.value) {
    const found = wrongFields(record, file, info.lines)
    issues.push(...found)
    if (found.length === 0) lines.push({ line: info.lines, row: rowOf(record as RowFields) })
  }
  return { lines, issues }
}

/** What is wrong with one field: what stands there and what may. */
export function wrongField(
  place: { readonly file: string; readonly line: number; readonly column: PriceColumn },
  code: string,
  met: string,
  accepted: string,
): Issue {
  const column = priceColumns.indexOf(place.column) + 1
  return { code, file: place.file, path: place.column, line: place.line, column, met, accepted }
}

function readRecords(csvText: string, file: string): Result<{ record: string[]; info: Info }[]> {
  try {
    const options = { bom: true, info: true, relax_column_count: true, skip_empty_lines: true } as const
    return { ok: true, value: parse(csvText, options) as unknown as { record: string[]; info: Info }[] }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = Number(error.lines ?? 1)
    return { ok: false, issues: [{ code: 'csv-syntax', file, path: '', line, params: { parser: error.message } }] }
  }
}

const decimal = /^\d+(\.\d+)?$/
const day = /^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?$/

function wrongFields(record: readonly string[], file: string, line: number): Issue[] {
  if (record.length !== priceColumns.length) {
    const [met, accepted] = [String(record.length), String(priceColumns.length)]
    return [{ code: 'ragged-row', file, path: '', line, met, accepted }]
  }
  return priceColumns.flatMap((column, i): Issue[] => {
    const met = record[i]!
    const wrong = (code: string, accepted: string) => [wrongField({ file, line, column }, code, met, accepted)]
    switch (column) {
      case 'price':
      case 'tier_from':
        return decimal.test(met) ? [] : wrong('wrong-format', '<decimal>')
      case 'currency':
        return Currency.options.some((known) => known === met) ? [] : wrong('unknown-value', Currency.options.join())
      case 'as_of':
        return day.test(met) ? [] : wrong('wrong-format', '<day>')
      default:
        return met.trim() === '' ? wrong('missing', '<text>') : []
    }
  })
}

type RowFields = [string, string, string, string, string, string, string, Currency, string, string, string]

function rowOf(fields: RowFields): PriceRow {
  const [provider, region, service, sku, dimension, unit, price, currency, tierFrom, asOf, source] = fields
  return { provider, region, service, sku, dimension, unit, price, currency, tierFrom, asOf, source }
}
