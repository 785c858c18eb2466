import type { LandingZone } from '#catalogue/landing-zone.ts'
import type { Label, Marker } from '#classifier/label.ts'
import type { PolicyRequest, SubjectFacts } from './request.ts'
import { PolicySettings } from './settings.ts'

/** Facts of an example that differ from the ordinary request of `exampleRequest`. */
export type ExampleFacts = {
  readonly label?: Partial<Omit<Label, 'markers'>> & { readonly markers?: readonly Marker[] }
  readonly subject?: Partial<Omit<SubjectFacts, 'label'>>
  readonly zone?: Partial<LandingZone>
  readonly body?: Partial<PolicyRequest['body']>
  readonly settings?: Partial<PolicySettings>
  readonly action?: PolicyRequest['action']
  readonly asOf?: string
}

const capable: LandingZone['capabilities'] = {
  objectStorage: 's3',
  keyManager: true,
  externalKeys: true,
  objectLock: true,
  accessLog: true,
  dns: true,
  vpn: true,
  postgres: 'service',
  fileShare: true,
  twoSites: true,
  nativeMonitor: true,
}

/** The body's own cloud in its own basement, able to do everything. */
export const ownCloud: LandingZone = {
  id: 'own-cloud',
  offer: 'own-cloud',
  name: 'Own cloud',
  provider: 'openstack',
  kind: 'private-cloud',
  location: { country: 'NO', city: 'Andeby', region: 'andeby', site: 'Town hall' },
  operator: 'Andeby',
  parentJurisdictions: ['NO'],
  staffLocation: ['NO'],
  partition: 'public',
  supplier: 'andeby',
  status: 'available',
  verifiedOn: '2026-11-21',
  source: ['example'],
  capabilities: capable,
  keyCustody: ['provider', 'customer-managed', 'customer-held-external'],
  certifications: [],
  onRamps: [],
  pairedRegion: null,
  cidr: '10.64.0.0/16',
  capacity: {},
  openingCostNokPerMonth: 0,
  approvedGrade: 'none',
  settings: {},
}

/** A domestic host whose owners sit in the home country too. */
export const homeHost: LandingZone = {
  ...ownCloud,
  id: 'home-host',
  offer: 'home-host',
  kind: 'domestic-hosting',
  operator: 'A Norwegian host',
  supplier: 'home-host',
  capabilities: { ...capable, keyManager: false, externalKeys: false },
  keyCustody: ['provider'],
}

/** A domestic host with a parent in another EEA state. */
export const neighbourHost: LandingZone = {
  ...homeHost,
  id: 'neighbour-host',
  offer: 'neighbour-host',
  operator: 'A Swedish host in Oslo',
  parentJurisdictions: ['SE'],
  staffLocation: ['NO', 'SE'],
  supplier: 'neighbour-host',
}

/** A hyperscaler's region in the EEA, with a parent under US law. */
export const publicCloud: LandingZone = {
  ...ownCloud,
  id: 'public-cloud',
  offer: 'public-cloud',
  provider: 'aws',
  kind: 'hyperscaler',
  location: { country: 'SE', city: 'Stockholm', region: 'eu-north-1', site: 'eu-north-1' },
  operator: 'A hyperscaler',
  parentJurisdictions: ['US'],
  staffLocation: ['IE', 'US'],
  supplier: 'hyperscaler',
  onRamps: ['public-cloud-oslo'],
  pairedRegion: { id: 'eu-central-1', country: 'DE' },
}

const nothingSpecial: SubjectFacts = {
  kind: 'data-set',
  id: 'example-set',
  system: 'example-system',
  agency: '974770482',
  label: { confidentiality: 'C1', integrity: 'I1', availability: 'A1', markers: [] },
  state: 'agree',
  lowered: false,
  openByLaw: false,
  subjects: 0,
  stores: ['object'],
  archive: ['none'],
  bookkeeping: ['none'],
  legalBasis: [],
  repealedLaws: [],
  undeclared: [],
  weakEvidence: [],
  grades: [],
  lapses: [],
  reviews: [],
  sharedJoinKeys: [],
  documents: {},
  places: {
    declared: 'dataSets[example-set].declared',
    subjects: 'dataSets[example-set].subjects',
    archive: 'dataSets[example-set].archive',
    bookkeeping: 'dataSets[example-set].bookkeeping',
    personalData: 'dataSets[example-set].personalData',
    legalBasis: 'dataSets[example-set].legalBasis',
    markers: 'dataSets[example-set].markers',
    evidenced: 'dataSets[example-set].evidenced',
    joinKeys: 'dataSets[example-set].joinKeys',
  },
}

/** An ordinary internal data set of a Norwegian municipality in its own cloud, but for the facts given. */
export function exampleRequest(facts: ExampleFacts): PolicyRequest {
  return {
    subject: {
      ...nothingSpecial,
      ...facts.subject,
      label: { ...nothingSpecial.label, ...facts.label, markers: [...(facts.label?.markers ?? [])].sort() },
    },
    zone: { ...ownCloud, ...facts.zone },
    action: facts.action ?? 'place',
    body: {
      id: '974770482',
      short: 'andeby',
      name: { nb: 'Andeby kommune' },
      kind: 'municipality',
      homeCountry: 'NO',
      ...facts.body,
    },
    settings: { ...PolicySettings.parse({}), ...facts.settings },
    asOf: facts.asOf ?? '2026-11-21',
  }
}
