import { z } from 'zod'
import { CostThresholds } from './cost/estimate.ts'

/** What a body may set about labelling and pricing. */
export const ClassifierSettings = z.strictObject({
  costThresholds: CostThresholds.default({ moderateFrom: 5_000, highFrom: 25_000 }),
  hourlyRateNok: z
    .number()
    .nonnegative()
    .default(950)
    .meta({ description: 'Cost of one person-hour of migration work' }),
})
export type ClassifierSettings = z.infer<typeof ClassifierSettings>
