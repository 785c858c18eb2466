import { z } from 'zod'
import { Capabilities, Offer } from './offer.ts'
import { Day, Slug } from './vocabulary/identifier.ts'
import { lineAddress } from './vocabulary/line-address.ts'
import { SecretReference } from './vocabulary/secret-reference.ts'

const Cidr4 = z.cidrv4().meta({ description: 'IPv4 prefix, 10.64.0.0/16' })
const Asn = z.number().int().min(1).max(4_294_967_294).meta({ description: 'Autonomous system number' })

const LineAddress = z.string().regex(lineAddress)

/** Resources whose sum in a zone may be limited. */
export const Capacity = z.strictObject({
  vcpu: z.number().int().nonnegative().optional(),
  memoryGib: z.number().int().nonnegative().optional(),
  storageGib: z.number().int().nonnegative().optional(),
})
export type Capacity = z.infer<typeof Capacity>

/** The life of a link. Each state needs more facts than the one before it. */
export const linkStates = ['designed', 'ordered', 'key-issued', 'accepted', 'up'] as const
export const LinkState = z.enum(linkStates)
export type LinkState = z.infer<typeof LinkState>

/** A private line from the body's own network to a zone. Secrets stand as references, never as values. */
export const Link = z.strictObject({
  id: Slug,
  zone: Slug,
  onRamp: Slug.optional().meta({ description: 'Building where the line meets the provider; none for own sites' }),
  building: z.string().optional().meta({ description: 'Where there is no on-ramp: the building of the hand-off' }),
  carrier: z.string(),
  product: z.string().default('Secure Cloud Connect'),
  bandwidthMbps: z.number().int().positive(),
  monthlyPriceNok: z
    .number()
    .nonnegative()
    .optional()
    .meta({ description: "The carrier's own price a month, where one was given" }),
  state: LinkState,
  since: Day.optional(),
  orderReference: z.string().optional(),
  vlan: z.number().int().min(1).max(4094).optional(),
  bodyAsn: Asn.optional(),
  zoneAsn: Asn.optional(),
  peering: z.strictObject({ bodyAddress: LineAddress, zoneAddress: LineAddress }).optional(),
  connectionId: z.string().optional().meta({ description: 'dxcon-…, circuit id or hand-off network id' }),
  keyReference: SecretReference.optional().meta({ description: 'Where the service or pairing key is kept: vault:…' }),
  bgpKeyReference: SecretReference.optional().meta({ description: 'Where the BGP key is kept: vault:…' }),
  acceptedBy: z.string().optional(),
  sameBuilding: z
    .strictObject({ reason: z.string().min(1), approvedBy: z.string().min(1), expires: Day })
    .optional()
    .meta({ description: 'Dated exception: why it may enter by the same building as another line of its zone' }),
})
export type Link = z.infer<typeof Link>

/** Ranges of the zone's prefix that agencies have to themselves, by the agency's short name. */
const AgencyNetworks = z
  .record(z.string(), Cidr4)
  .meta({ description: "Ranges of the zone's prefix, past what the zone shares, for servers of one agency each" })

/** A zone as its body uses it: an offer of the catalogue with local facts. */
export const ZoneUse = z.strictObject({
  id: Slug,
  offer: Slug,
  cidr: Cidr4,
  capacity: Capacity.optional(),
  openingCostNokPerMonth: z
    .number()
    .nonnegative()
    .default(0)
    .meta({ description: 'Own work of keeping the zone, besides what the price book knows' }),
  operator: z.string().optional().meta({ description: "Replaces the offer's operator: the body's own organisation" }),
  site: z.string().optional(),
  location: Offer.shape.location
    .omit({ site: true })
    .partial()
    .optional()
    .meta({ description: "Own cloud only: where it stands, where that is not what the catalogue's template says" }),
  agencyNetworks: AgencyNetworks.optional(),
  capabilities: Capabilities.partial().optional().meta({
    description: 'Where the zone can do less than its offer, or the own cloud less or more than the template',
  }),
  prices: z
    .string()
    .optional()
    .meta({ description: 'Own price list, a CSV file beside rettsky.yaml in the form of the price book' }),
  approvedGrade: z.enum(['none', 'begrenset']).default('none'),
  settings: z
    .record(z.string(), z.string())
    .default({})
    .meta({ description: 'Ids of what exists already: organisation, subscription, project, hand-off network' }),
  onlyUntil: Day.optional(),
})
export type ZoneUse = z.infer<typeof ZoneUse>

/** A landing zone: the offer with the body's facts laid over it. What policy, placement and emitters see. */
export const LandingZone = z.strictObject({
  ...Offer.omit({ schema: true, id: true }).shape,
  id: Slug,
  offer: Slug,
  cidr: Cidr4,
  capacity: Capacity,
  openingCostNokPerMonth: z.number().nonnegative(),
  approvedGrade: z.enum(['none', 'begrenset']),
  settings: z.record(z.string(), z.string()),
  onlyUntil: Day.optional(),
  agencyNetworks: AgencyNetworks.optional(),
})
export type LandingZone = z.infer<typeof LandingZone>

/** Lays a body's local facts over an offer. */
export function landingZone(offer: Offer, use: ZoneUse): LandingZone {
  const { schema: _, id, ...facts } = offer
  return {
    ...facts,
    id: use.id,
    offer: id,
    operator: use.operator ?? offer.operator,
    location: { ...offer.location, ...given(use.location), ...(use.site === undefined ? {} : { site: use.site }) },
    capabilities: { ...offer.capabilities, ...given(use.capabilities) },
    ...ownCountry(offer, use),
    cidr: use.cidr,
    capacity: use.capacity ?? {},
    openingCostNokPerMonth: use.openingCostNokPerMonth,
    approvedGrade: use.approvedGrade,
    settings: use.settings,
    ...(use.onlyUntil === undefined ? {} : { onlyUntil: use.onlyUntil }),
    ...(use.agencyNetworks === undefined ? {} : { agencyNetworks: use.agencyNetworks }),
  }
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** What was said of a part; a key without a value says nothing. */
const given = <T extends object>(part: T | undefined): Given<T> =>
  Object.fromEntries(Object.entries(part ?? {}).filter(([, value]) => value !== undefined)) as Given<T>

/** The own cloud stands under the law of the country it is in, and so do those who run it. */
function ownCountry(
  { kind }: Offer,
  { location }: ZoneUse,
): Partial<Pick<Offer, 'parentJurisdictions' | 'staffLocation'>> {
  if (kind !== 'private-cloud' || location?.country === undefined) return {}
  return { parentJurisdictions: [location.country], staffLocation: [location.country] }
}
