import type { PlacementPlan } from '#placement/plan.ts'
import type { Spend } from './spend.ts'

/** Where a charge belongs in the plan. No system: it is the zone's own. No zone: nobody knows. */
export type Belongs = { readonly zone: string | undefined; readonly system: string | undefined }

/**
 * Finds the zone and system of a charge: by our tags first, then the zone by account or region and the system by an id that
 * stands whole in the id of the resource. A tag that the plan does not know counts for nothing.
 */
export function matcherOf({ zones, placements }: PlacementPlan): (spend: Spend) => Belongs {
  const known = new Set(zones.map(({ id }) => id))
  const systemOf = new Map(placements.map(({ id, system }) => [id, system]))
  const systems = new Set(placements.map(({ system }) => system))
  const longestFirst = [...systemOf.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  const byAccount = zones.flatMap(({ id, settings }) =>
    accountSettings.flatMap((name) =>
      settings[name] === undefined ? [] : [[settings[name].toLowerCase(), id] as const],
    ),
  )
  const byRegion = Map.groupBy(zones, ({ location }) => location.region ?? '')
  const zoneOf = ({ zone, subAccount, region }: Spend): string | undefined => {
    if (known.has(zone)) return zone
    const account = subAccount.toLowerCase()
    const paid = account === '' ? [] : byAccount.filter(([value]) => account.split('/').includes(value))
    const accountZones = [...new Set(paid.map(([, id]) => id))]
    if (accountZones.length === 1) return accountZones[0]
    const there = region === '' ? [] : (byRegion.get(region) ?? [])
    return there.length === 1 ? there[0]!.id : undefined
  }
  const remembered = new Map<string, string | undefined>()
  const inResource = (resource: string): string | undefined => {
    if (!remembered.has(resource)) {
      const id = resource === '' ? undefined : longestFirst.find((candidate) => standsWhole(candidate, resource))
      remembered.set(resource, id === undefined ? undefined : systemOf.get(id))
    }
    return remembered.get(resource)
  }
  return (spend) => {
    const tagged = systemOf.get(spend.dataSet) ?? (systems.has(spend.system) ? spend.system : undefined)
    const system = tagged ?? (spend.dataSet === 'none' ? undefined : inResource(spend.resource))
    return { zone: zoneOf(spend), system }
  }
}

/** Settings of a zone that name the account its bill comes from. */
const accountSettings = ['subscription', 'account', 'project', 'resourceGroup']

/** An id between two signs that no id has: `lz-home-care-records-7f` holds `home-care-records` and not `care`. */
function standsWhole(id: string, resource: string): boolean {
  const low = resource.toLowerCase()
  for (let at = low.indexOf(id); at >= 0; at = low.indexOf(id, at + 1)) {
    const [before, after] = [low[at - 1] ?? '/', low[at + id.length] ?? '/']
    if (!/[a-z0-9]/.test(before) && !/[a-z0-9]/.test(after)) return true
  }
  return false
}
