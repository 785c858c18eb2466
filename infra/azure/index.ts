import type { LandingZonePlan } from '../landing-zone-plan.ts'
import type { StackPrograms } from '../pulumi/stack-programs.ts'
import { type InRoot, StackRoot } from '../pulumi/stack-root.ts'
import { AgencyFoundation, GivenAgencyFoundation } from './agency-foundation.ts'
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

/** Everything of a stack under one component, each part a component of its own. */
const inLandingZone = <Parts>(plan: LandingZonePlan, build: (inZone: InRoot) => Parts): Parts =>
  new StackRoot('rettsky:azure:LandingZone', nameOf(plan, 'lz'), build).parts

/** Registers with the Pulumi engine that is listening. All throw `InputError` on settings they cannot use. */
export const stacks: StackPrograms = {
  zone: (plan) =>
    inLandingZone(plan, (inZone) => {
      const settings = azureSettings(plan)
      const foundation = new Foundation(plan, settings, inZone)
      const network = new Network(plan, settings, foundation, inZone)
      const line = new PrivateConnectivity(plan, foundation, network, inZone)
      return {
        foundation,
        network,
        privateConnectivity: line,
        responseTimeMonitor: new ResponseTimeMonitor(plan, settings, { foundation, network, line }, inZone),
        budget: new Budget(plan, foundation, inZone),
      }
    }),

  agency: (plan, share, dataStores) =>
    inLandingZone(plan, (inZone) => {
      const settings = azureSettings(plan)
      const hub = hubOf(plan, settings, inZone.parent)
      const foundation = new AgencyFoundation(plan, share, settings, hub, inZone)
      return {
        foundation,
        network: new AgencyNetwork(plan, share, settings, { hub, foundation }, inZone),
        dataStores: new DataStores(plan, { ...share, dataStores: [...dataStores] }, { hub, foundation }, inZone),
      }
    }),

  moreData: (plan, share) =>
    inLandingZone(plan, (inZone) => {
      const settings = azureSettings(plan)
      const hub = hubOf(plan, settings, inZone.parent)
      const foundation = new GivenAgencyFoundation(plan, share, settings, hub, inZone)
      return { dataStores: new DataStores(plan, share, { hub, foundation }, inZone) }
    }),
}
