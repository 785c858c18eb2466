import { z } from 'zod'
import { TariffAssumption } from '#catalogue/tariff-assumption.ts'

/** What a cost line assumes, as id and parameters, so that it can be said in any language. */
export const Assumption = z.strictObject({
  id: z.enum([
    ...TariffAssumption.options,
    'exit-copy-as-backup',
    'exit-copy-renewed',
    'kept-a-year',
    'linear-family',
    'profile',
    'prober',
    'two-sites',
    'wider-circuit',
  ]),
  params: z.record(z.string(), z.string()).optional(),
})
export type Assumption = z.infer<typeof Assumption>

export const assume = (id: Assumption['id'], params?: Record<string, string>): Assumption =>
  params === undefined ? { id } : { id, params }
