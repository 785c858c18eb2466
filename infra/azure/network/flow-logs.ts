import { FlowLog } from '@pulumi/azure-native/network/flowLog.js'
import type { Resource } from '@pulumi/pulumi'
import type { LandingZonePlan } from '../../landing-zone-plan.ts'
import { makeLogStore } from '../foundation/log-store.ts'
import type { Foundation } from '../foundation.ts'
import { nameOf } from '../names.ts'
import { zoneTags } from '../tags.ts'
import type { Vnet } from './vnet.ts'

/** Days that raw flows are kept; what matters of them is in the audit log. */
const flowRetentionDays = 90

/**
 * Who spoke with whom, for every network of the hub's subscription. An agency's own network is logged from the agency's
 * subscription, whose watcher Azure makes.
 */
export function logFlows(
  plan: LandingZonePlan,
  foundation: Foundation,
  vnets: readonly Vnet[],
  parent: Resource,
): void {
  const { hub } = foundation
  const store = makeLogStore(plan, hub, parent)
  for (const vnet of vnets.filter(({ home }) => home === hub)) {
    const flowLogName = nameOf(plan, 'flow', vnet.what)
    new FlowLog(
      flowLogName,
      {
        flowLogName,
        networkWatcherName: foundation.watcher.name,
        resourceGroupName: foundation.watcherGroup.name,
        location: plan.zone.location.region,
        targetResourceId: vnet.network.id,
        storageId: store.id,
        enabled: true,
        format: { type: 'JSON', version: 2 },
        retentionPolicy: { enabled: true, days: flowRetentionDays },
        flowAnalyticsConfiguration: {
          networkWatcherFlowAnalyticsConfiguration: {
            enabled: true,
            trafficAnalyticsInterval: 10,
            workspaceRegion: plan.zone.location.region,
            workspaceResourceId: foundation.auditLog.id,
            workspaceId: foundation.auditLog.customerId,
          },
        },
        tags: zoneTags(plan),
      },
      { parent, provider: hub.provider },
    )
  }
}
