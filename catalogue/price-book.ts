import { Decimal } from 'decimal.js'
import { z } from 'zod'
import { Currency } from './body.ts'

/**
 * One list price: one meter, one tier. `tierFrom` is the lower bound of the tier in the row's own unit. A source that starts
 * with `estimate:` marks a figure that nobody published for this region.
 */
export const PriceRow = z.strictObject({
  provider: z.string().min(1),
  region: z.string().min(1),
  service: z.string().min(1),
  sku: z.string().min(1),
  dimension: z.string().min(1),
  unit: z.string().min(1),
  price: z.string().regex(/^\d+(\.\d+)?$/, { error: 'a decimal number such as 0.023' }),
  currency: Currency,
  tierFrom: z.string().regex(/^\d+(\.\d+)?$/),
  asOf: z.string(),
  source: z.string().min(1),
})
export type PriceRow = z.infer<typeof PriceRow>

/** Price of one unit of `base` in `quote`. */
export const ExchangeRate = z.strictObject({
  base: Currency,
  quote: Currency,
  rate: z.string().regex(/^\d+(\.\d+)?$/),
  asOf: z.string(),
  kind: z.string(),
  source: z.string(),
})
export type ExchangeRate = z.infer<typeof ExchangeRate>

export type PriceBook = { readonly rows: readonly PriceRow[]; readonly rates: readonly ExchangeRate[] }

export const isEstimate = (row: PriceRow): boolean => row.source.startsWith('estimate:')

/** Exact decimal arithmetic for money: 40 significant digits, no exponent in text. */
export const Money = Decimal.clone({ precision: 40, toExpNeg: -20, toExpPos: 40 })
