import { NetworkWatcher } from '@pulumi/azure-native/network/networkWatcher.js'
import type { Workspace } from '@pulumi/azure-native/operationalinsights/workspace.js'
import { ResourceGroup } from '@pulumi/azure-native/resources/resourceGroup.js'
import { ComponentResource, type ComponentResourceOptions } from '@pulumi/pulumi'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { keepAuditLog } from './foundation/audit-log.ts'
import { lockRegion } from './foundation/guardrails.ts'
import { kept, type MadeHome, makeHome } from './foundation/resource-groups.ts'
import { connectHub } from './foundation/subscriptions.ts'
import { nameOf } from './names.ts'
import type { AzureSettings } from './settings.ts'
import { zoneTags } from './tags.ts'

/** What everything else in the zone stands on: the hub's subscription and group under a region lock, audit log, watcher. */
export class Foundation extends ComponentResource {
  readonly hub: MadeHome
  readonly auditLog: Workspace
  readonly watcherGroup: ResourceGroup
  readonly watcher: NetworkWatcher
  readonly zoneGroup: ReturnType<typeof lockRegion>

  constructor(plan: LandingZonePlan, settings: AzureSettings, opts: ComponentResourceOptions) {
    super('rettsky:azure:Foundation', nameOf(plan, 'foundation'), {}, opts)
    const provider = connectHub(plan, settings, this)
    this.zoneGroup = lockRegion(plan, settings, provider, this)
    this.hub = makeHome(plan, 'hub', provider, zoneTags(plan), this)
    const inHub = { parent: this, provider }
    this.auditLog = keepAuditLog(plan, this.hub, this)
    this.watcherGroup = makeWatcherGroup(plan, inHub)
    this.watcher = makeWatcher(plan, this.watcherGroup, inHub)
    this.registerOutputs({})
  }
}

/**
 * Azure allows one watcher a region and makes it by itself, under these names, once a network exists. Made here first,
 * it is ours; in a subscription that had networks before, import it.
 */
function makeWatcherGroup(plan: LandingZonePlan, opts: ComponentResourceOptions): ResourceGroup {
  const resourceGroupName = 'NetworkWatcherRG'
  const location = plan.zone.location.region
  return new ResourceGroup(
    resourceGroupName,
    { resourceGroupName, location, tags: zoneTags(plan) },
    { ...opts, ...kept },
  )
}

function makeWatcher(plan: LandingZonePlan, group: ResourceGroup, opts: ComponentResourceOptions): NetworkWatcher {
  const location = plan.zone.location.region
  const networkWatcherName = `NetworkWatcher_${location}`
  const args = { networkWatcherName, resourceGroupName: group.name, location, tags: zoneTags(plan) }
  return new NetworkWatcher(networkWatcherName, args, opts)
}
