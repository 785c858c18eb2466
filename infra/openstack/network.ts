import {
  Network as Net,
  RbacPolicyV2,
  Router,
  RouterInterface,
  type SecGroup,
  Subnet,
} from '@pulumi/openstack/networking/index.js'
import { ComponentResource, type ComponentResourceOptions, type Resource } from '@pulumi/pulumi'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import type { Foundation, Home } from './foundation.ts'
import { asTags, nameOf, zoneMetadata } from './names.ts'
import { makeNetworkRoom } from './network-room.ts'
import { makeSecurityGroups, type SecurityGroups, type SecurityRole } from './security-groups.ts'
import type { OpenStackSettings } from './settings.ts'

type ZoneSubnet = LandingZonePlan['subnets'][number]

export interface Segment {
  readonly network: Net
  readonly subnet: Subnet
}

/**
 * Networks behind one router that has no external gateway: no path to the Internet, whatever a team adds to its own
 * project. Agencies work in their own projects on networks that are lent to them.
 */
export class Network extends ComponentResource {
  readonly router: Router
  /** By the plan's subnet name. */
  readonly segments: ReadonlyMap<string, Segment>
  readonly #groups: ReadonlyMap<string, SecurityGroups>

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
    const room = makeNetworkRoom(plan, foundation, this)
    for (const subnet of plan.subnets) {
      this.#lend(plan, subnet, foundation, { ...inPlatform, dependsOn: [...room.platform] })
    }
    this.#groups = new Map(
      [...foundation.agencies].map(([agency, home]) => {
        const opts = { parent: this, dependsOn: room.agencies.get(agency) ?? [] }
        return [agency, makeSecurityGroups(plan, agency, home, opts)]
      }),
    )
    this.registerOutputs({})
  }

  /** The segment of a purpose, at a site where the zone has that site, else at the first. */
  segmentFor(plan: LandingZonePlan, purpose: ZoneSubnet['purpose'], site: number): Segment {
    const fitting = plan.subnets.filter((subnet) => subnet.purpose === purpose)
    const chosen = fitting.find((subnet) => subnet.site === site) ?? fitting[0] ?? plan.subnets[0]!
    return this.segments.get(chosen.name)!
  }

  groupFor(agency: string, role: SecurityRole): SecGroup {
    const group = this.#groups.get(agency)?.get(role)
    if (group === undefined) throw new RangeError(`no security group of ${agency} for ${role}`)
    return group
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

  /** Workload and data networks are lent to the agencies that have something in the zone; a network of one, to that one. */
  #lend(plan: LandingZonePlan, { name, purpose, agency }: ZoneSubnet, foundation: Foundation, opts: InPlatform): void {
    if (purpose !== 'workload' && purpose !== 'data') return
    const network = this.segments.get(name)!.network
    const region = plan.zone.location.region
    for (const { agency: borrower } of plan.agencies) {
      if (agency !== undefined && agency !== borrower.id) continue
      const home: Home = foundation.agencies.get(borrower.id)!
      new RbacPolicyV2(
        nameOf(plan, `${name}-${borrower.short}`),
        {
          region,
          action: 'access_as_shared',
          objectId: network.id,
          objectType: 'network',
          targetTenant: home.projectId,
        },
        opts,
      )
    }
  }
}

type InPlatform = { readonly parent: Network; readonly provider: Home['provider']; readonly dependsOn?: Resource[] }
