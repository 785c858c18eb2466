import { DiagnosticSetting } from '@pulumi/azure-native/monitor/diagnosticSetting.js'
import { Workspace } from '@pulumi/azure-native/operationalinsights/workspace.js'
import type { Input, Resource } from '@pulumi/pulumi'
import type { LandingZonePlan } from '../../landing-zone-plan.ts'
import { nameOf } from '../names.ts'
import { zoneTags } from '../tags.ts'
import { kept, type MadeHome } from './resource-groups.ts'

/** A year: what an audit of the year before needs. */
const auditRetentionDays = 365

export const auditLogName = (plan: LandingZonePlan): string => nameOf(plan, 'log')

/** Where everything that is done in the zone is written down: in the region, reached by its private endpoint alone. */
export function keepAuditLog(plan: LandingZonePlan, hub: MadeHome, parent: Resource): Workspace {
  const log = new Workspace(
    auditLogName(plan),
    {
      workspaceName: auditLogName(plan),
      resourceGroupName: hub.group.name,
      location: plan.zone.location.region,
      sku: { name: 'PerGB2018' },
      retentionInDays: auditRetentionDays,
      publicNetworkAccessForIngestion: 'Disabled',
      publicNetworkAccessForQuery: 'Disabled',
      features: { disableLocalAuth: true },
      tags: zoneTags(plan),
    },
    { parent, provider: hub.provider, ...kept },
  )
  logActivity(plan, 'hub', hub, log.id, parent)
  return log
}

/** Of the activity log, what people and pipelines do; Azure's notices of its own health are left out. */
const activities = ['Administrative', 'Alert', 'Policy', 'Security']

/** Whoever makes, changes, opens or removes anything in a subscription: Azure itself keeps that for ninety days. */
export function logActivity(
  plan: LandingZonePlan,
  what: string,
  { provider, group }: MadeHome,
  auditLogId: Input<string>,
  parent: Resource,
): void {
  new DiagnosticSetting(
    nameOf(plan, 'activity', what),
    {
      name: 'activity',
      resourceUri: group.id.apply((id) => id.split('/resourceGroups/')[0] ?? id),
      workspaceId: auditLogId,
      logs: activities.map((category) => ({ category, enabled: true })),
    },
    { parent, provider },
  )
}
