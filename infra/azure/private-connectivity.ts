import { DnsResolver } from '@pulumi/azure-native/dnsresolver/dnsResolver.js'
import { InboundEndpoint } from '@pulumi/azure-native/dnsresolver/inboundEndpoint.js'
import type { ExpressRouteCircuit } from '@pulumi/azure-native/network/expressRouteCircuit.js'
import { VirtualNetworkGateway } from '@pulumi/azure-native/network/virtualNetworkGateway.js'
import { ComponentResource, type ComponentResourceOptions, type CustomResourceOptions, secret } from '@pulumi/pulumi'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { hasReached } from '../plan/index.ts'
import type { CarrierKeys } from '../pulumi/stack-programs.ts'
import type { Foundation } from './foundation.ts'
import { nameOf } from './names.ts'
import { openAuditLog } from './network/audit-log-endpoint.ts'
import { connectCircuit, makeCircuit, makePeering, type Place } from './network/circuits.ts'
import { joinNetworks } from './network/network-peering.ts'
import { isGatewaySubnet, isResolverSubnet } from './network/subnets.ts'
import type { Vnet } from './network/vnet.ts'
import type { Network } from './network.ts'
import { zoneTags } from './tags.ts'

/**
 * The private line. Each link is a circuit, whose service key goes to the carrier; its peering follows when the carrier
 * has told VLAN and addresses, gateway and connection when the link is accepted, agencies' traffic when it is up.
 */
export class PrivateConnectivity extends ComponentResource {
  readonly circuits: ReadonlyMap<string, ExpressRouteCircuit>
  readonly carrierKeys: CarrierKeys
  readonly gateway: VirtualNetworkGateway | undefined

  constructor(plan: LandingZonePlan, foundation: Foundation, network: Network, opts: ComponentResourceOptions) {
    super('rettsky:azure:PrivateConnectivity', nameOf(plan, 'private-connectivity'), {}, opts)
    const { hub } = foundation
    const inHub = { parent: this, provider: hub.provider }
    const place = { resourceGroupName: hub.group.name, location: plan.zone.location.region, tags: zoneTags(plan) }
    const { links, agencyRoutes } = plan.privateConnectivity

    this.circuits = new Map(links.map((planned) => [planned.link.id, makeCircuit(plan, planned, place, inHub)]))
    this.carrierKeys = Object.fromEntries(
      [...this.circuits].map(([id, { serviceKey }]) => [id, secret(serviceKey).apply((key) => key ?? '')]),
    )
    const accepted = links.filter(({ link }) => hasReached(link, 'accepted'))
    this.gateway = accepted.length === 0 ? undefined : makeGateway(plan, network.hub, place, inHub)
    for (const planned of links) {
      const circuit = this.circuits.get(planned.link.id)!
      const peering = makePeering(plan, planned, circuit, place, inHub)
      if (this.gateway === undefined || peering === undefined || !accepted.includes(planned)) continue
      connectCircuit(plan, planned, this.gateway, circuit, place, { ...inHub, dependsOn: [peering] })
    }
    if (network.shared !== undefined) {
      const gateway = this.gateway === undefined ? [] : [this.gateway]
      joinNetworks(plan, network.hub, network.shared, agencyRoutes, this, gateway)
    }
    answerBodysNameServers(plan, network.hub, place, inHub)
    openAuditLog(plan, foundation, network, this)
    this.registerOutputs({})
  }
}

function makeGateway(
  plan: LandingZonePlan,
  hub: Vnet,
  place: Place,
  opts: CustomResourceOptions,
): VirtualNetworkGateway {
  const virtualNetworkGatewayName = nameOf(plan, 'ergw', 'hub')
  const transit = plan.subnets.find(isGatewaySubnet)
  const sku = plan.zone.capabilities.twoSites ? 'ErGw1AZ' : 'Standard'
  return new VirtualNetworkGateway(
    virtualNetworkGatewayName,
    {
      ...place,
      virtualNetworkGatewayName,
      gatewayType: 'ExpressRoute',
      sku: { name: sku, tier: sku },
      // No public address of ours: Microsoft's management reaches the gateway by an address that Microsoft hosts.
      ipConfigurations: [
        {
          name: 'default',
          privateIPAllocationMethod: 'Dynamic',
          subnet: { id: hub.subnets.get(transit?.name ?? '')! },
        },
      ],
    },
    opts,
  )
}

/**
 * The body's name servers forward the private names here; without it, an endpoint's name means nothing at home. A zone of
 * one site has no second transit range for it: there the names are written into the body's own name servers.
 */
function answerBodysNameServers(plan: LandingZonePlan, hub: Vnet, place: Place, opts: CustomResourceOptions): void {
  const subnet = plan.subnets.find(isResolverSubnet)
  if (subnet === undefined) return
  const dnsResolverName = nameOf(plan, 'dnspr', 'hub')
  const resolver = new DnsResolver(
    dnsResolverName,
    { ...place, dnsResolverName, virtualNetwork: { id: hub.network.id } },
    opts,
  )
  new InboundEndpoint(
    nameOf(plan, 'in', 'hub'),
    {
      ...place,
      inboundEndpointName: nameOf(plan, 'in', 'hub'),
      dnsResolverName: resolver.name,
      ipConfigurations: [{ subnet: { id: hub.subnets.get(subnet.name)! }, privateIpAllocationMethod: 'Dynamic' }],
    },
    opts,
  )
}
