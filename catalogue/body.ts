import { z } from 'zod'
import { Country, Day, Slug } from './vocabulary/identifier.ts'
import { LocalText } from './vocabulary/text.ts'

/** What stacks call that which a zone shares; an agency of such a name could not be told from it. */
const partsOfZones: readonly string[] = ['hub', 'platform', 'shared']

/** An agency (virksomhet, etat) of the body. `short` goes into names of accounts and stacks. */
export const Agency = z.strictObject({
  id: z
    .string()
    .regex(/^\d{9,10}$/, { error: 'organisation number of 9 or 10 digits' })
    .meta({ description: 'Organisation number' }),
  short: z
    .string()
    .regex(/^[a-z][a-z0-9]{1,11}$/, { error: '2 to 12 lower-case letters and digits, starting with a letter' })
    .refine((short) => !partsOfZones.includes(short), { params: { issue: 'short-is-taken' } }),
  name: LocalText,
})
export type Agency = z.infer<typeof Agency>

/** The public body whose systems are placed. */
export const Body = z.strictObject({
  id: z.string().regex(/^\d{9,10}$/),
  short: Slug,
  name: LocalText,
  kind: z.enum(['municipality', 'region', 'state-agency', 'public-company']),
  homeCountry: Country,
})
export type Body = z.infer<typeof Body>

/** Currencies the book can convert. */
export const Currency = z.enum(['NOK', 'SEK', 'EUR', 'USD', 'DKK'])
export type Currency = z.infer<typeof Currency>

/** The day everything is judged on. Nobody else reads a clock. */
export const AsOf = Day.meta({ description: 'The day that laws, prices and deadlines are judged on' })
