import type { LandingZone, Link } from '#catalogue/landing-zone.ts'
import type { OnRamp, Provider } from '#catalogue/offer.ts'
import type { Label } from '#classifier/label.ts'
import type { AgencyShare, DataStore } from '#infra/landing-zone-plan.ts'
import { LandingZonePlan } from '#infra/landing-zone-plan.ts'
import { type Control, controls, type RequiredControl } from '#policies/controls.ts'

/** What is particular to the sample zone of each provider. Everything else is the same in all five. */
const places: Readonly<
  Record<Provider, Partial<LandingZone> & Pick<LandingZone, 'id' | 'offer' | 'cidr' | 'settings'>>
> = {
  openstack: {
    id: 'private-andeby',
    offer: 'own-openstack',
    cidr: '10.64.0.0/16',
    name: 'Own private cloud',
    kind: 'private-cloud',
    supplier: 'own',
    operator: 'Andeby kommune',
    parentJurisdictions: ['NO'],
    location: { country: 'NO', city: 'Oslo', region: 'andeby1', site: 'Andeby data hall' },
    settings: { authUrl: 'https://identity.andeby.example.invalid:5000/v3', handOffNetwork: 'carrier-hand-off' },
  },
  aws: {
    id: 'aws-stockholm',
    offer: 'aws-eu-north-1',
    cidr: '10.65.0.0/16',
    name: 'AWS Europe (Stockholm)',
    partition: 'aws',
    operator: 'Amazon Web Services',
    location: { country: 'SE', city: 'Stockholm', region: 'eu-north-1', site: 'eu-north-1' },
    settings: { organisationRoot: 'r-andb', organisationUnit: 'ou-andb-11112222' },
  },
  azure: {
    id: 'azure-oslo',
    offer: 'azure-norwayeast',
    cidr: '10.66.0.0/16',
    name: 'Azure Norway East',
    operator: 'Microsoft',
    location: { country: 'NO', city: 'Oslo', region: 'norwayeast', site: 'norwayeast' },
    settings: {
      tenant: '00000000-0000-4000-8000-000000000001',
      subscription: '00000000-0000-4000-8000-000000000002',
      managementGroup: 'andeby-landing-zones',
    },
  },
  google: {
    id: 'google-stockholm',
    offer: 'google-europe-north2',
    cidr: '10.67.0.0/16',
    name: 'Google Cloud Stockholm',
    operator: 'Google',
    location: { country: 'SE', city: 'Stockholm', region: 'europe-north2', site: 'europe-north2' },
    settings: { organisation: '123456789012', folder: '210987654321', billingAccount: '000000-AAAAAA-BBBBBB' },
  },
  ibm: {
    id: 'ibm-frankfurt',
    offer: 'ibm-eu-de',
    cidr: '10.68.0.0/16',
    name: 'IBM Cloud Frankfurt',
    operator: 'IBM',
    location: { country: 'DE', city: 'Frankfurt', region: 'eu-de', site: 'eu-de' },
    settings: { resourceGroup: 'andeby' },
  },
}

function sampleZone(provider: Provider): LandingZone {
  return {
    name: provider,
    provider,
    kind: 'hyperscaler',
    location: { country: 'SE', city: 'Stockholm', region: 'sample', site: 'sample' },
    operator: provider,
    parentJurisdictions: ['US'],
    staffLocation: 'unknown',
    partition: 'public',
    supplier: provider,
    status: 'available',
    verifiedOn: '2026-11-01',
    source: ['made up for tests'],
    capabilities: {
      objectStorage: provider === 'openstack' ? 's3' : 'native',
      keyManager: true,
      externalKeys: true,
      objectLock: true,
      accessLog: true,
      dns: true,
      vpn: true,
      postgres: provider === 'openstack' ? 'instance' : 'service',
      fileShare: true,
      twoSites: true,
      nativeMonitor: provider !== 'openstack',
    },
    keyCustody: ['provider', 'customer-managed', 'customer-held-external'],
    certifications: ['ISO 27001'],
    onRamps: provider === 'openstack' ? [] : [`${provider}-ramp-one`, `${provider}-ramp-two`],
    pairedRegion: null,
    capacity: {},
    openingCostNokPerMonth: 0,
    approvedGrade: 'none',
    ...places[provider],
  }
}

/** A control with the countries it speaks of, where it speaks of any. */
export function sampleControl(
  control: Control,
  countries: RequiredControl['countries'] = ['NO', 'SE', 'DE'],
): RequiredControl {
  const speaksOfPlaces = control === 'copies-within' || control === 'backup-within'
  return { control, rules: ['K01'], ...(speaksOfPlaces ? { countries: [...countries] } : {}) }
}

