import { z } from 'zod'
import { Agency, Body, Currency } from '#catalogue/body.ts'
import { LandingZone, Link } from '#catalogue/landing-zone.ts'
import { OnRamp } from '#catalogue/offer.ts'
import { Digest } from '#catalogue/vocabulary/digest.ts'
import { Day, Slug } from '#catalogue/vocabulary/identifier.ts'
import { Confidentiality, Label } from '#classifier/label.ts'
import { Server, Store } from '#classifier/submission.ts'
import { RequiredControl } from '#policies/controls.ts'

const Subnet = z.strictObject({
  name: z.string(),
  cidr: z.cidrv4(),
  purpose: z.enum(['workload', 'data', 'endpoints', 'transit', 'monitoring']),
  site: z.number().int().min(0).max(2).meta({ description: 'Ordinal of the site (availability zone) it lies in' }),
  agency: z
    .string()
    .optional()
    .meta({ description: 'The agency that has it to itself, in a network of its own; none: the zone shares it' }),
})

/** A data set that the zone stores, with the controls its resources must show. */
export const DataStore = z.strictObject({
  dataSet: Slug,
  system: Slug,
  agency: z.string(),
  label: Label,
  store: Store,
  controls: z.array(RequiredControl),
  key: Slug.meta({ description: 'Id of the key it is encrypted with, among `keys`' }),
})
export type DataStore = z.infer<typeof DataStore>

/** A key per confidentiality and agency; custody follows the strictest control asked of it. */
export const ZoneKey = z.strictObject({
  id: Slug,
  agency: z.string(),
  confidentiality: Confidentiality,
  custody: z.enum(['provider', 'customer-managed', 'customer-held-external']),
})
export type ZoneKey = z.infer<typeof ZoneKey>

/** What an agency gets in the zone: an account, subscription, project or tenant of its own. */
export const AgencyShare = z.strictObject({
  agency: Agency,
  account: z.string().meta({ description: 'Name of the account, subscription, project or tenant' }),
  systems: z.array(Slug),
  dataStores: z.array(DataStore),
  servers: z.array(z.strictObject({ system: Slug, server: Server })),
})
export type AgencyShare = z.infer<typeof AgencyShare>

/** A line to the zone with the building it enters by. */
export const ZoneLink = z.strictObject({ link: Link, onRamp: OnRamp.nullable() })
export type ZoneLink = z.infer<typeof ZoneLink>

/** At least one line; a zone without one does not type-check. */
export const PrivateConnectivity = z.strictObject({
  links: z.tuple([ZoneLink], ZoneLink),
  prefixesToZone: z
    .array(z.cidrv4())
    .min(1)
    .meta({ description: "The body's networks, and zones reached through them that something here depends on" }),
  prefixesToBody: z.array(z.cidrv4()).min(1).meta({ description: "The zone's networks, announced to the body" }),
  agencyRoutes: z
    .boolean()
    .meta({ description: 'True only when a link is up: until then agencies’ traffic is not routed' }),
})
export type PrivateConnectivity = z.infer<typeof PrivateConnectivity>

/** One measured path: from the zone's prober, or from the body's own site, to one address. */
export const Probe = z.strictObject({
  id: Slug,
  from: z.enum(['zone', 'body']),
  system: Slug.nullable(),
  to: z.strictObject({ name: z.string(), address: z.ipv4(), port: z.number().int().nullable() }),
  kind: z.enum(['icmp', 'tcp', 'http', 'https']),
  objectiveP95Ms: z.number().positive(),
  windowDays: z.number().int().positive(),
})
export type Probe = z.infer<typeof Probe>

/** At least one probe; a zone without a monitor does not type-check. */
export const ResponseTimeMonitor = z.strictObject({
  probes: z.tuple([Probe], Probe),
  intervalSeconds: z.number().int().positive(),
  prober: z.ipv4().meta({ description: 'Address of the blackbox exporter in the zone' }),
})
export type ResponseTimeMonitor = z.infer<typeof ResponseTimeMonitor>

export const ZoneBudget = z.strictObject({
  monthly: z.number().int().nonnegative().meta({ description: 'Whole units of the currency' }),
  currency: Currency,
  alertAtPercent: z.array(z.number().int().positive()).min(1),
  notify: z.string(),
  seller: z.strictObject({ monthly: z.number().int().nonnegative(), currency: Currency }).optional().meta({
    description:
      "The same budget in the provider's own currency, at the rates of the plan; none where it sells in the body's",
  }),
})
export type ZoneBudget = z.infer<typeof ZoneBudget>

/** Everything an emitter needs for one zone. Neutral: no provider's word in it. What can be decided is decided here. */
export const LandingZonePlan = z.strictObject({
  schema: z.literal('rettsky/landing-zone-plan/v1'),
  planDigest: Digest,
  asOf: Day,
  body: Body,
  zone: LandingZone,
  tags: z.record(z.string(), z.string()).meta({ description: 'On every resource that takes tags' }),
  subnets: z.array(Subnet).min(1),
  keys: z.array(ZoneKey),
  agencies: z.array(AgencyShare),
  privateConnectivity: PrivateConnectivity,
  responseTimeMonitor: ResponseTimeMonitor,
  budget: ZoneBudget,
})
export type LandingZonePlan = z.infer<typeof LandingZonePlan>
