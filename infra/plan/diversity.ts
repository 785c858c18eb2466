import type { Link } from '#catalogue/landing-zone.ts'
import type { OnRamp } from '#catalogue/offer.ts'

/** Links that fall together when one building does: those of one zone, or all the links the body has. */
export type SharedBuilding = {
  readonly scope: { readonly zone: string } | 'all-links'
  readonly building: string
  readonly links: readonly string[]
}

/** Building where a link enters its zone, or `undefined` where nobody has said. */
export function buildingOf(link: Link, onRamps: readonly OnRamp[]): string | undefined {
  return onRamps.find(({ id }) => id === link.onRamp)?.building ?? link.building
}

/**
 * Where diversity is only apparent: two links or more of one zone in one building, or a whole body whose links all enter
 * by one building. A single link is not reported: it promises no diversity. A report, not a refusal; a waiver answers it.
 */
export function sharedBuildings(links: readonly Link[], onRamps: readonly OnRamp[]): SharedBuilding[] {
  const zones = [...new Set(links.map(({ zone }) => zone))].sort()
  const perZone = zones.flatMap((zone) =>
    byBuilding(
      links.filter((link) => link.zone === zone),
      onRamps,
    )
      .filter((found) => found.links.length > 1)
      .map((found) => ({ scope: { zone }, ...found })),
  )
  const everywhere = byBuilding(links, onRamps).filter((found) => found.links.length === links.length)
  if (zones.length < 2) return perZone
  return [...perZone, ...everywhere.map((found) => ({ scope: 'all-links' as const, ...found }))]
}

function byBuilding(links: readonly Link[], onRamps: readonly OnRamp[]): { building: string; links: string[] }[] {
  const known = links.flatMap((link) => {
    const building = buildingOf(link, onRamps)
    return building === undefined ? [] : [{ id: link.id, building }]
  })
  const buildings = [...new Set(known.map(({ building }) => building))].sort()
  return buildings.map((building) => ({
    building,
    links: known
      .filter((link) => link.building === building)
      .map(({ id }) => id)
      .sort(),
  }))
}
