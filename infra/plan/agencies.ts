import type { LandingZone } from '#catalogue/landing-zone.ts'
import type { Placement, PlacementPlan } from '#placement/plan.ts'
import type { RequiredControl } from '#policies/controls.ts'
import type { AgencyShare, DataStore, ZoneKey } from '../landing-zone-plan.ts'
import { landingZoneName } from './names.ts'

const byId = <T extends { id: string }>(a: T, b: T): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** What each agency has in the zone, agencies by short name, everything else by id. */
export function agencyShares(plan: PlacementPlan, zone: LandingZone): AgencyShare[] {
  const here = plan.placements.filter((placement) => placement.zone === zone.id).sort(byId)
  return plan.agencies
    .filter(({ id }) => here.some((placement) => placement.agency === id))
    .sort((a, b) => (a.short < b.short ? -1 : 1))
    .map((agency) => {
      const own = here.filter((placement) => placement.agency === agency.id)
      const systems = own.filter(({ kind }) => kind === 'system')
      return {
        agency,
        account: landingZoneName(agency.short, '', zone.id),
        systems: systems.map(({ id }) => id),
        dataStores: own.flatMap((placement) => dataStore(placement, agency.short)),
        servers: systems.flatMap(({ id, servers }) =>
          [...servers].sort(byId).map((server) => ({ system: id, server })),
        ),
      }
    })
}

function dataStore(placement: Placement, agencyShort: string): DataStore[] {
  if (placement.kind !== 'data-set' || placement.store === null) return []
  return [
    {
      dataSet: placement.id,
      system: placement.system,
      agency: placement.agency,
      label: placement.label,
      store: placement.store,
      controls: [...placement.controls].sort((a, b) => (a.control < b.control ? -1 : 1)),
      key: keyId(agencyShort, placement.label.confidentiality),
    },
  ]
}

const keyId = (agencyShort: string, confidentiality: string): string =>
  `${agencyShort}-${confidentiality.toLowerCase()}`

/** A key per agency and confidentiality; the strictest custody that any of its data sets requires. */
export function zoneKeys(shares: readonly AgencyShare[]): ZoneKey[] {
  const stores = shares.flatMap((share) => share.dataStores)
  const ids = [...new Set(stores.map(({ key }) => key))].sort()
  return ids.flatMap((id) => {
    const encrypted = stores.filter(({ key }) => key === id)
    const [first] = encrypted
    if (first === undefined) return []
    const custody = requiredCustody(encrypted.flatMap(({ controls }) => controls))
    return [{ id, agency: first.agency, confidentiality: first.label.confidentiality, custody }]
  })
}

function requiredCustody(controls: readonly RequiredControl[]): ZoneKey['custody'] {
  const asked = new Set(controls.map(({ control }) => control))
  if (asked.has('external-key')) return 'customer-held-external'
  return asked.has('customer-managed-key') ? 'customer-managed' : 'provider'
}
