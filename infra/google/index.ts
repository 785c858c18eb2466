import { ComponentResource } from '@pulumi/pulumi'
import type { AgencyShare, LandingZonePlan } from '../landing-zone-plan.ts'
import type { AgencyParts, SharedParts, StackPrograms } from '../pulumi/stack-programs.ts'
import { AgencyFoundation } from './agency-foundation.ts'
import { AgencyNetwork } from './agency-network.ts'
import { Budget } from './budget.ts'
import { DataStores } from './data-stores.ts'
import { hubOf } from './foundation/projects.ts'
import { Foundation } from './foundation.ts'
import { nameOf } from './names.ts'
import { Network } from './network.ts'
import { PrivateConnectivity } from './private-connectivity.ts'
import { ResponseTimeMonitor } from './response-time-monitor.ts'
import { googleSettings } from './settings.ts'

export { controls } from './controls.ts'

/** What a zone at Google shares: everything under one component, each part a component of its own. */
class LandingZone extends ComponentResource {
  readonly parts: SharedParts<'budget'>

  constructor(plan: LandingZonePlan) {
    super('rettsky:google:LandingZone', nameOf(plan, 'lz'))
    const settings = googleSettings(plan)
    const inZone = { parent: this }
    const foundation = new Foundation(plan, settings, inZone)
    const network = new Network(plan, foundation, inZone)
    this.parts = {
      foundation,
      network,
      privateConnectivity: new PrivateConnectivity(plan, foundation, network, inZone),
      responseTimeMonitor: new ResponseTimeMonitor(plan, settings, foundation, network, inZone),
      budget: new Budget(plan, settings, foundation, inZone),
    }
    this.registerOutputs({})
  }
}

/** What one agency has in the zone, under components of the same names. */
class AgencyPart extends ComponentResource {
  readonly parts: AgencyParts

  constructor(plan: LandingZonePlan, share: AgencyShare) {
    super('rettsky:google:LandingZone', nameOf(plan, 'lz'))
    const settings = googleSettings(plan)
    const inZone = { parent: this }
    const hub = hubOf(plan, settings, this)
    const foundation = new AgencyFoundation(plan, share, settings, hub, inZone)
    const network = new AgencyNetwork(plan, share, { hub, home: foundation.home }, inZone)
    this.parts = { foundation, network, dataStores: new DataStores(plan, share, { foundation, network }, inZone) }
    this.registerOutputs({})
  }
}

/** Registers with the Pulumi engine that is listening. Both throw `InputError` on settings they cannot use. */
export const stacks: StackPrograms = {
  zone: (plan) => new LandingZone(plan).parts,
  agency: (plan, share) => new AgencyPart(plan, share).parts,
}
