import type { LandingZonePlan, ZoneLink } from '../../landing-zone-plan.ts'
import { directConnectRegion } from '../partition.ts'

/** The region that a line's interface is made in: that of its building, which need not be the zone's. */
export const regionOfLine = ({ onRamp }: ZoneLink, plan: LandingZonePlan): string =>
  directConnectRegion(onRamp?.locationCode, plan.zone.location.region)

/** Regions other than the zone's that its lines are or will be made in, whatever state they are in. */
export function lineRegions(plan: LandingZonePlan): string[] {
  const regions = plan.privateConnectivity.links.map((entry) => regionOfLine(entry, plan))
  return [...new Set(regions)].filter((region) => region !== plan.zone.location.region).sort()
}