/** Every control but those named. */
export const sampleControlsWithout = (...left: readonly Control[]): RequiredControl[] =>
  controls.filter((control) => !left.includes(control)).map((control) => sampleControl(control))

const label = (parts: Partial<Label>): Label => ({
  confidentiality: 'C1',
  integrity: 'I1',
  availability: 'A1',
  markers: [],
  ...parts,
})

const healthStores: DataStore[] = [
  {
    dataSet: 'wound-images',
    system: 'home-care',
    agency: '974770482',
    label: label({
      confidentiality: 'C3',
      integrity: 'I2',
      markers: ['health-record', 'personal', 'special-category'],
    }),
    store: { kind: 'object', gib: 900, growthPerYear: 0.2, tier: 'hot', readsPerMonth: 40_000, writesPerMonth: 9_000 },
    controls: sampleControlsWithout(),
    key: 'helse-c3',
  },
  {
    dataSet: 'home-care-journals',
    system: 'home-care',
    agency: '974770482',
    label: label({
      confidentiality: 'C3',
      integrity: 'I2',
      availability: 'A2',
      markers: ['health-record', 'personal'],
    }),
    store: { kind: 'postgres', gib: 350, growthPerYear: 0.15, tier: 'hot', readsPerMonth: 0, writesPerMonth: 0 },
    controls: sampleControlsWithout('versioned', 'immutable'),
    key: 'helse-c3',
  },
]

const planningStores: DataStore[] = [
  {
    dataSet: 'building-drawings',
    system: 'building-cases',
    agency: '987654323',
    label: label({ confidentiality: 'C1' }),
    store: { kind: 'file', gib: 120, growthPerYear: 0.1, tier: 'hot', readsPerMonth: 0, writesPerMonth: 0 },
    controls: sampleControlsWithout('external-key', 'versioned', 'immutable'),
    key: 'plan-c1',
  },
  {
    dataSet: 'map-cache',
    system: 'building-cases',
    agency: '987654323',
    label: label({ confidentiality: 'C2', markers: ['security-detail'] }),
    store: { kind: 'block', gib: 80, growthPerYear: 0, tier: 'hot', readsPerMonth: 0, writesPerMonth: 0 },
    controls: sampleControlsWithout('external-key', 'versioned', 'immutable', 'two-sites'),
    key: 'plan-c2',
  },
]

const base = (provider: Provider) => places[provider].cidr.replace('.0.0/16', '')

function sampleAgencies(provider: Provider): AgencyShare[] {
  const zone = places[provider].id
  return [
    {
      agency: { id: '974770482', short: 'helse', name: { nb: 'Helseetaten', en: 'Health agency' } },
      account: `lz-helse-${zone}`,
      systems: ['home-care'],
      dataStores: healthStores,
      servers: [
        {
          system: 'home-care',
          server: {
            id: 'app1',
            address: `${base(provider)}.0.10`,
            port: 443,
            probe: 'https',
            vcpu: 4,
            memoryGib: 16,
            diskGib: 200,
          },
        },
        {
          system: 'home-care',
          server: {
            id: 'db1',
            address: `${base(provider)}.0.11`,
            port: 5432,
            probe: 'tcp',
            vcpu: 8,
            memoryGib: 64,
            diskGib: 500,
          },
        },
      ],
    },
    {
      agency: { id: '987654323', short: 'plan', name: { nb: 'Plan- og bygningsetaten', en: 'Planning agency' } },
      account: `lz-plan-${zone}`,
      systems: ['building-cases'],
      dataStores: planningStores,
      servers: [
        {
          system: 'building-cases',
          server: {
            id: 'web1',
            address: `${base(provider)}.0.20`,
            port: 80,
            probe: 'http',
            vcpu: 2,
            memoryGib: 8,
            diskGib: 60,
          },
        },
      ],
    },
  ]
}

function sampleRamp(provider: Provider, ordinal: 'one' | 'two'): OnRamp {
  const first = ordinal === 'one'
  return {
    id: `${provider}-ramp-${ordinal}`,
    provider,
    locationCode: first ? 'Oslo' : 'Stockholm',
    city: first ? 'Oslo' : 'Stockholm',
    country: first ? 'NO' : 'SE',
    building: first ? 'DigiPlex Ulven' : 'Equinix SK1',
    carriers: ['Telenor', 'GlobalConnect'],
    verifiedOn: '2026-11-01',
    source: 'made up for tests',
  }
}

