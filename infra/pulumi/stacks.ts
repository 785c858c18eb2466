import { digestOf } from '#catalogue/vocabulary/digest.ts'
import type { AgencyShare, LandingZonePlan } from '../landing-zone-plan.ts'

/** One Pulumi stack of a zone: what the zone shares, or what one agency has in it. */
export interface ZoneStack {
  /** `azure-oslo`, or `azure-oslo.helse`: ids have no point, so no two stacks share a name. */
  readonly name: string
  /** What of the zone's plan the stack depends on. */
  readonly plan: LandingZonePlan
  /** Nothing where the stack holds what the zone shares. */
  readonly share: AgencyShare | undefined
}

export const isDeployedByPulumi = ({ zone }: LandingZonePlan): boolean =>
  zone.provider === 'azure' || zone.provider === 'google' || zone.provider === 'openstack'

/** The stacks of a zone in the order they are deployed: the zone's own, then the agencies' in any order. */
export function stacksOf(plan: LandingZonePlan): ZoneStack[] {
  const agencies = plan.agencies.map((share) => ({ ...share, systems: [], dataStores: [], servers: [] }))
  const zone: ZoneStack = { name: plan.zone.id, plan: { ...plan, agencies, keys: [] }, share: undefined }
  return [zone, ...plan.agencies.map((share) => agencyStack(plan, share))]
}

function agencyStack(plan: LandingZonePlan, share: AgencyShare): ZoneStack {
  const { id, short } = share.agency
  return {
    name: `${plan.zone.id}.${short}`,
    plan: {
      ...plan,
      agencies: [share],
      keys: plan.keys.filter(({ agency }) => agency === id),
      subnets: plan.subnets.filter(({ agency }) => agency === undefined || agency === id),
    },
    share,
  }
}

/**
 * Digest of what the plan means for a stack. Another plan that means the same here has the same digest: a new data set of one
 * agency leaves the stacks of all others as they are.
 */
export function stackDigest({ plan, share }: ZoneStack): string {
  const { planDigest: _, asOf, budget, responseTimeMonitor, ...meant } = plan
  if (share === undefined) return digestOf({ ...meant, asOf, budget, responseTimeMonitor })
  return digestOf({ ...meant, prober: responseTimeMonitor.prober })
}
