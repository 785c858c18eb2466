import { z } from 'zod'
import { Country, Day, Slug } from './vocabulary/identifier.ts'

export const Provider = z.enum(['openstack', 'aws', 'azure', 'google', 'ibm'])
export type Provider = z.infer<typeof Provider>

export const ZoneKind = z.enum(['private-cloud', 'domestic-hosting', 'hyperscaler'])
export type ZoneKind = z.infer<typeof ZoneKind>

/** Who can use the keys that data at rest is encrypted with. */
export const KeyCustody = z.enum(['provider', 'customer-managed', 'customer-held-external'])
export type KeyCustody = z.infer<typeof KeyCustody>

export const Capabilities = z.strictObject({
  objectStorage: z.enum(['s3', 'swift', 'native']),
  keyManager: z.boolean().meta({ description: 'Keys made and rotated by the customer inside the provider' }),
  externalKeys: z.boolean().meta({ description: 'Keys held outside the provider, denied by default' }),
  objectLock: z.boolean().meta({ description: 'Objects that nobody can change or remove for a time' }),
  accessLog: z.boolean().meta({ description: 'Each read and write of stored objects can be logged' }),
  dns: z.boolean(),
  vpn: z.boolean(),
  postgres: z
    .enum(['service', 'instance', 'none'])
    .meta({ description: 'Managed service, own server, or not offered' }),
  fileShare: z.boolean(),
  twoSites: z.boolean().meta({ description: 'Two sites with separate power and building inside the offer' }),
  nativeMonitor: z.boolean().meta({ description: "The provider's own network monitor exists in this region" }),
})
export type Capabilities = z.infer<typeof Capabilities>

/** A place that can be rented or owned, with its facts, their source and the day they were checked. */
export const Offer = z.strictObject({
  schema: z.literal('rettsky/offer/v1'),
  id: Slug,
  name: z.string(),
  provider: Provider,
  kind: ZoneKind,
  location: z.strictObject({
    country: Country,
    city: z.string(),
    region: z.string().meta({ description: "The provider's own name for the region" }),
    site: z.string(),
  }),
  operator: z.string().meta({ description: 'The company or body that runs it' }),
  parentJurisdictions: z.union([z.array(Country), z.literal('unknown')]).meta({
    description: 'Countries whose law can compel the operator or a company above it; location is not jurisdiction',
  }),
  staffLocation: z
    .union([z.array(Country), z.literal('unknown')])
    .meta({ description: 'Where operating and support staff sit' }),
  partition: z.string().meta({ description: 'aws, aws-eusc, public; decides names of resources and endpoints' }),
  supplier: Slug.meta({ description: 'One supplier may have several offers; its share is limited as one' }),
  status: z.enum(['available', 'announced', 'restricted', 'closed']),
  statusNote: z.string().optional(),
  verifiedOn: Day,
  source: z.array(z.string()).min(1),
  capabilities: Capabilities,
  keyCustody: z.array(KeyCustody).min(1),
  certifications: z.array(z.string()),
  onRamps: z.array(Slug),
  pairedRegion: z
    .strictObject({ id: z.string(), country: Country })
    .nullable()
    .meta({ description: 'Where geo-redundant copies go unless told otherwise' }),
})
export type Offer = z.infer<typeof Offer>

/** A building where a private line can enter a provider. Two links in one building are not diverse. */
export const OnRamp = z.strictObject({
  id: Slug,
  provider: Provider,
  locationCode: z.string().meta({ description: "The provider's code or name of the location, as it must be ordered" }),
  city: z.string(),
  country: Country,
  building: z.string(),
  carriers: z.array(z.string()),
  verifiedOn: Day,
  source: z.string(),
})
export type OnRamp = z.infer<typeof OnRamp>

/** Round-trip time between two places (offer ids or city names), milliseconds. */
export const RoundTrip = z.strictObject({
  from: z.string(),
  to: z.string(),
  ms: z.number().positive(),
  statistic: z.enum(['p50', 'p95', 'lower-bound', 'estimate']),
  asOf: z.string(),
  source: z.string(),
})
export type RoundTrip = z.infer<typeof RoundTrip>
