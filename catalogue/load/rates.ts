import { Currency } from '../body.ts'
import type { ExchangeRate } from '../price-book.ts'
import type { Issue, Result } from '../vocabulary/issue.ts'
import { readCsvTable } from './csv-table.ts'

const required = ['base', 'quote', 'rate', 'as_of', 'kind', 'source'] as const

/** Reads dated rates in the form of `fx.csv`: one unit of `base` costs `rate` of `quote`. */
export function parseRates(csvText: string, file: string): Result<ExchangeRate[]> {
  const { rows, issues: ragged, wrongField } = readCsvTable(csvText, file, { required, optional: [] })
  const issues: Issue[] = [...ragged]
  for (const { line, fields } of rows) {
    for (const column of ['base', 'quote'] as const)
      if (!Currency.safeParse(fields[column]).success)
        issues.push(wrongField(line, column, 'unknown-value', fields[column], Currency.options.join()))
    if (!/^(?!0+(\.0+)?$)\d+(\.\d+)?$/.test(fields.rate))
      issues.push(wrongField(line, 'rate', 'wrong-format', fields.rate, '<decimal>'))
    if (!/^\d{4}-\d{2}-\d{2}$/.test(fields.as_of))
      issues.push(wrongField(line, 'as_of', 'wrong-format', fields.as_of, '<day>'))
  }
  if (issues.length > 0) return { ok: false, issues }
  return {
    ok: true,
    value: rows.map(({ fields: { base, quote, rate, as_of, kind, source } }) => {
      return { base: base as Currency, quote: quote as Currency, rate, asOf: as_of, kind, source }
    }),
  }
}
