import { Currency } from '../body.ts'
import { Commitment, Confidence, type PriceRow } from '../price-book.ts'
import type { Issue, Result } from '../vocabulary/issue.ts'
import { type CsvRow, type CsvTable, readCsvTable } from './csv-table.ts'

/** Columns that every price file has, in the order that we write them. */
export const priceColumns = [
  'provider', 'region', 'service', 'sku', 'dimension', 'unit', 'price', 'currency', 'tier_from', 'as_of', 'source',
] as const // biome-ignore format: in the order of the file
/** Columns that a price file may have besides. */
export const termColumns = ['commitment', 'valid_from', 'valid_to', 'confidence', 'free', 'minimum'] as const

export type PriceColumn = (typeof priceColumns)[number] | (typeof termColumns)[number]

/** A row and the line of the file it stands on. */
export type PriceLine = { readonly line: number; readonly row: PriceRow }

/** Rows that read well, everything that is wrong with the others, and how to say more of that kind. */
export type PriceLines = {
  readonly lines: PriceLine[]
  readonly issues: Issue[]
  readonly wrongField: CsvTable<PriceColumn>['wrongField']
}

/** A seller's price list in the book's own form; every bad field is an issue with line and column. */
export function parseSellerRows(csvText: string, file: string): Result<PriceRow[]> {
  const { lines, issues } = readPriceLines(csvText, file)
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: lines.map(({ row }) => row) }
}

/** Reads a price file; its columns may stand in any order. */
export function readPriceLines(csvText: string, file: string): PriceLines {
  const table = readCsvTable(csvText, file, { required: priceColumns, optional: termColumns })
  const lines: PriceLine[] = []
  const issues = [...table.issues]
  for (const row of table.rows) {
    const found = wrongFields(row, table)
    issues.push(...found)
    if (found.length === 0) lines.push({ line: row.line, row: rowOf(row.fields) })
  }
  return { lines, issues: issues.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)), wrongField: table.wrongField }
}

const decimal = /^\d+(\.\d+)?$/
const day = /^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?$/
const wholeDay = /^(\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))?$/

function wrongFields({ line, fields }: CsvRow<PriceColumn>, table: CsvTable<PriceColumn>): Issue[] {
  return ([...priceColumns, ...termColumns] as const).flatMap((column): Issue[] => {
    const met = fields[column]
    const wrong = (code: string, accepted: string) => [table.wrongField(line, column, code, met, accepted)]
    const oneOf = (known: readonly string[]) => (known.includes(met) ? [] : wrong('unknown-value', known.join()))
    switch (column) {
      case 'price':
      case 'tier_from':
        return decimal.test(met) ? [] : wrong('wrong-format', '<decimal>')
      case 'free':
      case 'minimum':
        return met === '' || decimal.test(met) ? [] : wrong('wrong-format', '<decimal>')
      case 'currency':
        return oneOf(Currency.options)
      case 'commitment':
        return met === '' ? [] : oneOf(Commitment.options)
      case 'confidence':
        return met === '' ? [] : oneOf(Confidence.options)
      case 'as_of':
        return day.test(met) ? [] : wrong('wrong-format', '<day>')
      case 'valid_from':
      case 'valid_to':
        return wholeDay.test(met) ? [] : wrong('wrong-format', '<day>')
      default:
        return met.trim() === '' ? wrong('missing', '<text>') : []
    }
  })
}

function rowOf(fields: Readonly<Record<PriceColumn, string>>): PriceRow {
  const { provider, region, service, sku, dimension, unit, price, source } = fields
  const { commitment, valid_from, valid_to, confidence, free, minimum } = fields
  return {
    ...{ provider, region, service, sku, dimension, unit, price },
    currency: fields.currency as Currency,
    tierFrom: fields.tier_from,
    asOf: fields.as_of,
    source,
    ...(commitment === '' ? {} : { commitment: commitment as Commitment }),
    ...(valid_from === '' ? {} : { validFrom: valid_from }),
    ...(valid_to === '' ? {} : { validTo: valid_to }),
    ...(confidence === '' ? {} : { confidence: confidence as Confidence }),
    ...(free === '' ? {} : { free }),
    ...(minimum === '' ? {} : { minimum }),
  }
}
