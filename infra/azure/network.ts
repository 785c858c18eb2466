import { ComponentResource, type ComponentResourceOptions, type Output } from '@pulumi/pulumi'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { logFlows } from './flow-logs.ts'
import type { Foundation } from './foundation.ts'
import { nameOf } from './names.ts'
import { makePrivateNames, type PrivateNames } from './private-names.ts'
import type { Home } from './resource-groups.ts'
import type { AzureSettings } from './settings.ts'
import type { PlannedSubnet } from './subnets.ts'
import { agencyTags, type Tags, zoneTags } from './tags.ts'
import { buildVnet, type Vnet } from './vnet.ts'

/**
 * A hub that the private line ends in, a spoke for what agencies share and one for each agency with networks of its own.
 * No subnet has a way to the Internet: no public address, no default outbound access, and the default route leads nowhere.
 */
export class Network extends ComponentResource {
  readonly hub: Vnet
  readonly spokes: readonly Vnet[]
  readonly names: PrivateNames
  readonly #subnets: readonly PlannedSubnet[]

  constructor(plan: LandingZonePlan, settings: AzureSettings, foundation: Foundation, opts: ComponentResourceOptions) {
    super('rettsky:azure:Network', nameOf(plan, 'network'), {}, opts)
    this.#subnets = plan.subnets
    const { hub } = foundation.homes
    const build = (what: string, home: Home, tags: Tags, subnets: readonly PlannedSubnet[]): Vnet[] => {
      const own = { parent: this, provider: home.provider, dependsOn: [foundation.watcher] }
      return subnets.length === 0 ? [] : [buildVnet(plan, settings, what, home, tags, subnets, own)]
    }
    const shared = plan.subnets.filter((subnet) => subnet.agency === undefined)
    this.hub = build('hub', hub, zoneTags(plan), shared.filter(isOfHub))[0]!
    this.spokes = [
      ...build(
        'shared',
        hub,
        zoneTags(plan),
        shared.filter((subnet) => !isOfHub(subnet)),
      ),
      ...plan.agencies.flatMap((share) => {
        const own = plan.subnets.filter((subnet) => subnet.agency === share.agency.id)
        return build(share.agency.short, foundation.homes.agencies.get(share.agency.id)!, agencyTags(plan, share), own)
      }),
    ]
    this.names = makePrivateNames(plan, hub, [this.hub, ...this.spokes], this)
    logFlows(plan, foundation, [this.hub, ...this.spokes], this)
    this.registerOutputs({})
  }

  /** The first subnet of a purpose: the agency's own if it has one, else what the zone shares. */
  subnetFor(purpose: PlannedSubnet['purpose'], agency?: string): Output<string> {
    const fitting = this.#subnets.filter((subnet) => subnet.purpose === purpose)
    const planned =
      fitting.find((subnet) => agency !== undefined && subnet.agency === agency) ??
      fitting.find((subnet) => subnet.agency === undefined)
    const found = [this.hub, ...this.spokes]
      .map(({ subnets }) => subnets.get(planned?.name ?? ''))
      .find((id) => id !== undefined)
    if (found === undefined) throw new RangeError(`the plan has no subnet for ${purpose}`)
    return found
  }
}

/** Gateways, endpoints of the platform and the prober belong to the hub; workloads and data to spokes. */
const isOfHub = ({ purpose }: PlannedSubnet): boolean =>
  purpose === 'transit' || purpose === 'endpoints' || purpose === 'monitoring'
