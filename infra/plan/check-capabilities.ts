import type { LandingZone } from '#catalogue/landing-zone.ts'
import type { Issue } from '#catalogue/vocabulary/issue.ts'
import type { Placement, PlacementPlan } from '#placement/plan.ts'
import { offers } from '#policies/index.ts'

/**
 * Data sets in zones that cannot hold them as they must be held. Rules keep such plans from being made; a zone whose
 * capabilities were corrected since, or a plan from elsewhere, is caught here.
 */
export function checkCapabilities(plan: PlacementPlan): Issue[] {
  return plan.placements.flatMap((placement, i) => {
    const zone = plan.zones.find(({ id }) => id === placement.zone)
    if (zone === undefined || placement.store === null) return []
    return lacking(placement, zone).map((capability) => ({
      code: 'capability-missing',
      path: `placements[${i}].zone`,
      met: zone.id,
      accepted: `<zone-that-offers ${capability}>`,
      params: { dataSet: placement.id, zone: zone.id, capability },
    }))
  })
}

/** Controls and kinds of store that the zone does not offer. The provider's access log speaks of objects alone. */
function lacking({ controls, store }: Placement, zone: LandingZone): string[] {
  const asked = controls.filter(({ control }) => control !== 'access-logged' || store?.kind === 'object')
  return [
    ...asked
      .filter(({ control, countries }) => !offers(zone, { control, ...(countries === undefined ? {} : { countries }) }))
      .map(({ control }) => control),
    ...(store?.kind === 'postgres' && zone.capabilities.postgres === 'none' ? ['postgres'] : []),
  ]
}
