import { z } from 'zod'
import { Currency } from '#catalogue/body.ts'
import { Commitment, Confidence } from '#catalogue/price-book.ts'
import { Sought } from './sought.ts'

const Amount = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .meta({ description: 'Exact decimal' })

/** What was bought of one meter within one tier: quantity × price = amount, all in the seller's unit and currency. */
export const MeterItem = z.strictObject({
  id: z.string(),
  account: z.string(),
  provider: z.string(),
  region: z.string(),
  service: z.string(),
  sku: z.string(),
  dimension: z.string(),
  quantity: Amount.meta({ description: 'In the seller’s unit' }),
  unit: z.string(),
  unitPrice: Amount,
  currency: Currency,
  tierFrom: Amount.meta({ description: 'Where the tier begins; the free allowance is a tier of its own from 0' }),
  amount: Amount.meta({ description: 'To eight decimals, half to even' }),
  priceAsOf: z.string(),
  source: z.string(),
  confidence: Confidence,
  raisedToMinimum: z.literal(true).optional(),
})
export type MeterItem = z.infer<typeof MeterItem>

/** A line that could not be priced, and what was searched in vain. */
export const UnpricedMeter = z.strictObject({ id: z.string(), line: z.number().int(), searched: z.array(Sought) })
export type UnpricedMeter = z.infer<typeof UnpricedMeter>

/** Sum in one seller's currency and the rate that turns it into the bill's. */
export const CurrencySum = z.strictObject({
  currency: Currency,
  amount: Amount,
  rate: Amount,
  rateDates: z.array(z.string()),
  converted: Amount,
})

/** A bare list of meters, priced. Where anything could not be priced there is no total. */
export const MeterBill = z.strictObject({
  day: z.string(),
  commitment: Commitment,
  currency: Currency,
  items: z.array(MeterItem),
  unpriced: z.array(UnpricedMeter),
  sums: z.array(CurrencySum),
  total: z
    .strictObject({
      net: Amount,
      vatPercent: Amount,
      vat: Amount,
      gross: Amount,
      coverage: z.number().meta({ description: 'Share of the net total that rests on list prices' }),
      oldestPrice: z.string(),
      later: z
        .number()
        .int()
        .meta({ description: 'Lines whose price was read after the day and need not have held on it' }),
      rateDates: z.array(z.string()),
    })
    .nullable(),
})
export type MeterBill = z.infer<typeof MeterBill>
