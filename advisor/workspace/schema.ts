import { z } from 'zod'
import { Agency, AsOf, Body, Currency } from '#catalogue/body.ts'
import { Link, ZoneUse } from '#catalogue/landing-zone.ts'
import { ClassifierSettings } from '#classifier/settings.ts'
import { PlacementSettings } from '#placement/settings.ts'
import { PolicySettings } from '#policies/settings.ts'

/** `rettsky.yaml`: the body, its zones and lines, and how it wants to be advised. */
export const Workspace = z.strictObject({
  schema: z.literal('rettsky/workspace/v1'),
  body: Body,
  agencies: z.array(Agency).min(1),
  asOf: AsOf,
  currency: Currency.default('NOK'),
  networks: z.array(z.cidrv4()).min(1).meta({ description: "The body's own networks; zones may not overlap them" }),
  zones: z.array(ZoneUse).min(1),
  links: z.array(Link),
  classifier: ClassifierSettings.prefault({}),
  policies: PolicySettings.prefault({}),
  placement: PlacementSettings.prefault({}),
  notify: z
    .string()
    .default('platform@example.invalid')
    .meta({ description: 'Where budget and response-time alarms go' }),
})
export type Workspace = z.infer<typeof Workspace>
