import { SharedVPCServiceProject } from '@pulumi/gcp/compute/sharedVPCServiceProject.js'
import { SubnetworkIAMMember } from '@pulumi/gcp/compute/subnetworkIAMMember.js'
import {
  ComponentResource,
  type ComponentResourceOptions,
  type Input,
  interpolate,
  type Resource,
} from '@pulumi/pulumi'
import type { AgencyShare, LandingZonePlan } from '../landing-zone-plan.ts'
import { type Home, type Place, within } from './foundation/projects.ts'
import { nameOf } from './names.ts'
import { subnetName, vpcPath } from './network.ts'

/** The zone's one network as an agency's stores use it. */
export interface AgencyVpc {
  readonly vpc: { readonly id: Input<string> }
  /** What this stack makes to let the agency into the network; databases and file shares wait for it. */
  readonly joined: readonly Resource[]
}

/**
 * Lets an agency's project stand in the hub's network: its servers in the workload subnets, or in those that the plan gives it
 * alone, and nowhere else.
 */
export class AgencyNetwork extends ComponentResource implements AgencyVpc {
  readonly vpc: AgencyVpc['vpc']
  readonly joined: AgencyVpc['joined']

  constructor(
    plan: LandingZonePlan,
    share: AgencyShare,
    { hub, home }: { readonly hub: Place; readonly home: Home },
    opts: ComponentResourceOptions,
  ) {
    super('rettsky:google:Network', nameOf(plan, 'network'), {}, opts)
    const inHub = within(hub, this, 'compute')
    this.vpc = { id: vpcPath(plan, hub.projectId) }
    const joined = new SharedVPCServiceProject(
      nameOf(plan, 'shared', home.what),
      { hostProject: hub.projectId, serviceProject: home.projectId },
      { ...inHub, dependsOn: within(home, this, 'compute').dependsOn },
    )
    this.joined = [joined]
    for (const { name, purpose, agency } of plan.subnets) {
      if (purpose !== 'workload' || (agency ?? share.agency.id) !== share.agency.id) continue
      new SubnetworkIAMMember(
        nameOf(plan, 'uses', `${name}-${home.what}`),
        {
          project: hub.projectId,
          region: plan.zone.location.region,
          subnetwork: subnetName(plan, name),
          role: 'roles/compute.networkUser',
          member: interpolate`serviceAccount:${home.number}@cloudservices.gserviceaccount.com`,
        },
        inHub,
      )
    }
    this.registerOutputs({})
  }
}
