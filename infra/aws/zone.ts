import type { App, Stack } from 'aws-cdk-lib'
import type { ZoneParts } from '../emitter.ts'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { BudgetStack } from './budget.ts'
import { dataStoreStacks } from './data-store-stacks.ts'
import { foundation } from './foundation.ts'
import { NetworkStack } from './network.ts'
import { PrivateConnectivityStack, RemoteLinesStack, remoteLines } from './private-connectivity.ts'
import { agencyMonitors, ResponseTimeMonitorStack } from './response-time-monitor.ts'

type AtLeastOne = readonly [Stack, ...Stack[]]

/**
 * A zone as stacks, part by part, in the order they are deployed. Leaving a part out, or giving it no stack, does not
 * type-check; only a zone without any data set has no data stores.
 */
export type ZoneStacks = Omit<ZoneParts<AtLeastOne>, 'dataStores'> & Pick<ZoneParts<readonly Stack[]>, 'dataStores'>

export function zoneStacks(app: App, plan: LandingZonePlan): ZoneStacks {
  const base = foundation(app, plan)
  const network = new NetworkStack(app, plan, base.platform)
  const line = new PrivateConnectivityStack(app, plan, network)
  const remote = [...remoteLines(plan)].map(([region, links]) => {
    const stack = new RemoteLinesStack(app, plan, region, links)
    stack.addStackDependency(line)
    return stack
  })
  const stores = plan.agencies.flatMap((share) => dataStoreStacks(app, plan, share))
  for (const stack of stores) stack.addStackDependency(network)
  const monitor = new ResponseTimeMonitorStack(app, plan, base.platform, network)
  return {
    foundation: [base.guardrail, base.platform, ...base.agencies],
    network: [network],
    privateConnectivity: [line, ...remote],
    dataStores: stores,
    responseTimeMonitor: [monitor, ...agencyMonitors(app, plan, monitor)],
    budget: [new BudgetStack(app, plan)],
  }
}
