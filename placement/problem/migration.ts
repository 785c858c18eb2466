import type { LandingZone } from '#catalogue/landing-zone.ts'
import type { PlacementInput } from '../input.ts'
import type { Subject } from '../subject.ts'

/**
 * Ids of the zones that a present place stands for. It names a zone of the workspace, or an offer of the catalogue: then
 * the zones that use it. None when the body uses it no longer.
 */
export function presentZones(place: string | undefined, zones: readonly LandingZone[]): string[] {
  if (place === undefined) return []
  if (zones.some(({ id }) => id === place)) return [place]
  return zones
    .filter(({ offer }) => offer === place)
    .map(({ id }) => id)
    .sort()
}

/** Where a subject is recorded to lie, as a zone where there is one: the zone it is placed in if that is among them. */
export function presentPlace(subject: Subject, placedIn: string | null, zones: readonly LandingZone[]): string | null {
  const place = subject.submission.system.now?.zone
  const present = presentZones(place, zones)
  return present.find((zone) => zone === placedIn) ?? present[0] ?? place ?? null
}

/**
 * Work of moving a subject to a zone, in minor units a month over the months of the plan. Nothing where it lies already or
 * lies nowhere yet. Data sets cost nothing: a system's own follow it, and object stores are copied.
 */
export function migrationCost(subject: Subject, zone: string, input: PlacementInput): number {
  const { now, migrationHours } = subject.submission.system
  if (subject.kind !== 'system' || now === undefined) return 0
  if (presentZones(now.zone, input.zones).includes(zone)) return 0
  return Math.round((migrationHours * input.hourlyRate * 100) / input.settings.migrationMonths)
}
