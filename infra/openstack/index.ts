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
import { openStackSettings } from './settings.ts'

export { controls } from './controls.ts'

/** Registers a zone at an OpenStack host, the body's own or a domestic one, as far as the host's capabilities go. */
export function landingZone(plan: LandingZonePlan): void {
  new OpenStackZone(plan)
}

class OpenStackZone extends ComponentResource {
  readonly parts: ZoneParts<ComponentResource>

  constructor(plan: LandingZonePlan) {
    super('rettsky:openstack:Zone', nameOf(plan, 'zone'))
    const settings = openStackSettings(plan)
    const parent = { parent: this }
    const foundation = new Foundation(plan, settings, parent)
    const network = new Network(plan, settings, foundation, parent)
    this.parts = {
      foundation,
      network,
      privateConnectivity: new PrivateConnectivity(plan, settings, foundation, network, parent),
      dataStores: new DataStores(plan, settings, foundation, network, parent),
      responseTimeMonitor: new ResponseTimeMonitor(plan, settings, foundation, network, parent),
      budget: new Budget(plan, foundation, parent),
    }
    this.registerOutputs({})
  }
}
