import {
  getNetworkOutput,
  getSubnetOutput,
  Network as Net,
  Port,
  RouterInterface,
  RouterRoute,
  Subnet,
} from '@pulumi/openstack/networking/index.js'
import { ComponentResource, type ComponentResourceOptions, type Output } from '@pulumi/pulumi'
import type { LandingZonePlan, ZoneLink } from '../landing-zone-plan.ts'
import { hasReached, networkOf, parsePrefix, prefixText } from '../plan/index.ts'
import type { Foundation } from './foundation.ts'
import { asTags, nameOf, zoneMetadata } from './names.ts'
import type { Network } from './network.ts'
import { isOwnCloud, type OpenStackSettings } from './settings.ts'

/**
 * The carrier's lines, each by a hand-off network that the zone's router gets a leg in. Routes are static: Neutron speaks
 * no BGP towards a carrier, so the carrier's own router does. A line that is not accepted yet has no leg, one that is not
 * up carries no route.
 */
export class PrivateConnectivity extends ComponentResource {
  /** A host that hands over a network issues no key for it. */
  readonly carrierKeys = {}

  constructor(
    plan: LandingZonePlan,
    settings: OpenStackSettings,
    foundation: Foundation,
    network: Network,
    opts: ComponentResourceOptions,
  ) {
    super('rettsky:openstack:PrivateConnectivity', nameOf(plan, 'private-connectivity'), {}, opts)
    const inPlatform = { parent: this, provider: foundation.platform.provider }
    for (const line of plan.privateConnectivity.links) {
      if (hasReached(line.link, 'accepted')) this.#connect(plan, settings, network, line, inPlatform)
    }
    this.registerOutputs({})
  }

  #connect(
    plan: LandingZonePlan,
    settings: OpenStackSettings,
    network: Network,
    { link }: ZoneLink,
    opts: InPlatform,
  ): void {
    const { peering } = link
    if (peering === undefined) return
    const name = nameOf(plan, `line-${link.id}`)
    const region = plan.zone.location.region
    const tags = asTags({ ...zoneMetadata(plan), 'rettsky-link': link.id })
    const { networkId, subnetId } = this.#handOff(plan, settings, link, prefixOf(peering.zoneAddress), opts)
    const leg = new Port(
      name,
      {
        name,
        region,
        networkId,
        adminStateUp: true,
        fixedIps: [{ subnetId, ipAddress: addressOf(peering.zoneAddress) }],
        tags,
      },
      opts,
    )
    const attached = new RouterInterface(name, { region, routerId: network.router.id, portId: leg.id }, opts)
    if (!hasReached(link, 'up') || !plan.privateConnectivity.agencyRoutes) return
    for (const destinationCidr of plan.privateConnectivity.prefixesToZone) {
      new RouterRoute(
        `${name}-${destinationCidr}`,
        { region, routerId: network.router.id, destinationCidr, nextHop: addressOf(peering.bodyAddress) },
        { ...opts, dependsOn: [attached] },
      )
    }
  }

  /** Where we hold the switches: the VLAN on the physical network. Elsewhere the network that the host made for the line. */
  #handOff(
    plan: LandingZonePlan,
    settings: OpenStackSettings,
    link: ZoneLink['link'],
    cidr: string,
    opts: InPlatform,
  ): HandOff {
    const region = plan.zone.location.region
    const { physicalNetwork, handOffNetwork } = settings
    if (!isOwnCloud(plan) || physicalNetwork === undefined || link.vlan === undefined) {
      const named = handOffNetwork === undefined ? { networkId: link.connectionId ?? '' } : { name: handOffNetwork }
      const networkId = getNetworkOutput({ region, ...named }, opts).id
      return { networkId, subnetId: getSubnetOutput({ region, networkId, cidr }, opts).id }
    }
    const name = nameOf(plan, `hand-off-${link.id}`)
    const segments = [{ networkType: 'vlan', physicalNetwork, segmentationId: link.vlan }]
    const tags = asTags({ ...zoneMetadata(plan), 'rettsky-link': link.id })
    const network = new Net(
      name,
      { name, region, adminStateUp: true, external: false, shared: false, segments, tags },
      opts,
    )
    const subnet = new Subnet(
      name,
      { name, region, networkId: network.id, cidr, ipVersion: 4, enableDhcp: false, noGateway: true, tags },
      opts,
    )
    return { networkId: network.id, subnetId: subnet.id }
  }
}

type HandOff = { readonly networkId: Output<string>; readonly subnetId: Output<string> }
type InPlatform = { readonly parent: PrivateConnectivity; readonly provider: Foundation['platform']['provider'] }

/** `169.254.30.2/30` lies in `169.254.30.0/30`. */
function prefixOf(address: string): string {
  return prefixText(networkOf(parsePrefix(address)))
}

const addressOf = (address: string): string => address.split('/')[0] ?? address
