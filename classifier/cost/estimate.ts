import { z } from 'zod'
import { Currency } from '#catalogue/body.ts'
import { Slug } from '#catalogue/vocabulary/identifier.ts'
import { Assumption } from './assumption.ts'
import { Sought } from './sought.ts'

export const CostDriver = z.enum([
  'compute',
  'storage',
  'database',
  'egress',
  'keys',
  'backup',
  'monitoring',
  'licence',
  'connectivity',
])
export type CostDriver = z.infer<typeof CostDriver>

const Amount = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .meta({ description: 'Exact decimal' })

/** One line of an estimate: quantity × price in the seller's currency and in the body's. */
export const CostLine = z.strictObject({
  driver: CostDriver,
  meter: z.string().meta({ description: 'Neutral meter: compute.vcpu-hour, storage.object.hot …' }),
  quantity: Amount,
  unit: z.string(),
  unitPrice: Amount,
  currency: Currency,
  tierFrom: Amount,
  monthly: Amount.meta({ description: 'In the body’s currency, a month' }),
  priceAsOf: z.string(),
  source: z.string(),
  estimate: z.boolean(),
  derived: z.literal(true).optional().meta({ description: 'Worked out from what the seller publishes' }),
  assumptions: z.array(Assumption).optional(),
})
export type CostLine = z.infer<typeof CostLine>

/** A meter that the price book has no row for. Never zero: the zone is not priced. */
export const MissingPrice = z.strictObject({
  zone: Slug,
  offer: Slug,
  meter: z.string(),
  searched: z.array(Sought),
  notSold: z.literal(true).optional().meta({
    description: 'The seller has a list, but nothing on it is big enough: no price to add, a place to rule out',
  }),
})
export type MissingPrice = z.infer<typeof MissingPrice>

/** Monthly cost of one subject in one zone. `priced: false` names what is missing instead of a total. */
export const ZoneCost = z.discriminatedUnion('priced', [
  z.strictObject({
    priced: z.literal(true),
    zone: Slug,
    monthly: Amount,
    lines: z.array(CostLine),
    coverage: z
      .number()
      .min(0)
      .max(1)
      .meta({ description: 'Share of the total that rests on list prices, not estimates' }),
    oldestPrice: z
      .string()
      .meta({ description: 'Oldest price date among the lines; `undated` if one carries no date' }),
    rateDates: z.array(z.string()),
  }),
  z.strictObject({ priced: z.literal(false), zone: Slug, missing: z.array(MissingPrice) }),
])
export type ZoneCost = z.infer<typeof ZoneCost>

export const CostClass = z.enum(['low', 'moderate', 'high'])

/** Cost label of a system or data set: an estimate per zone, its class in the cheapest, and what drives it. */
export const CostEstimate = z.strictObject({
  subject: z.strictObject({ kind: z.enum(['system', 'data-set']), id: Slug }),
  currency: Currency,
  zones: z.array(ZoneCost),
  class: CostClass,
  driver: CostDriver,
})
export type CostEstimate = z.infer<typeof CostEstimate>

/** Monthly totals, in the body's currency, that part low from moderate from high. */
export const CostThresholds = z.strictObject({ moderateFrom: z.number().positive(), highFrom: z.number().positive() })
export type CostThresholds = z.infer<typeof CostThresholds>
