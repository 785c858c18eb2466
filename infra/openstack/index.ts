import type { LandingZonePlan } from '../landing-zone-plan.ts'
import type { StackPrograms } from '../pulumi/stack-programs.ts'
import { type InRoot, StackRoot } from '../pulumi/stack-root.ts'
import { AgencyFoundation, GivenAgencyFoundation } from './agency-foundation.ts'
import { AgencyNetwork, GivenAgencyNetwork } from './agency-network.ts'
import { Budget } from './budget.ts'
import { DataStores } from './data-stores.ts'
import { Foundation } from './foundation.ts'
import { nameOf } from './names.ts'
import { Network } from './network.ts'
import { PrivateConnectivity } from './private-connectivity.ts'
import { ResponseTimeMonitor } from './response-time-monitor.ts'
import { openStackSettings } from './settings.ts'

/** Everything of a stack under one component, each part a component of its own. */
const inZoneOf = <Parts>(plan: LandingZonePlan, build: (inZone: InRoot) => Parts): Parts =>
  new StackRoot('rettsky:openstack:Zone', nameOf(plan, 'zone'), build).parts

/**
 * Registers with the Pulumi engine that is listening, at the body's own host or a domestic one, as far as its capabilities go.
 * All throw `InputError` on settings they cannot use.
 */
export const stacks: StackPrograms = {
  zone: (plan) =>
    inZoneOf(plan, (inZone) => {
      const settings = openStackSettings(plan)
      const foundation = new Foundation(plan, settings, inZone)
      const network = new Network(plan, settings, foundation, inZone)
      return {
        foundation,
        network,
        privateConnectivity: new PrivateConnectivity(plan, settings, foundation, network, inZone),
        responseTimeMonitor: new ResponseTimeMonitor(plan, settings, foundation, network, inZone),
      }
    }),

  agency: (plan, share, dataStores) =>
    inZoneOf(plan, (inZone) => {
      const settings = openStackSettings(plan)
      const foundation = new AgencyFoundation(plan, settings, share, inZone)
      const network = new AgencyNetwork(plan, share, foundation, inZone)
      const stores = new DataStores(plan, settings, { share, dataStores, first: true }, { foundation, network }, inZone)
      return { foundation, network, dataStores: stores, budget: new Budget(plan, share, foundation, inZone) }
    }),

  moreData: (plan, share) =>
    inZoneOf(plan, (inZone) => {
      const settings = openStackSettings(plan)
      const foundation = new GivenAgencyFoundation(plan, settings, share, inZone)
      const network = new GivenAgencyNetwork(plan, share, foundation, inZone)
      const { dataStores } = share
      const place = { foundation, network }
      return { dataStores: new DataStores(plan, settings, { share, dataStores, first: false }, place, inZone) }
    }),
}
