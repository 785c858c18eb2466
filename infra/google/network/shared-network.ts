import type { Network } from '@pulumi/gcp/compute/network.js'
import { SharedVPCHostProject } from '@pulumi/gcp/compute/sharedVPCHostProject.js'
import type { Resource } from '@pulumi/pulumi'
import type { LandingZonePlan } from '../../landing-zone-plan.ts'
import { type Home, within } from '../foundation/projects.ts'
import { nameOf } from '../names.ts'

/** Opens the hub's network to agencies' projects; each joins by its own stack. */
export function shareNetwork(plan: LandingZonePlan, hub: Home, network: Network, parent: Resource): void {
  const inHub = within(hub, parent, 'compute')
  new SharedVPCHostProject(
    nameOf(plan, 'shared'),
    { project: hub.projectId },
    { ...inHub, dependsOn: [...inHub.dependsOn, network] },
  )
}
