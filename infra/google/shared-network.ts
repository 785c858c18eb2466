import type { Network } from '@pulumi/gcp/compute/network.js'
import { SharedVPCHostProject } from '@pulumi/gcp/compute/sharedVPCHostProject.js'
import { SharedVPCServiceProject } from '@pulumi/gcp/compute/sharedVPCServiceProject.js'
import type { Subnetwork } from '@pulumi/gcp/compute/subnetwork.js'
import { SubnetworkIAMMember } from '@pulumi/gcp/compute/subnetworkIAMMember.js'
import { interpolate, type Resource } from '@pulumi/pulumi'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { nameOf } from './names.ts'
import { type Homes, within } from './projects.ts'

/**
 * Lets agencies' projects stand in the hub's network: their servers in the workload subnets, or in those that the plan
 * gives one agency alone, and nowhere else. What is returned, by agency, is waited for by whatever needs the network.
 */
export function shareNetwork(
  plan: LandingZonePlan,
  { hub, agencies }: Homes,
  network: Network,
  subnets: ReadonlyMap<string, Subnetwork>,
  parent: Resource,
): ReadonlyMap<string, Resource> {
  const inHub = within(hub, parent, 'compute')
  const host = new SharedVPCHostProject(
    nameOf(plan, 'shared'),
    { project: hub.projectId },
    { ...inHub, dependsOn: [...inHub.dependsOn, network] },
  )
  return new Map(
    [...agencies].map(([agency, home]) => {
      const joined = new SharedVPCServiceProject(
        nameOf(plan, 'shared', home.what),
        { hostProject: hub.projectId, serviceProject: home.projectId },
        { ...inHub, dependsOn: [...within(home, parent, 'compute').dependsOn, host] },
      )
      for (const planned of plan.subnets.filter(({ purpose }) => purpose === 'workload')) {
        const subnet = subnets.get(planned.name)
        if (subnet === undefined || (planned.agency ?? agency) !== agency) continue
        new SubnetworkIAMMember(
          nameOf(plan, 'uses', `${planned.name}-${home.what}`),
          {
            project: hub.projectId,
            region: plan.zone.location.region,
            subnetwork: subnet.name,
            role: 'roles/compute.networkUser',
            member: interpolate`serviceAccount:${home.number}@cloudservices.gserviceaccount.com`,
          },
          inHub,
        )
      }
      return [agency, joined]
    }),
  )
}
