import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { ExchangeRate } from '../price-book.ts'
import type { Issue, Result } from '../vocabulary/issue.ts'

const Row = z
  .strictObject({
    base: z.string(),
    quote: z.string(),
    rate: z.string(),
    as_of: z.string(),
    kind: z.string(),
    source: z.string(),
  })
  .transform(({ as_of: asOf, ...row }) => ({ ...row, asOf }))
  .pipe(ExchangeRate)

/** Dated rates: base, quote, rate, as_of, kind, source. */
export function parseExchangeRates(csvText: string, file: string): Result<ExchangeRate[]> {
  const records: unknown[] = parse(csvText, {
    bom: true,
    columns: true,
    skip_empty_lines: true,
    relax_column_count: true,
  })
  const rates: ExchangeRate[] = []
  const issues: Issue[] = []
  records.forEach((record, i) => {
    const parsed = Row.safeParse(record)
    if (parsed.success) rates.push(parsed.data)
    else
      for (const { path, message } of parsed.error.issues)
        issues.push({
          code: 'bad-exchange-rate',
          file,
          path: path.join('.'),
          line: i + 2,
          met: message,
          accepted: 'base,quote,rate,as_of,kind,source',
        })
  })
  return issues.length === 0 ? { ok: true, value: rates } : { ok: false, issues }
}
