import { ComponentResource, type ResourceTransformation } from '@pulumi/pulumi'
import type { ZoneParts } from '../emitter.ts'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { Budget } from './budget.ts'
import { DataStores } from './data-stores.ts'
import { Foundation } from './foundation.ts'
import { nameOf } from './names.ts'
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

/** A zone in Azure: everything under one component, each part a component of its own. */
class LandingZone extends ComponentResource {
  readonly parts: ZoneParts<ComponentResource>

  constructor(plan: LandingZonePlan) {
    super('rettsky:azure:LandingZone', nameOf(plan, 'lz'), {}, { transformations: [forgetOldTypes] })
    const settings = azureSettings(plan)
    const inZone = { parent: this }
    const foundation = new Foundation(plan, settings, inZone)
    const network = new Network(plan, settings, foundation, inZone)
    const privateConnectivity = new PrivateConnectivity(plan, foundation, network, inZone)
    this.parts = {
      foundation,
      network,
      privateConnectivity,
      dataStores: new DataStores(plan, foundation, network, inZone),
      responseTimeMonitor: new ResponseTimeMonitor(
        plan,
        settings,
        { foundation, network, line: privateConnectivity },
        inZone,
      ),
      budget: new Budget(plan, foundation, inZone),
    }
    this.registerOutputs({})
  }
}

/** Registers the zone's resources with the Pulumi engine that is listening. Throws `InputError` on settings it cannot use. */
export const landingZone = (plan: LandingZonePlan): ZoneParts<ComponentResource> => new LandingZone(plan).parts
