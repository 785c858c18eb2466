import type { LandingZone, Link } from '#catalogue/landing-zone.ts'
import { Provider } from '#catalogue/offer.ts'
import { digestOf } from '#catalogue/vocabulary/digest.ts'
import type { DataStore, LandingZonePlan } from '#infra/landing-zone-plan.ts'
import type { Placement, PlacementPlan } from '#placement/plan.ts'
import { samplePlan } from './sample-plan.ts'

/** A plan without its digest, given the digest of what it says. */
export function sealed(content: Omit<PlacementPlan, 'digest'>): PlacementPlan {
  const { digest: _, ...rest } = { digest: '', ...content }
  return { ...rest, digest: digestOf(rest) }
}

const common = {
  state: 'agree',
  outcome: 'placed',
  now: null,
  preferences: [],
  costClass: 'low',
  driver: 'storage',
  monthly: 100_00,
  options: [],
  runnerUp: null,
  flipPrice: null,
  heldAwayBy: null,
  questions: [],
} satisfies Partial<Placement>

function systemPlacement(zone: LandingZonePlan, system: string, agency: string): Placement {
  const servers = zone.agencies
    .flatMap((share) => share.servers)
    .filter((s) => s.system === system)
    .map((s) => s.server)
  return {
    ...common,
    id: `${system}-${zone.zone.id}`,
    kind: 'system',
    system: `${system}-${zone.zone.id}`,
    agency,
    name: { en: system },
    label: { confidentiality: 'C3', integrity: 'I1', availability: 'A2', markers: [] },
    group: system,
    zone: zone.zone.id,
    controls: [],
    store: null,
    servers,
    response: system === 'home-care' ? { p95Ms: 300 } : null,
  }
}

function dataSetPlacement(zone: LandingZonePlan, store: DataStore): Placement {
  return {
    ...common,
    id: `${store.dataSet}-${zone.zone.id}`.slice(0, 40).replace(/-$/, ''),
    kind: 'data-set',
    system: `${store.system}-${zone.zone.id}`,
    agency: store.agency,
    name: { en: store.dataSet },
    label: store.label,
    group: store.system,
    zone: zone.zone.id,
    controls: store.controls,
    store: store.store,
    servers: [],
    response: null,
  }
}

/** A placement plan that puts the same two systems and four data sets into one zone of each provider named. */
export function samplePlacementPlan(providers: readonly Provider[] = Provider.options): PlacementPlan {
  const zones = providers.map((provider) => samplePlan(provider))
  const [first] = zones
  if (first === undefined) throw new RangeError('a plan has a zone')
  const placements = zones.flatMap((zone) =>
    zone.agencies.flatMap((share) => [
      ...share.systems.map((system) => systemPlacement(zone, system, share.agency.id)),
      ...share.dataStores.map((store) => dataSetPlacement(zone, store)),
    ]),
  )
  const links: Link[] = zones.flatMap((zone, i) =>
    zone.privateConnectivity.links.map(({ link }) => ({
      ...link,
      ...(link.zoneAsn === undefined ? {} : { zoneAsn: 64_620 + i, vlan: 301 + i }),
      ...(link.peering === undefined
        ? {}
        : { peering: { bodyAddress: `169.254.30.${i * 4 + 1}/30`, zoneAddress: `169.254.30.${i * 4 + 2}/30` } }),
    })),
  )
  const onRamps = zones.flatMap((zone) =>
    zone.privateConnectivity.links.flatMap(({ onRamp }) => (onRamp === null ? [] : [onRamp])),
  )
  const byZone = zones.map(({ zone }) => ({
    key: zone.id,
    run: 80_000_00,
    shared: 20_000_00,
    crossings: 1_00,
    total: 100_001_00,
  }))
  return sealed({
    schema: 'rettsky/placement-plan/v1',
    madeBy: 'rettsky 0.1.0',
    asOf: '2026-11-21',
    currency: 'NOK',
    body: first.body,
    agencies: first.agencies.map(({ agency }) => agency),
    inputs: {},
    networks: ['10.20.0.0/16', '10.21.0.0/16'],
    notify: 'platform@andeby.example',
    zones: zones.map(({ zone }): LandingZone => zone),
    links,
    onRamps,
    placements,
    crossings: [],
    mustMove: [],
    cost: {
      total: 100_001_00 * zones.length,
      migration: 0,
      latencyPenalty: 0,
      byZone,
      byAgency: [],
      allPrivate: null,
      cheapestAllowed: 0,
      coverage: 1,
      oldestPrice: '2026-11-01',
      rateDates: [],
      rates: [{ base: 'USD', quote: 'NOK', rate: '10.00' }],
      tooCloseToCall: [],
      beyondCapacity: [],
    },
    suppliers: [],
    bound: { cost: 0, lowerBound: 0, gap: 0, status: 'optimal' },
    problem: {},
    certificate: { schema: 'rettsky/certificate/v1', problem: 'sample', method: 'none', data: {} },
  })
}
