import { ComponentResource } from '@pulumi/pulumi'
import type { ZoneParts } from '../emitter.ts'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { Budget } from './budget.ts'
import { DataStores } from './data-stores.ts'
import { Foundation } from './foundation.ts'
import { nameOf } from './names.ts'
import { Network } from './network.ts'
import { PrivateConnectivity } from './private-connectivity.ts'
import { ResponseTimeMonitor } from './response-time-monitor.ts'
import { googleSettings } from './settings.ts'

export { controls } from './controls.ts'

/** A zone at Google: everything under one component, each part a component of its own. */
class LandingZone extends ComponentResource {
  readonly parts: ZoneParts<ComponentResource>

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
      dataStores: new DataStores(plan, foundation, network, inZone),
      responseTimeMonitor: new ResponseTimeMonitor(plan, settings, foundation, network, inZone),
      budget: new Budget(plan, settings, foundation, inZone),
    }
    this.registerOutputs({})
  }
}

/** Registers the zone's resources with the Pulumi engine that is listening. Throws `InputError` on settings it cannot use. */
export const landingZone = (plan: LandingZonePlan): ZoneParts<ComponentResource> => new LandingZone(plan).parts
