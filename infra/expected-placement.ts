import type { LandingZone } from '#catalogue/landing-zone.ts'
import type { PlacementPlan } from '#placement/plan.ts'
import type { ExpectedDataSet, ExpectedPlacement, ExpectedZone } from '#policies/check/index.ts'
import { encryptingTypes } from './openstack/stores/encrypting-types.ts'

/** The part of a plan that infrastructure code is held against. */
export function expectedPlacement(plan: PlacementPlan): ExpectedPlacement {
  return {
    planDigest: plan.digest,
    home: plan.body.homeCountry,
    zones: plan.zones.map((zone) => expectedZone(zone, plan)),
    dataSets: plan.placements.filter(({ kind }) => kind === 'data-set').map((one) => expectedDataSet(one, plan)),
  }
}

function expectedZone(zone: LandingZone, plan: PlacementPlan): ExpectedZone {
  return {
    id: zone.id,
    provider: zone.provider,
    kind: zone.kind,
    region: zone.location.region,
    country: zone.location.country,
    keyManager: zone.capabilities.keyManager,
    nativeMonitor: zone.capabilities.nativeMonitor,
    encryptingTypes: zone.provider === 'openstack' ? encryptingTypes(zone) : null,
    links: plan.links.filter((link) => link.zone === zone.id).map(({ id, state }) => ({ id, state })),
    servers: plan.placements
      .filter((placement) => placement.zone === zone.id)
      .flatMap(({ system, servers }) => servers.map(({ address, port }) => ({ system, address, port }))),
  }
}

function expectedDataSet(placement: PlacementPlan['placements'][number], plan: PlacementPlan): ExpectedDataSet {
  return {
    id: placement.id,
    system: placement.system,
    agency: placement.agency,
    agencyShort: plan.agencies.find(({ id }) => id === placement.agency)?.short ?? placement.agency,
    zone: placement.zone,
    label: placement.label.confidentiality,
    store: placement.store?.kind ?? null,
    controls: placement.controls,
  }
}
