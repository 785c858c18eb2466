import { getNetworkOutput, getSubnetOutput, RbacPolicyV2 } from '@pulumi/openstack/networking/index.js'
import { ComponentResource, type ComponentResourceOptions } from '@pulumi/pulumi'
import type { AgencyShare, LandingZonePlan } from '../landing-zone-plan.ts'
import type { AgencyGround } from './agency-foundation.ts'
import { nameOf } from './names.ts'
import { makeAgencyRoom } from './network/network-room.ts'
import {
  findSecurityGroups,
  type GivenGroup,
  makeSecurityGroups,
  type SecurityGroups,
  type SecurityRole,
} from './network/security-groups.ts'
import { type Segment, subnetFor } from './network.ts'

/** The zone's networks as an agency's servers stand in them, whichever of its stacks borrowed them. */
export abstract class LentNetwork extends ComponentResource {
  /** By the plan's subnet name; the zone's own stack made them, and OpenStack alone knows their ids. */
  protected readonly segments: ReadonlyMap<string, Segment>
  protected abstract readonly groups: SecurityGroups

  constructor(plan: LandingZonePlan, share: AgencyShare, foundation: AgencyGround, opts: ComponentResourceOptions) {
    super('rettsky:openstack:Network', nameOf(plan, 'network'), {}, opts)
    const lent = plan.subnets.filter(
      ({ purpose, agency }) =>
        (purpose === 'workload' || purpose === 'data') && (agency ?? share.agency.id) === share.agency.id,
    )
    this.segments = new Map(lent.map(({ name }) => [name, this.#find(plan, name, foundation)]))
  }

  /** The segment of a purpose, at a site where the zone has that site, else at the first. */
  segmentFor(plan: LandingZonePlan, purpose: 'workload' | 'data', site: number): Segment {
    return this.segments.get(subnetFor(plan, purpose, site).name)!
  }

  groupFor(role: SecurityRole): GivenGroup {
    const group = this.groups.get(role)
    if (group === undefined) throw new RangeError(`no security group for ${role}`)
    return group
  }

  #find(plan: LandingZonePlan, name: string, { platform: provider }: AgencyGround): Segment {
    const asked = { name: nameOf(plan, name), region: plan.zone.location.region }
    const opts = { parent: this, provider }
    return { network: { id: getNetworkOutput(asked, opts).id }, subnet: { id: getSubnetOutput(asked, opts).id } }
  }
}

/** Lends the networks to the agency's project, with security groups of its own. */
export class AgencyNetwork extends LentNetwork {
  protected readonly groups: SecurityGroups

  constructor(plan: LandingZonePlan, share: AgencyShare, foundation: AgencyGround, opts: ComponentResourceOptions) {
    super(plan, share, foundation, opts)
    for (const [subnet, segment] of this.segments) this.#lend(plan, share, subnet, segment, foundation)
    const dependsOn = makeAgencyRoom(plan, share, foundation, this)
    this.groups = makeSecurityGroups(plan, share, foundation.home, { parent: this, dependsOn })
    this.registerOutputs({})
  }

  #lend(
    plan: LandingZonePlan,
    { agency }: AgencyShare,
    subnet: string,
    { network }: Segment,
    { home, platform }: AgencyGround,
  ): void {
    new RbacPolicyV2(
      nameOf(plan, `${subnet}-${agency.short}`),
      {
        region: plan.zone.location.region,
        action: 'access_as_shared',
        objectId: network.id,
        objectType: 'network',
        targetTenant: home.projectId,
      },
      { parent: this, provider: platform },
    )
  }
}

/** The same as the agency's other stacks find it. */
export class GivenAgencyNetwork extends LentNetwork {
  protected readonly groups: SecurityGroups

  constructor(plan: LandingZonePlan, share: AgencyShare, foundation: AgencyGround, opts: ComponentResourceOptions) {
    super(plan, share, foundation, opts)
    this.groups = findSecurityGroups(plan, share, foundation.home, this)
    this.registerOutputs({})
  }
}
