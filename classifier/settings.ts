import { z } from 'zod'
import { Commitment } from '#catalogue/price-book.ts'
import { Day } from '#catalogue/vocabulary/identifier.ts'
import { CostThresholds } from './cost/estimate.ts'
import { switchingFreeFrom } from './cost/switching.ts'

/** What a body may set about labelling and pricing. */
export const ClassifierSettings = z.strictObject({
  costThresholds: CostThresholds.default({ moderateFrom: 5_000, highFrom: 25_000 }),
  hourlyRateNok: z
    .number()
    .nonnegative()
    .default(950)
    .meta({ description: 'Cost of one person-hour of migration work' }),
  switchingFreeFrom: Day.default(switchingFreeFrom).meta({
    description:
      'First day on which leaving a provider costs no traffic (EU Data Act, article 29; in Norway by the EEA)',
  }),
  commitment: Commitment.default('none').meta({
    description: 'Prices for one or three years where a seller has them; a placement by prices on demand binds nobody',
  }),
})
export type ClassifierSettings = z.infer<typeof ClassifierSettings>
