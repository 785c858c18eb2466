import { CsvError, type Info, parse } from 'csv-parse/sync'
import { Currency } from '../body.ts'
import { Meter, meters, sellersUnits, unitOfMeter, unitsFor } from '../meter.ts'
import type { PriceRow } from '../price-book.ts'
import type { Issue, Result } from '../vocabulary/issue.ts'

export const priceColumns = [
  'provider', 'region', 'service', 'sku', 'dimension', 'unit', 'price', 'currency', 'tier_from', 'as_of', 'source',
] as const // biome-ignore format: in the order of the file

type Column = (typeof priceColumns)[number]
type Numbered = { readonly line: number; readonly row: PriceRow }

const decimal = /^\d+(\.\d+)?$/
const day = /^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?$/
const filled = { accepts: (text: string) => text.trim() !== '', accepted: 'text' }
const amount = { accepts: (text: string) => decimal.test(text), accepted: 'a decimal number such as 0.023' }

/** What each column must hold. */
const rules: Readonly<Record<Column, { accepts: (text: string) => boolean; accepted: string }>> = {
  provider: filled,
  region: filled,
  service: filled,
  sku: filled,
  dimension: filled,
  unit: filled,
  price: amount,
  currency: {
    accepts: (text) => Currency.options.includes(text as Currency),
    accepted: Currency.options.join(', '),
  },
  tier_from: amount,
  as_of: { accepts: (text) => day.test(text), accepted: 'a day 2026-11-21, a month 2026-11, a year or nothing' },
  source: filled,
}

/** A seller's price list in the book's own form; every bad field is an issue with line and column. */
export function parseSellerRows(csvText: string, file: string): Result<PriceRow[]> {
  const parsed = readRows(csvText, file)
  return parsed.ok ? { ok: true, value: parsed.value.map(({ row }) => row) } : parsed
}

/**
 * A body's own price list: provider `private`, region the zone's id, dimension a neutral meter, unit one that the meter can
 * be counted in. Anything else would be silently left unused, so it is an issue.
 */
export function parsePriceRows(csvText: string, file: string): Result<PriceRow[]> {
  const parsed = readRows(csvText, file)
  const rows = parsed.ok ? parsed.value : []
  const issues = parsed.ok ? [] : parsed.issues
  const seen = new Map<string, number>()
  for (const { line, row } of rows) {
    const bad = (column: Column, met: string, accepted: string) =>
      issues.push(badField(file, line, column, met, accepted))
    if (row.provider !== 'private') bad('provider', row.provider, 'private')
    const meter = Meter.safeParse(row.dimension)
    if (!meter.success) bad('dimension', row.dimension, meters.join(', '))
    else if (sellersUnits(unitOfMeter[meter.data], row.unit) === undefined)
      bad('unit', row.unit, unitsFor(meter.data).join(', '))
    const key = JSON.stringify([row.region, row.dimension, Number(row.tierFrom)])
    const first = seen.get(key)
    if (first === undefined) seen.set(key, line)
    else bad('tier_from', row.tierFrom, `one row for a meter and tier; line ${first} has this one`)
  }
  return issues.length === 0 ? { ok: true, value: rows.map(({ row }) => row) } : { ok: false, issues }
}

function badField(file: string, line: number, column: Column, met: string, accepted: string): Issue {
  return { code: 'bad-price-row', file, path: column, line, column: priceColumns.indexOf(column) + 1, met, accepted }
}

function readRows(csvText: string, file: string): Result<Numbered[]> {
  let records: { record: string[]; info: Info }[]
  try {
    records = parse(csvText, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as typeof records
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = Number(error.lines ?? 1)
    return { ok: false, issues: [{ code: 'not-csv', file, path: '', line, met: error.message, accepted: 'CSV' }] }
  }
  const header = records.shift()?.record ?? []
  if (header.join() !== priceColumns.join())
    return {
      ok: false,
      issues: [
        {
          code: 'price-columns',
          file,
          path: '',
          line: 1,
          met: header.join() || 'nothing',
          accepted: priceColumns.join(),
        },
      ],
    }
  const issues: Issue[] = []
  const rows: Numbered[] = []
  for (const { record, info } of records) {
    if (record.length !== priceColumns.length) {
      const met = `${record.length} fields`
      issues.push({
        code: 'price-columns',
        file,
        path: '',
        line: info.lines,
        met,
        accepted: `${priceColumns.length} fields`,
      })
      continue
    }
    const before = issues.length
    priceColumns.forEach((column, i) => {
      const met = record[i] as string
      if (!rules[column].accepts(met)) issues.push(badField(file, info.lines, column, met, rules[column].accepted))
    })
    if (issues.length === before) rows.push({ line: info.lines, row: rowOf(record as RowFields) })
  }
  return issues.length === 0 ? { ok: true, value: rows } : { ok: false, issues }
}

type RowFields = [string, string, string, string, string, string, string, Currency, string, string, string]

function rowOf([
  provider,
  region,
  service,
  sku,
  dimension,
  unit,
  price,
  currency,
  tierFrom,
  asOf,
  source,
]: RowFields): PriceRow {
  return { provider, region, service, sku, dimension, unit, price, currency, tierFrom, asOf, source }
}
