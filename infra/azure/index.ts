import { ComponentResource, type ResourceTransformation } from '@pulumi/pulumi'
import type { AgencyShare, LandingZonePlan } from '../landing-zone-plan.ts'
import type { AgencyParts, SharedParts, StackPrograms } from '../pulumi/stack-programs.ts'
import { AgencyFoundation } from './agency-foundation.ts'
import { AgencyNetwork } from './agency-network.ts'
import { Budget } from './budget.ts'
import { DataStores } from './data-stores.ts'
import { Foundation } from './foundation.ts'
import { nameOf } from './names.ts'
import { hubOf } from './network/hub.ts'
import { Network } from './network.ts'
import { PrivateConnectivity } from './private-connectivity.ts'
import { ResponseTimeMonitor } from './response-time-monitor.ts'
import { azureSettings } from './settings.ts'

export { controls } from './controls.ts'

/**
 * The SDK gives each resource dozens of names that its type had in older versions, for stacks that began with those. Ours
 * did not, and the names cost more time and memory than everything else together.
 */
const forgetOldTypes: ResourceTransformation = ({ type, props, opts }) =>
  type.startsWith('azure-native:') ? { props, opts: { ...opts, aliases: [] } } : undefined

/** What a zone in Azure shares: everything under one component, each part a component of its own. */
class LandingZone extends ComponentResource {
  readonly parts: SharedParts<'budget'>

  constructor(plan: LandingZonePlan) {
    super('rettsky:azure:LandingZone', nameOf(plan, 'lz'), {}, { transformations: [forgetOldTypes] })
    const settings = azureSettings(plan)
    const inZone = { parent: this }
    const foundation = new Foundation(plan, settings, inZone)
    const network = new Network(plan, settings, foundation, inZone)
    const line = new PrivateConnectivity(plan, foundation, network, inZone)
    this.parts = {
      foundation,
      network,
      privateConnectivity: line,
      responseTimeMonitor: new ResponseTimeMonitor(plan, settings, { foundation, network, line }, inZone),
      budget: new Budget(plan, foundation, inZone),
    }
    this.registerOutputs({})
  }
}

/** What one agency has in the zone, under components of the same names. */
class AgencyPart extends ComponentResource {
  readonly parts: AgencyParts

  constructor(plan: LandingZonePlan, share: AgencyShare) {
    super('rettsky:azure:LandingZone', nameOf(plan, 'lz'), {}, { transformations: [forgetOldTypes] })
    const settings = azureSettings(plan)
    const inZone = { parent: this }
    const hub = hubOf(plan, settings, this)
    const foundation = new AgencyFoundation(plan, share, settings, hub, inZone)
    this.parts = {
      foundation,
      network: new AgencyNetwork(plan, share, settings, { hub, foundation }, inZone),
      dataStores: new DataStores(plan, share, { hub, foundation }, inZone),
    }
    this.registerOutputs({})
  }
}

/** Registers with the Pulumi engine that is listening. Both throw `InputError` on settings they cannot use. */
export const stacks: StackPrograms = {
  zone: (plan) => new LandingZone(plan).parts,
  agency: (plan, share) => new AgencyPart(plan, share).parts,
}
