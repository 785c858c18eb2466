import { Network as Net, Router, RouterInterface, Subnet } from '@pulumi/openstack/networking/index.js'
import { ComponentResource, type ComponentResourceOptions, type Output } from '@pulumi/pulumi'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import type { Foundation, Home } from './foundation.ts'
import { asTags, nameOf, zoneMetadata } from './names.ts'
import { makePlatformRoom } from './network/network-room.ts'
import type { OpenStackSettings } from './settings.ts'

type ZoneSubnet = LandingZonePlan['subnets'][number]

export interface Segment {
  readonly network: { readonly id: Output<string> }
  readonly subnet: { readonly id: Output<string> }
}

/**
 * Networks behind one router that has no external gateway: no path to the Internet, whatever a team adds to its own
 * project. Agencies work in their own projects on networks that are lent to them.
 */
export class Network extends ComponentResource {
  readonly router: Router
  /** By the plan's subnet name. */
  readonly segments: ReadonlyMap<string, Segment>

  constructor(
    plan: LandingZonePlan,
    settings: OpenStackSettings,
    foundation: Foundation,
    opts: ComponentResourceOptions,
  ) {
    super('rettsky:openstack:Network', nameOf(plan, 'network'), {}, opts)
    const tags = asTags(zoneMetadata(plan))
    const inPlatform = { parent: this, provider: foundation.platform.provider }
    const region = plan.zone.location.region
    this.router = new Router(
      nameOf(plan, 'router'),
      { name: nameOf(plan, 'router'), region, adminStateUp: true, tags },
      inPlatform,
    )
    this.segments = new Map(
      plan.subnets.map((subnet) => [subnet.name, this.#segment(plan, settings, subnet, inPlatform)]),
    )
    makePlatformRoom(plan, foundation.platform, this)
    this.registerOutputs({})
  }

  /** The segment of a purpose, at a site where the zone has that site, else at the first. */
  segmentFor(plan: LandingZonePlan, purpose: ZoneSubnet['purpose'], site: number): Segment {
    return this.segments.get(subnetFor(plan, purpose, site).name)!
  }

  #segment(plan: LandingZonePlan, settings: OpenStackSettings, { name, cidr }: ZoneSubnet, opts: InPlatform): Segment {
    const tags = asTags(zoneMetadata(plan))
    const region = plan.zone.location.region
    const network = new Net(
      nameOf(plan, name),
      {
        name: nameOf(plan, name),
        region,
        adminStateUp: true,
        external: false,
        shared: false,
        portSecurityEnabled: true,
        tags,
      },
      opts,
    )
    const dnsNameservers = settings.nameServers.split(',').filter((address) => address !== '')
    const subnet = new Subnet(
      nameOf(plan, name),
      {
        name: nameOf(plan, name),
        region,
        networkId: network.id,
        cidr,
        ipVersion: 4,
        enableDhcp: true,
        dnsNameservers,
        tags,
      },
      opts,
    )
    new RouterInterface(nameOf(plan, name), { region, routerId: this.router.id, subnetId: subnet.id }, opts)
    return { network, subnet }
  }
}

type InPlatform = { readonly parent: Network; readonly provider: Home['provider'] }

/** The subnet of a purpose, at a site where the zone has that site, else at the first. */
export function subnetFor(plan: LandingZonePlan, purpose: ZoneSubnet['purpose'], site: number): ZoneSubnet {
  const fitting = plan.subnets.filter((subnet) => subnet.purpose === purpose)
  return fitting.find((subnet) => subnet.site === site) ?? fitting[0] ?? plan.subnets[0]!
}
