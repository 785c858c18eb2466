import type { AgencyShare, LandingZonePlan } from '../landing-zone-plan.ts'

/** One Terraform root module of a zone, with a state of its own: what the zone shares, or what one agency has in it. */
export interface ZoneModule {
  /** Inside the zone's folder: nothing for what is shared, `agencies/helse/` for an agency's. No other file can lie there. */
  readonly folder: string
  /** What of the zone's plan the module speaks of. */
  readonly plan: LandingZonePlan
  /** Nothing where the module holds what the zone shares. */
  readonly part: AgencyPart | undefined
}

/** An agency's data stores of one module. The first of its modules also holds its group, keys and instances. */
export interface AgencyPart {
  readonly share: AgencyShare
  /** `helse`, then `helse-2`: what is made once a module is called after it. */
  readonly name: string
  readonly isFirst: boolean
}

/** The modules of a zone in the order they are deployed: the zone's own, then the agencies' in any order. */
export function modulesOf(plan: LandingZonePlan): ZoneModule[] {
  const shared: ZoneModule = { folder: '', plan, part: undefined }
  return [shared, ...plan.agencies.map((share) => agencyModule(plan, share))]
}

function agencyModule(plan: LandingZonePlan, share: AgencyShare): ZoneModule {
  const { id, short } = share.agency
  const keys = plan.keys.filter(({ agency }) => agency === id)
  const subnets = plan.subnets.filter(({ agency }) => agency === undefined || agency === id)
  return {
    folder: `agencies/${short}/`,
    plan: { ...plan, agencies: [share], keys, subnets },
    part: { share, name: short, isFirst: true },
  }
}
