import type { LandingZonePlan } from '../landing-zone-plan.ts'
import type { StackPrograms } from '../pulumi/stack-programs.ts'
import { type InRoot, StackRoot } from '../pulumi/stack-root.ts'
import { AgencyFoundation, GivenAgencyFoundation } from './agency-foundation.ts'
import { AgencyNetwork } from './agency-network.ts'
import { Budget } from './budget.ts'
import { DataStores } from './data-stores.ts'
import { hubId, hubOf } from './foundation/projects.ts'
import { Foundation } from './foundation.ts'
import { nameOf } from './names.ts'
import { Network, vpcPath } from './network.ts'
import { PrivateConnectivity } from './private-connectivity.ts'
import { ResponseTimeMonitor } from './response-time-monitor.ts'
import { googleSettings } from './settings.ts'

/** Everything of a stack under one component, each part a component of its own. */
const inLandingZone = <Parts>(plan: LandingZonePlan, build: (inZone: InRoot) => Parts): Parts =>
  new StackRoot('rettsky:google:LandingZone', nameOf(plan, 'lz'), build).parts

/** Registers with the Pulumi engine that is listening. All throw `InputError` on settings they cannot use. */
export const stacks: StackPrograms = {
  zone: (plan) =>
    inLandingZone(plan, (inZone) => {
      const settings = googleSettings(plan)
      const foundation = new Foundation(plan, settings, inZone)
      const network = new Network(plan, foundation, inZone)
      return {
        foundation,
        network,
        privateConnectivity: new PrivateConnectivity(plan, foundation, network, inZone),
        responseTimeMonitor: new ResponseTimeMonitor(plan, settings, foundation, network, inZone),
        budget: new Budget(plan, settings, foundation, inZone),
      }
    }),

  agency: (plan, share, dataStores) =>
    inLandingZone(plan, (inZone) => {
      const settings = googleSettings(plan)
      const hub = hubOf(plan, settings, inZone.parent)
      const foundation = new AgencyFoundation(plan, share, settings, hub, inZone)
      const network = new AgencyNetwork(plan, share, { hub, home: foundation.home }, inZone)
      const own = { ...share, dataStores: [...dataStores] }
      return { foundation, network, dataStores: new DataStores(plan, own, { foundation, network }, inZone) }
    }),

  moreData: (plan, share) =>
    inLandingZone(plan, (inZone) => {
      const settings = googleSettings(plan)
      const foundation = new GivenAgencyFoundation(plan, share, settings, inZone)
      const network = { vpc: { id: vpcPath(plan, hubId(plan, settings)) }, joined: [] }
      return { dataStores: new DataStores(plan, share, { foundation, network }, inZone) }
    }),
}
