import { z } from 'zod'
import { Day, Slug } from '#catalogue/vocabulary/identifier.ts'
import { LocalText } from '#catalogue/vocabulary/text.ts'
import { PolicySettings } from '#policies/settings.ts'

const { packs, archiveCoreRegion, esamStrict, manyPersons, homePreferencePercent } = PolicySettings.shape

/** The settings of the rules without what they are where nothing is said: what is left out stays as the body has it. */
const Settings = z.strictObject({
  packs: packs.unwrap().optional(),
  archiveCoreRegion: archiveCoreRegion.unwrap().optional(),
  esamStrict: esamStrict.unwrap().optional(),
  manyPersons: manyPersons.unwrap().optional(),
  homePreferencePercent: homePreferencePercent.unwrap().optional(),
})

const Ids = z.array(Slug).min(1)

/** Prices that change by a percentage: everywhere, or only in zones, at suppliers and on meters that are named. */
export const PriceChange = z.strictObject({
  percent: z.number().min(-100).max(1000).meta({ description: '20 is a fifth dearer, -10 a tenth cheaper' }),
  zones: Ids.optional(),
  suppliers: Ids.optional(),
  meters: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .meta({ description: 'compute.vcpu, or a pattern: storage.*; a private line is connectivity.*' }),
})
export type PriceChange = z.infer<typeof PriceChange>

/** Rules as they stand on another day, in another folder, without some of them or under other settings. */
export const RuleChange = z.strictObject({
  asOf: Day.optional().meta({ description: 'Day that the rules and labels are asked on' }),
  folder: z
    .string()
    .min(1)
    .optional()
    .meta({ description: 'Folder whose policies/ and waivers.yaml stand in for the body’s, from this file' }),
  without: z.array(z.string().min(1)).min(1).optional().meta({ description: 'Ids of rules that do not count' }),
  settings: Settings.optional(),
})

/** One world that might come: what is otherwise than today. */
export const Scenario = z
  .strictObject({
    id: Slug,
    name: LocalText,
    closes: z
      .strictObject({ zones: Ids.optional(), suppliers: Ids.optional() })
      .optional()
      .meta({ description: 'Zones that nothing may lie in any more, by id or by supplier' }),
    prices: z.array(PriceChange).min(1).optional(),
    capacity: z
      .array(z.strictObject({ zone: Slug, times: z.number().min(0).max(1000) }))
      .min(1)
      .optional()
      .meta({ description: 'Limits of a zone multiplied: 2 is doubled' }),
    rules: RuleChange.optional(),
  })
  .refine(({ closes, prices, capacity, rules }) => closes ?? prices ?? capacity ?? rules, {
    error: 'changes nothing',
    params: { issue: 'missing' },
  })
export type Scenario = z.infer<typeof Scenario>

/** A file of scenarios, each held against the present plan. */
export const Scenarios = z.strictObject({
  schema: z.literal('rettsky/scenarios/v1'),
  scenarios: z.array(Scenario).min(1),
})
export type Scenarios = z.infer<typeof Scenarios>
export type RuleChange = z.infer<typeof RuleChange>
