import { VirtualNetworkPeering } from '@pulumi/azure-native/network/virtualNetworkPeering.js'
import type { Resource } from '@pulumi/pulumi'
import type { LandingZonePlan } from '../../landing-zone-plan.ts'
import { nameOf } from '../names.ts'
import type { JoinedNetwork } from './vnet.ts'

/** Joins hub and spoke. The spoke learns the way over the line once agencies' traffic is routed there. */
export function joinNetworks(
  plan: LandingZonePlan,
  hub: JoinedNetwork,
  spoke: JoinedNetwork,
  overLine: boolean,
  parent: Resource,
  after: Resource[] = [],
): void {
  const join = (
    from: JoinedNetwork,
    to: JoinedNetwork,
    gateways: { allowGatewayTransit: boolean; useRemoteGateways: boolean },
  ) => {
    const virtualNetworkPeeringName = nameOf(plan, 'peer', `${from.what}-${to.what}`)
    return new VirtualNetworkPeering(
      virtualNetworkPeeringName,
      {
        virtualNetworkPeeringName,
        virtualNetworkName: from.network.name,
        resourceGroupName: from.home.group.name,
        remoteVirtualNetwork: { id: to.network.id },
        allowVirtualNetworkAccess: true,
        allowForwardedTraffic: false,
        ...gateways,
      },
      { parent, provider: from.home.provider, dependsOn: overLine ? after : [] },
    )
  }
  join(hub, spoke, { allowGatewayTransit: overLine, useRemoteGateways: false })
  join(spoke, hub, { allowGatewayTransit: false, useRemoteGateways: overLine })
}
