import { z } from 'zod'
import { Country, Day, Slug } from './vocabulary/identifier.ts'

/** A law or regulation that submissions and rules may name, with the days between which it applies. */
export const Statute = z.strictObject({
  id: Slug,
  aliases: z.array(z.string()).meta({ description: 'Names and numbers that people and catalogues use for it' }),
  country: z.union([Country, z.literal('EU')]),
  title: z.string(),
  inForceFrom: Day,
  repealedOn: Day.optional(),
  successor: Slug.optional(),
  paragraphsNotInForce: z
    .array(z.string())
    .optional()
    .meta({ description: 'Passed with the rest, but put into force on no day yet' }),
  paragraphsStillInForce: z.array(z.string()).optional().meta({ description: 'Apply although the rest is repealed' }),
  gradesInformation: z
    .literal(true)
    .optional()
    .meta({ description: 'On national security: what is withheld under it is graded' }),
  source: z.string(),
  verification: z
    .enum(['read', 'pending'])
    .meta({ description: 'pending: nobody has checked these facts in the original' }),
})
export type Statute = z.infer<typeof Statute>
