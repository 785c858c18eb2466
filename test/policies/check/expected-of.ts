import type { LandingZonePlan } from '#infra/landing-zone-plan.ts'
import { encryptingTypes } from '#infra/openstack/stores/encrypting-types.ts'
import type { ExpectedPlacement } from '#policies/check/index.ts'

/** What a placement plan would expect of the one zone of a landing-zone plan. */
export function expectedOf(plan: LandingZonePlan): ExpectedPlacement {
  const { zone, agencies, privateConnectivity } = plan
  return {
    planDigest: plan.planDigest,
    home: plan.body.homeCountry,
    zones: [
      {
        id: zone.id,
        provider: zone.provider,
        kind: zone.kind,
        region: zone.location.region,
        country: zone.location.country,
        keyManager: zone.capabilities.keyManager,
        nativeMonitor: zone.capabilities.nativeMonitor,
        encryptingTypes: zone.provider === 'openstack' ? encryptingTypes(zone) : null,
        links: privateConnectivity.links.map(({ link }) => ({ id: link.id, state: link.state })),
        servers: agencies.flatMap(({ servers }) =>
          servers.map(({ system, server }) => ({ system, address: server.address, port: server.port })),
        ),
      },
    ],
    dataSets: agencies.flatMap(({ agency, dataStores }) =>
      dataStores.map((store) => ({
        id: store.dataSet,
        system: store.system,
        agency: store.agency,
        agencyShort: agency.short,
        zone: zone.id,
        label: store.label.confidentiality,
        store: store.store.kind,
        controls: store.controls,
      })),
    ),
  }
}
