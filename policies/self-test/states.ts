import type { LandingZone } from '#catalogue/landing-zone.ts'
import type { Country } from '#catalogue/vocabulary/identifier.ts'
import { confidentialities, type Label, type Marker, markers } from '#classifier/label.ts'
import { documentKinds } from '#classifier/submission.ts'
import { type ExampleFacts, exampleRequest, homeHost, neighbourHost, ownCloud, publicCloud } from '../example.ts'
import { everyAction } from '../policy.ts'
import type { PolicyRequest, SubjectFacts } from '../request.ts'
import { packs } from '../settings.ts'

const place = (country: Country): LandingZone['location'] => ({ ...ownCloud.location, country })
const bare: LandingZone['capabilities'] = {
  ...ownCloud.capabilities,
  keyManager: false,
  externalKeys: false,
  objectLock: false,
  accessLog: false,
  twoSites: false,
}

/** One zone for each way in which zones differ to the rules: who runs it, where, under whose law, and what it can do. */
export const zoneStates: readonly LandingZone[] = [
  ownCloud,
  { ...ownCloud, id: 'own-cloud-abroad', location: place('SE') },
  { ...ownCloud, id: 'own-cloud-bare', capabilities: bare },
  homeHost,
  { ...homeHost, id: 'home-host-bare', capabilities: bare },
  { ...homeHost, id: 'home-host-unsaid', parentJurisdictions: 'unknown', staffLocation: 'unknown' },
  { ...homeHost, id: 'home-host-us-parent', parentJurisdictions: ['NO', 'US'] },
  neighbourHost,
  { ...neighbourHost, id: 'host-in-sweden', location: place('SE'), parentJurisdictions: ['SE'] },
  publicCloud,
  { ...publicCloud, id: 'public-cloud-at-home', location: place('NO') },
  { ...publicCloud, id: 'public-cloud-bare', capabilities: bare, keyCustody: ['provider'], onRamps: [] },
  { ...publicCloud, id: 'public-cloud-in-britain', location: place('GB') },
  { ...publicCloud, id: 'public-cloud-in-america', location: place('US') },
  { ...publicCloud, id: 'public-cloud-unsaid', parentJurisdictions: 'unknown', staffLocation: 'unknown' },
]

const axes = [
  { integrity: 'I0', availability: 'A0' },
  { integrity: 'I3', availability: 'A3' },
] as const
const labels = (held: readonly Marker[][]): Label[] =>
  confidentialities.flatMap((confidentiality) =>
    axes.flatMap((axis) => held.map((set) => ({ ...axis, confidentiality, markers: [...set].sort() }))),
  )

const documents = (has: 'yes' | 'no'): SubjectFacts['documents'] =>
  Object.fromEntries(documentKinds.map((kind) => [kind, { has }]))

const basis = (kind: 'restriction' | 'disclosure', optional = false) =>
  ({ law: 'offentleglova', paragraph: '13', kind, optional, rescued: false }) as const

/** Facts beside the label, one departure from the ordinary at a time. */
const departures: readonly ExampleFacts[] = [
  { subject: { kind: 'system' } },
  { subject: { documents: documents('yes') } },
  { subject: { documents: documents('no') } },
  { subject: { archive: ['core'] } },
  { subject: { archive: ['copy'] } },
  { subject: { archive: ['unknown'] } },
  { subject: { bookkeeping: ['private-law'] } },
  { subject: { bookkeeping: ['state'] } },
  { subject: { bookkeeping: ['unknown'] } },
  { subject: { subjects: 1_000_000 } },
  { subject: { subjects: 'unknown' } },
  { subject: { lowered: true } },
  { subject: { openByLaw: true, legalBasis: [basis('disclosure')] } },
  { subject: { legalBasis: [basis('restriction')] } },
  { subject: { legalBasis: [basis('restriction', true)] } },
  { subject: { repealedLaws: ['arkivlova 1992'] } },
  { subject: { undeclared: ['national-id'] } },
  { subject: { weakEvidence: ['personal'] } },
  { subject: { grades: [{ scheme: 'sikkerhetsloven', gradedOn: '1990-01-01', place: 'dataSets[example-set]' }] } },
  { subject: { grades: [{ scheme: 'klassa', gradedOn: 'unknown', place: 'dataSets[example-set]' }] } },
  { subject: { lapses: [{ day: '2020-01-01', place: 'dataSets[example-set].validUntil' }] } },
  { subject: { reviews: [{ day: '2020-01-01', place: 'dataSets[example-set].reviewOn' }] } },
  { subject: { sharedJoinKeys: ['fnr'] } },
  { subject: { state: 'under-declared' } },
  { subject: { state: 'unexplained' } },
  { subject: { stores: ['postgres'] } },
  { settings: { esamStrict: true } },
  { body: { homeCountry: 'SE' } },
  { asOf: '2024-12-31' },
  { asOf: '2022-01-01' },
]

/**
 * Requests that between them reach every corner of the rules: every label with at most one marker in every zone, each departure
 * of the other facts in a few labels and zones, and every action.
 */
export function states(): PolicyRequest[] {
  const base = exampleRequest({ settings: { packs: [...packs] } })
  const plain = labels([[], ...markers.map((marker) => [marker])]).flatMap((label) =>
    zoneStates.map((zone) => ({ ...base, zone, subject: { ...base.subject, label } })),
  )
  const few = labels([
    [],
    ['personal'],
    ['national-id', 'personal'],
    ['bookkeeping'],
    ['security-detail'],
    ['health-record', 'personal'],
  ])
  const departed = departures.flatMap((facts) => {
    const request = exampleRequest({ ...facts, settings: { packs: [...packs], ...facts.settings } })
    const zones = [ownCloud, homeHost, neighbourHost, publicCloud, zoneStates[8]!, zoneStates[12]!]
    return few.flatMap((label) => zones.map((zone) => ({ ...request, zone, subject: { ...request.subject, label } })))
  })
  const acted = everyAction.flatMap((action) => zoneStates.map((zone) => ({ ...base, action, zone })))
  return [...plain, ...departed, ...acted]
}
