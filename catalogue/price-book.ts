import { Decimal } from 'decimal.js'
import { z } from 'zod'
import { Currency } from './body.ts'

const Amount = z.string().regex(/^\d+(\.\d+)?$/, { error: 'a decimal number such as 0.023' })
const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'a day such as 2026-07-01' })

/** How long one binds oneself for a price. */
export const Commitment = z.enum(['none', '1y', '3y'])
export type Commitment = z.infer<typeof Commitment>

/** list: as the seller publishes it; derived: worked out from what the seller publishes, as he does; estimate: published by nobody. */
export const Confidence = z.enum(['list', 'derived', 'estimate'])
export type Confidence = z.infer<typeof Confidence>

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
  price: Amount,
  currency: Currency,
  tierFrom: Amount,
  asOf: z.string(),
  source: z.string().min(1),
  commitment: Commitment.optional().meta({ description: 'none unless said' }),
  validFrom: Day.optional().meta({ description: 'First day of the price' }),
  validTo: Day.optional().meta({ description: 'Last day of the price' }),
  confidence: Confidence.optional().meta({
    description: 'Unless said: estimate by the source’s first word, else list',
  }),
  free: Amount.optional().meta({ description: 'Free quantity a month in the row’s unit, once for the whole account' }),
  minimum: Amount.optional().meta({
    description: 'Least quantity billed of a thing that is bought, in the row’s unit',
  }),
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

export const confidenceOf = ({ confidence, source }: PriceRow): Confidence =>
  confidence ?? (source.startsWith('estimate:') ? 'estimate' : 'list')

export const isEstimate = (row: PriceRow): boolean => confidenceOf(row) === 'estimate'

/** What a price is for, whatever its tier and the day it was read. */
export const priceKey = ({ provider, region, service, sku, dimension }: PriceRow): string =>
  [provider, region, service, sku, dimension].join('\n')

/** Terms of a purchase: the day it is made, and how long one binds oneself. */
export type BookTerms = { readonly day: string; readonly commitment: Commitment }

/**
 * Rows that hold on a day. Of a meter that has prices for the commitment those are taken, of any other the prices without one;
 * a price for a longer commitment than asked for never counts.
 */
export function rowsOn(rows: readonly PriceRow[], { day, commitment }: BookTerms): PriceRow[] {
  const valid = rows.filter(({ validFrom, validTo }) => (validFrom ?? '') <= day && day <= (validTo ?? '9999'))
  const committed = new Set(valid.filter((row) => row.commitment === commitment).map(priceKey))
  const wanted = (row: PriceRow) => (commitment !== 'none' && committed.has(priceKey(row)) ? commitment : 'none')
  return valid.filter((row) => (row.commitment ?? 'none') === wanted(row))
}

/** Rates that were known on a day. */
export const ratesOn = (rates: readonly ExchangeRate[], day: string): ExchangeRate[] =>
  rates.filter(({ asOf }) => asOf <= day)

/** Exact decimal arithmetic for money: 40 significant digits, no exponent in text. */
export const Money = Decimal.clone({ precision: 40, toExpNeg: -20, toExpPos: 40 })
