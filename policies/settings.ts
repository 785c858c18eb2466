import { z } from 'zod'
import { Country } from '#catalogue/vocabulary/identifier.ts'

export const packs = ['baseline', 'eu', 'no', 'se', 'health', 'municipality'] as const
export const Pack = z.enum(packs)
export type Pack = z.infer<typeof Pack>

/** What a body may set about the rules it is judged by. Rules name the parameters they read. */
export const PolicySettings = z.strictObject({
  packs: z.array(Pack).default(['baseline', 'eu', 'no', 'health', 'municipality']),
  archiveCoreRegion: z
    .array(Country)
    .default(['NO'])
    .meta({ description: 'A01: where archive cores may lie until § 11 and its regulation are cited' }),
  esamStrict: z
    .boolean()
    .default(false)
    .meta({ description: 'J04: the body reads foreign law at the operator as disclosure' }),
  manyPersons: z
    .number()
    .int()
    .positive()
    .default(10_000)
    .meta({ description: 'M01: persons with national ids from which a register counts as one class higher' }),
  homePreferencePercent: z
    .number()
    .min(0)
    .max(100)
    .default(10)
    .meta({ description: 'C02: cost gap under which the home jurisdiction is preferred' }),
})
export type PolicySettings = z.infer<typeof PolicySettings>
