import { getNetworkOutput, getSubnetOutput, RbacPolicyV2, type SecGroup } from '@pulumi/openstack/networking/index.js'
import { ComponentResource, type ComponentResourceOptions } from '@pulumi/pulumi'
import type { AgencyShare, LandingZonePlan } from '../landing-zone-plan.ts'
import type { AgencyFoundation } from './agency-foundation.ts'
import { nameOf } from './names.ts'
import { makeAgencyRoom } from './network/network-room.ts'
import { makeSecurityGroups, type SecurityGroups, type SecurityRole } from './network/security-groups.ts'
import { type Segment, subnetFor } from './network.ts'

type ZoneSubnet = LandingZonePlan['subnets'][number]

/** The zone's networks as an agency has them: lent to its project, with its own security groups. */
export class AgencyNetwork extends ComponentResource {
  /** By the plan's subnet name; the zone's own stack made them, and OpenStack alone knows their ids. */
  readonly #segments: ReadonlyMap<string, Segment>
  readonly #groups: SecurityGroups

  constructor(plan: LandingZonePlan, share: AgencyShare, foundation: AgencyFoundation, opts: ComponentResourceOptions) {
    super('rettsky:openstack:Network', nameOf(plan, 'network'), {}, opts)
    const lent = plan.subnets.filter(
      ({ purpose, agency }) =>
        (purpose === 'workload' || purpose === 'data') && (agency ?? share.agency.id) === share.agency.id,
    )
    this.#segments = new Map(lent.map(({ name }) => [name, this.#find(plan, name, foundation)]))
    for (const subnet of lent) this.#lend(plan, share, subnet, foundation)
    const dependsOn = makeAgencyRoom(plan, share, foundation, this)
    this.#groups = makeSecurityGroups(plan, share.agency.id, foundation.home, { parent: this, dependsOn })
    this.registerOutputs({})
  }

  /** The segment of a purpose, at a site where the zone has that site, else at the first. */
  segmentFor(plan: LandingZonePlan, purpose: 'workload' | 'data', site: number): Segment {
    return this.#segments.get(subnetFor(plan, purpose, site).name)!
  }

  groupFor(role: SecurityRole): SecGroup {
    const group = this.#groups.get(role)
    if (group === undefined) throw new RangeError(`no security group for ${role}`)
    return group
  }

  #find(plan: LandingZonePlan, name: string, { platform: provider }: AgencyFoundation): Segment {
    const asked = { name: nameOf(plan, name), region: plan.zone.location.region }
    const opts = { parent: this, provider }
    return { network: { id: getNetworkOutput(asked, opts).id }, subnet: { id: getSubnetOutput(asked, opts).id } }
  }

  #lend(plan: LandingZonePlan, { agency }: AgencyShare, { name }: ZoneSubnet, foundation: AgencyFoundation): void {
    new RbacPolicyV2(
      nameOf(plan, `${name}-${agency.short}`),
      {
        region: plan.zone.location.region,
        action: 'access_as_shared',
        objectId: this.#segments.get(name)!.network.id,
        objectType: 'network',
        targetTenant: foundation.home.projectId,
      },
      { parent: this, provider: foundation.platform },
    )
  }
}
