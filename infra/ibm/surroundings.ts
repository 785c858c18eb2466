import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { agencyGroup, keyInstance, objectInstance, zoneGroup } from './blocks.ts'
import { keyLeave } from './foundation/keys.ts'
import type { AgencyPart } from './modules.ts'
import { agencyTags, nameOf, zoneTags } from './names.ts'
import { dataRef, localRef, ref } from './terraform.ts'

/** How a module speaks of the network that it puts things into, and whose those things are. */
export interface Surroundings {
  readonly group: string
  /** Of security groups and endpoints: whoever may change an agency's things may not open the network. */
  readonly networkGroup: string
  readonly tags: string[]
  readonly vpc: string
  /** Id of a subnet by its name in the plan. */
  readonly subnet: (name: string) => string
}

/** How an agency's module speaks of what its stores need besides: made beside them, or looked up by name. */
export interface AgencySurroundings extends Surroundings {
  readonly short: string
  /** `helse`, `helse-2`: for names of what each module of the agency has one of. */
  readonly part: string
  readonly objects: string
  /** CRN of the key manager. */
  readonly keyManager: string
  /** CRN of a key by its id in the plan. */
  readonly key: (id: string) => string
  /** Addresses of what must stand before a service can use a key. */
  readonly keyLeave: readonly string[]
}

/** The zone's own module made the network. */
export const zoneSurroundings = (plan: LandingZonePlan): Surroundings => ({
  group: zoneGroup,
  networkGroup: zoneGroup,
  tags: zoneTags(plan),
  vpc: ref('ibm_is_vpc', 'zone'),
  subnet: (name) => ref('ibm_is_subnet', name),
})

/** An agency's module looks the network up; its first module made the rest, later ones look that up too. */
export function agencySurroundings(plan: LandingZonePlan, { share, name, isFirst }: AgencyPart): AgencySurroundings {
  const { short } = share.agency
  const found = isFirst ? ref : dataRef
  return {
    group: isFirst ? agencyGroup(short) : dataRef('ibm_resource_group', short),
    networkGroup: dataRef('ibm_is_vpc', 'zone', 'resource_group'),
    tags: agencyTags(plan, short),
    vpc: dataRef('ibm_is_vpc', 'zone'),
    subnet: (subnet) => localRef('subnets', nameOf(plan, subnet)),
    short,
    part: name,
    objects: found('ibm_resource_instance', objectInstance(short)),
    keyManager: found('ibm_resource_instance', keyInstance(short), 'crn'),
    key: (id) => (isFirst ? ref('ibm_kms_key', id, 'crn') : dataRef('ibm_kms_key', id, 'keys[0].crn')),
    keyLeave: isFirst ? keyLeave(short) : [],
  }
}
