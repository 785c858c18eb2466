import { ComponentResource, type ComponentResourceOptions, type Output } from '@pulumi/pulumi'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import type { Foundation } from './foundation.ts'
import { nameOf } from './names.ts'
import { logFlows } from './network/flow-logs.ts'
import { isOfHub } from './network/hub.ts'
import { knowPrivateNames, makePrivateNames, type PrivateNames } from './network/private-names.ts'
import type { PlannedSubnet } from './network/subnets.ts'
import { buildVnet, type Vnet } from './network/vnet.ts'
import type { AzureSettings } from './settings.ts'
import { zoneTags } from './tags.ts'

/**
 * A hub that the private line ends in and a spoke for what agencies share; agencies with networks of their own have a spoke
 * each, in their own stacks. No subnet has a way to the Internet: no public address, no default outbound access, and the
 * default route leads nowhere.
 */
export class Network extends ComponentResource {
  readonly hub: Vnet
  /** None where the zone shares neither workload nor data networks. */
  readonly shared: Vnet | undefined
  readonly names: PrivateNames
  readonly #subnets: readonly PlannedSubnet[]

  constructor(plan: LandingZonePlan, settings: AzureSettings, foundation: Foundation, opts: ComponentResourceOptions) {
    super('rettsky:azure:Network', nameOf(plan, 'network'), {}, opts)
    const { hub } = foundation
    const own = { parent: this, provider: hub.provider, dependsOn: [foundation.watcher] }
    const build = (what: string, subnets: readonly PlannedSubnet[]): Vnet =>
      buildVnet(plan, settings, what, hub, zoneTags(plan), subnets, own)
    this.#subnets = plan.subnets.filter((subnet) => subnet.agency === undefined)
    const ofSpoke = this.#subnets.filter((subnet) => !isOfHub(subnet))
    this.hub = build('hub', this.#subnets.filter(isOfHub))
    this.shared = ofSpoke.length === 0 ? undefined : build('shared', ofSpoke)
    this.names = makePrivateNames(plan, hub, this)
    for (const vnet of this.vnets) knowPrivateNames(plan, hub, this.names, vnet, this)
    logFlows(plan, foundation, this.vnets, this)
    this.registerOutputs({})
  }

  get vnets(): readonly Vnet[] {
    return this.shared === undefined ? [this.hub] : [this.hub, this.shared]
  }

  /** The first subnet of a purpose. */
  subnetFor(purpose: PlannedSubnet['purpose']): Output<string> {
    const planned = this.#subnets.find((subnet) => subnet.purpose === purpose)
    const found = this.vnets.map(({ subnets }) => subnets.get(planned?.name ?? '')).find((id) => id !== undefined)
    if (found === undefined) throw new RangeError(`the plan has no subnet for ${purpose}`)
    return found
  }
}
