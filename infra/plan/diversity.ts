import type { Link } from '#catalogue/landing-zone.ts'
import type { OnRamp } from '#catalogue/offer.ts'
import { hasReached } from './link-facts.ts'

/**
 * Links that fall together when one building does: several of one zone, or the only lines in use of several zones, which the
 * building's loss would cut off together.
 */
export type SharedBuilding = {
  readonly scope: { readonly zone: string } | { readonly cutOff: readonly string[] }
  readonly building: string
  readonly links: readonly string[]
}

/** Building where a link enters its zone, or `undefined` where nobody has said. */
export function buildingOf(link: Link, onRamps: readonly OnRamp[]): string | undefined {
  return onRamps.find(({ id }) => id === link.onRamp)?.building ?? link.building
}

/**
 * Where diversity is only apparent. A single link of a single zone is not reported: it promises no diversity. A link that
 * is not up yet is no way around while another of its zone is. A report, not a refusal; a waiver answers it.
 */
export function sharedBuildings(links: readonly Link[], onRamps: readonly OnRamp[]): SharedBuilding[] {
  const placed = links.flatMap((link) => {
    const building = buildingOf(link, onRamps)
    return building === undefined ? [] : [{ ...link, building }]
  })
  return [...inOneZone(placed), ...cutOffTogether(placed, links)].sort((a, b) => (a.building < b.building ? -1 : 1))
}

type Placed = Link & { building: string }

function inOneZone(placed: readonly Placed[]): SharedBuilding[] {
  const groups = Map.groupBy(placed, ({ zone, building }) => `${zone} ${building}`)
  return [...groups.values()].flatMap((group) => {
    const [first, second] = group
    if (first === undefined || second === undefined) return []
    return [{ scope: { zone: first.zone }, building: first.building, links: idsOf(group) }]
  })
}

/** Buildings that hold every line in use of two zones or more. */
function cutOffTogether(placed: readonly Placed[], links: readonly Link[]): SharedBuilding[] {
  const inUse = (zone: string): readonly Link[] => {
    const own = links.filter((link) => link.zone === zone)
    const up = own.filter((link) => hasReached(link, 'up'))
    return up.length > 0 ? up : own
  }
  return [...Map.groupBy(placed, ({ building }) => building)].flatMap(([building, group]) => {
    const here = new Set(idsOf(group))
    const zones = [...new Set(group.map(({ zone }) => zone))].sort()
    const cutOff = zones.filter((zone) => inUse(zone).every(({ id }) => here.has(id)))
    if (cutOff.length < 2) return []
    const lost = cutOff.flatMap(inUse)
    return [{ scope: { cutOff }, building, links: idsOf(lost) }]
  })
}

const idsOf = (links: readonly Link[]): string[] => links.map(({ id }) => id).sort()
