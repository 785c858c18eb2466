import { cutStores } from '../agency-stacks.ts'
import type { AgencyShare, LandingZonePlan } from '../landing-zone-plan.ts'

/** One Terraform root module of a zone, with a state of its own: what the zone shares, or what one agency has in it. */
export interface ZoneModule {
  /** Inside the zone's folder: nothing for what is shared, `agencies/helse/` or `agencies/helse-2/` for an agency's. */
  readonly folder: string
  /** What of the zone's plan the module speaks of. */
  readonly plan: LandingZonePlan
  /** Nothing where the module holds what the zone shares. */
  readonly part: AgencyPart | undefined
}

/** An agency's data stores of one module. The first of its modules also holds its group, keys and instances. */
export interface AgencyPart {
  readonly share: AgencyShare
  /** `helse`, then `helse-2`: what each module has one of is called after it. */
  readonly name: string
  readonly isFirst: boolean
}

/** The modules of a zone in an order they can be deployed in: the zone's own, then each agency's, the first of them before the others. */
export function modulesOf(plan: LandingZonePlan): ZoneModule[] {
  const shared: ZoneModule = { folder: '', plan, part: undefined }
  return [
    shared,
    ...plan.agencies.flatMap((share) =>
      cutStores(plan.zone, share).map((dataStores, i) => agencyModule(plan, { ...share, dataStores }, i + 1)),
    ),
  ]
}

function agencyModule(plan: LandingZonePlan, share: AgencyShare, ordinal: number): ZoneModule {
  const { id, short } = share.agency
  const name = ordinal === 1 ? short : `${short}-${ordinal}`
  const keys = plan.keys.filter(({ agency }) => agency === id)
  const subnets = plan.subnets.filter(({ agency }) => agency === undefined || agency === id)
  return {
    folder: `agencies/${name}/`,
    plan: { ...plan, agencies: [share], keys, subnets },
    part: { share, name, isFirst: ordinal === 1 },
  }
}
