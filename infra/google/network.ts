import { Network as Vpc } from '@pulumi/gcp/compute/network.js'
import { Subnetwork } from '@pulumi/gcp/compute/subnetwork.js'
import { ComponentResource, type ComponentResourceOptions } from '@pulumi/pulumi'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { within } from './foundation/projects.ts'
import type { Foundation } from './foundation.ts'
import { nameOf } from './names.ts'
import { shutNetwork } from './network/firewall.ts'
import { answerPrivately, connectServices } from './network/private-services.ts'
import { shareNetwork } from './network/shared-network.ts'

/**
 * One network in the hub, shared with the agencies' projects. It has no route to the Internet, no address outside, and
 * Google's own services answer inside it.
 */
export class Network extends ComponentResource {
  readonly vpc: Vpc
  readonly subnets: ReadonlyMap<string, Subnetwork>

  constructor(plan: LandingZonePlan, foundation: Foundation, opts: ComponentResourceOptions) {
    super('rettsky:google:Network', nameOf(plan, 'network'), {}, opts)
    const { hub } = foundation
    const inHub = within(hub, this, 'compute')
    this.vpc = new Vpc(
      vpcName(plan),
      {
        name: vpcName(plan),
        project: hub.projectId,
        autoCreateSubnetworks: false,
        deleteDefaultRoutesOnCreate: true,
        routingMode: 'REGIONAL',
        mtu: 1460,
      },
      inHub,
    )
    this.subnets = new Map(
      plan.subnets.filter(isSubnetwork).map((planned) => [
        planned.name,
        new Subnetwork(
          subnetName(plan, planned.name),
          {
            name: subnetName(plan, planned.name),
            project: hub.projectId,
            region: plan.zone.location.region,
            network: this.vpc.id,
            ipCidrRange: planned.cidr,
            privateIpGoogleAccess: true,
            stackType: 'IPV4_ONLY',
            logConfig: { aggregationInterval: 'INTERVAL_1_MIN', flowSampling: 1, metadata: 'INCLUDE_ALL_METADATA' },
          },
          inHub,
        ),
      ]),
    )
    shutNetwork(plan, hub, this.vpc, this)
    connectServices(plan, hub, this.vpc, this)
    answerPrivately(plan, hub, this.vpc, this)
    shareNetwork(plan, hub, this.vpc, this)
    this.registerOutputs({})
  }
}

export const vpcName = (plan: LandingZonePlan): string => nameOf(plan, 'vpc')

/** The zone's one network as stacks of agencies call it: the zone's own stack made it. */
export const vpcPath = (plan: LandingZonePlan, hubProject: string): string =>
  `projects/${hubProject}/global/networks/${vpcName(plan)}`
export const subnetName = (plan: LandingZonePlan, name: string): string => nameOf(plan, 'subnet', name)

/** Data ranges are peered in, endpoints take single addresses, and Google's routers need no range of ours. */
const isSubnetwork = ({ purpose }: LandingZonePlan['subnets'][number]): boolean =>
  purpose === 'workload' || purpose === 'monitoring'
