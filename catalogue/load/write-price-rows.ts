import type { PriceRow } from '../price-book.ts'
import { csvField } from './csv-field.ts'
import { priceColumns, termColumns } from './price-rows.ts'

/** Rows as a price file, with the term columns that any of them uses. Read again, it gives the same rows. */
export function writePriceRows(rows: readonly PriceRow[]): string {
  const fields = rows.map(fieldsOf)
  const used = termColumns.filter((column) => fields.some((row) => row[column] !== ''))
  const columns = [...priceColumns, ...used]
  return [columns.join(), ...fields.map((row) => columns.map((column) => csvField(row[column])).join()), ''].join('\n')
}

function fieldsOf(row: PriceRow): Record<(typeof priceColumns)[number] | (typeof termColumns)[number], string> {
  const { provider, region, service, sku, dimension, unit, price, currency, tierFrom, asOf, source } = row
  const { commitment = '', validFrom = '', validTo = '', confidence = '', free = '', minimum = '' } = row
  return {
    ...{ provider, region, service, sku, dimension, unit, price, currency, tier_from: tierFrom, as_of: asOf, source },
    ...{ commitment, valid_from: validFrom, valid_to: validTo, confidence, free, minimum },
  }
}
