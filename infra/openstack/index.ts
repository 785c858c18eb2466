import { ComponentResource } from '@pulumi/pulumi'
import type { AgencyShare, LandingZonePlan } from '../landing-zone-plan.ts'
import type { AgencyParts, SharedParts, StackPrograms } from '../pulumi/stack-programs.ts'
import { AgencyFoundation } from './agency-foundation.ts'
import { AgencyNetwork } from './agency-network.ts'
import { Budget } from './budget.ts'
import { DataStores } from './data-stores.ts'
import { Foundation } from './foundation.ts'
import { nameOf } from './names.ts'
import { Network } from './network.ts'
import { PrivateConnectivity } from './private-connectivity.ts'
import { ResponseTimeMonitor } from './response-time-monitor.ts'
import { openStackSettings } from './settings.ts'

export { controls } from './controls.ts'

/** What a zone at an OpenStack host shares, the body's own host or a domestic one, as far as its capabilities go. */
class OpenStackZone extends ComponentResource {
  readonly parts: SharedParts

  constructor(plan: LandingZonePlan) {
    super('rettsky:openstack:Zone', nameOf(plan, 'zone'))
    const settings = openStackSettings(plan)
    const inZone = { parent: this }
    const foundation = new Foundation(plan, settings, inZone)
    const network = new Network(plan, settings, foundation, inZone)
    this.parts = {
      foundation,
      network,
      privateConnectivity: new PrivateConnectivity(plan, settings, foundation, network, inZone),
      responseTimeMonitor: new ResponseTimeMonitor(plan, settings, foundation, network, inZone),
    }
    this.registerOutputs({})
  }
}

/** What one agency has in the zone, under components of the same names. */
class AgencyPart extends ComponentResource {
  readonly parts: AgencyParts<'budget'>

  constructor(plan: LandingZonePlan, share: AgencyShare) {
    super('rettsky:openstack:Zone', nameOf(plan, 'zone'))
    const settings = openStackSettings(plan)
    const inZone = { parent: this }
    const foundation = new AgencyFoundation(plan, settings, share, inZone)
    const network = new AgencyNetwork(plan, share, foundation, inZone)
    this.parts = {
      foundation,
      network,
      dataStores: new DataStores(plan, settings, share, { foundation, network }, inZone),
      budget: new Budget(plan, share, foundation, inZone),
    }
    this.registerOutputs({})
  }
}

/** Registers with the Pulumi engine that is listening. Both throw `InputError` on settings they cannot use. */
export const stacks: StackPrograms = {
  zone: (plan) => new OpenStackZone(plan).parts,
  agency: (plan, share) => new AgencyPart(plan, share).parts,
}