function sampleLink(provider: Provider, ordinal: 1 | 2): Link {
  const up = ordinal === 1
  return {
    id: `${places[provider].id}-${ordinal}`,
    zone: places[provider].id,
    ...(provider === 'openstack'
      ? { building: up ? 'Andeby data hall' : 'Andeby fire station' }
      : { onRamp: `${provider}-ramp-${up ? 'one' : 'two'}` }),
    carrier: up ? 'Telenor' : 'GlobalConnect',
    product: 'Secure Cloud Connect',
    bandwidthMbps: 1000,
    state: up ? 'up' : 'designed',
    ...(up
      ? {
          since: '2026-10-01',
          orderReference: 'ORD-1001',
          vlan: 301,
          bodyAsn: 65_010,
          zoneAsn: 64_620,
          peering: { bodyAddress: '192.168.30.1/30', zoneAddress: '192.168.30.2/30' },
          connectionId: 'dxcon-ffabc123',
          keyReference: 'vault:links/one/service-key',
          bgpKeyReference: 'vault:links/one/bgp',
          acceptedBy: 'Network section',
        }
      : {}),
  }
}

/**
 * A small valid plan of one zone: two agencies, one store of each kind with different labels, every control on at least
 * one of them, one line in use and one designed. `overrides` replaces whole fields.
 */
export function samplePlan(provider: Provider, overrides: Partial<LandingZonePlan> = {}): LandingZonePlan {
  const zone = places[provider].id
  const net = base(provider)
  const onRamp = (ordinal: 'one' | 'two') => (provider === 'openstack' ? null : sampleRamp(provider, ordinal))
  return LandingZonePlan.parse({
    schema: 'rettsky/landing-zone-plan/v1',
    planDigest: `sha256:${'0123456789abcdef'.repeat(4)}`,
    asOf: '2026-11-21',
    body: { id: '999999999', short: 'andeby', name: { nb: 'Andeby kommune' }, kind: 'municipality', homeCountry: 'NO' },
    zone: sampleZone(provider),
    tags: { 'rettsky-zone': zone, 'rettsky-body': 'andeby' },
    subnets: [
      { name: 'workload-0', cidr: `${net}.0.0/20`, purpose: 'workload', site: 0 },
      { name: 'workload-1', cidr: `${net}.16.0/20`, purpose: 'workload', site: 1 },
      { name: 'data-0', cidr: `${net}.32.0/20`, purpose: 'data', site: 0 },
      { name: 'data-1', cidr: `${net}.48.0/20`, purpose: 'data', site: 1 },
      { name: 'endpoints-0', cidr: `${net}.64.0/22`, purpose: 'endpoints', site: 0 },
      { name: 'endpoints-1', cidr: `${net}.68.0/22`, purpose: 'endpoints', site: 1 },
      { name: 'transit-0', cidr: `${net}.72.0/24`, purpose: 'transit', site: 0 },
      { name: 'transit-1', cidr: `${net}.73.0/24`, purpose: 'transit', site: 1 },
      { name: 'monitoring-0', cidr: `${net}.74.0/24`, purpose: 'monitoring', site: 0 },
    ],
    keys: [
      { id: 'helse-c3', agency: '974770482', confidentiality: 'C3', custody: 'customer-held-external' },
      { id: 'plan-c1', agency: '987654323', confidentiality: 'C1', custody: 'customer-managed' },
      { id: 'plan-c2', agency: '987654323', confidentiality: 'C2', custody: 'customer-managed' },
    ],
    agencies: sampleAgencies(provider),
    privateConnectivity: {
      links: [
        { link: sampleLink(provider, 1), onRamp: onRamp('one') },
        { link: sampleLink(provider, 2), onRamp: onRamp('two') },
      ],
      prefixesToZone: ['10.20.0.0/16', '10.21.0.0/16'],
      prefixesToBody: [places[provider].cidr],
      agencyRoutes: true,
    },
    responseTimeMonitor: {
      probes: [
        probe('zone-line', 'body', null, { name: 'zone prober', address: `${net}.74.10`, port: null }, 'icmp', 25),
        probe('home-care-app1', 'zone', 'home-care', { name: 'app1', address: `${net}.0.10`, port: 443 }, 'https', 300),
        probe('home-care-db1', 'zone', 'home-care', { name: 'db1', address: `${net}.0.11`, port: 5432 }, 'tcp', 25),
        probe(
          'building-cases-web1',
          'zone',
          'building-cases',
          { name: 'web1', address: `${net}.0.20`, port: 80 },
          'http',
          25,
        ),
      ],
      intervalSeconds: 30,
      prober: `${net}.74.10`,
    },
    budget: { monthly: 125_000, currency: 'NOK', alertAtPercent: [50, 80, 100], notify: 'platform@example.invalid' },
    ...overrides,
  })
}

const probe = (id: string, from: string, system: string | null, to: object, kind: string, objectiveP95Ms: number) => ({
  id,
  from,
  system,
  to,
  kind,
  objectiveP95Ms,
  windowDays: 30,
})
