import { PolicyAssignment } from '@pulumi/azure-native/authorization/policyAssignment.js'
import { ManagementGroup } from '@pulumi/azure-native/management/managementGroup.js'
import { ManagementGroupSubscription } from '@pulumi/azure-native/management/managementGroupSubscription.js'
import type { Resource } from '@pulumi/pulumi'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { nameOf } from './names.ts'
import type { AzureSettings } from './settings.ts'
import type { Subscriptions } from './subscriptions.ts'

/** Azure's own definitions; they leave what is global (DNS zones, alerts) alone, so the lock cannot lock itself out. */
const allowedLocations = {
  resources: 'e56962a6-4747-49cd-b67b-bf8b01975c4c',
  groups: 'e765b5de-1225-4ba3-bd56-1ac6695af988',
} as const

/**
 * A management group of the zone's own with every subscription of the zone in it, locked to the zone's region. The
 * body's other Azure zones lie beside it, not under it, and keep their own lock.
 */
export function lockRegion(
  plan: LandingZonePlan,
  settings: AzureSettings,
  subscriptions: Subscriptions,
  parent: Resource,
): ManagementGroup {
  const inHub = { parent, provider: subscriptions.hub }
  const groupId = `${plan.body.short}-${plan.zone.id}`
  const group = new ManagementGroup(
    groupId,
    {
      groupId,
      displayName: groupId,
      details: { parent: { id: `/providers/Microsoft.Management/managementGroups/${settings.managementGroup}` } },
    },
    inHub,
  )
  new ManagementGroupSubscription(nameOf(plan, 'member', 'hub'), { groupId: group.name }, inHub)
  for (const share of plan.agencies) {
    const provider = subscriptions.agencies.get(share.agency.id)!
    new ManagementGroupSubscription(
      nameOf(plan, 'member', share.agency.short),
      { groupId: group.name },
      { parent, provider },
    )
  }
  for (const [what, definition] of Object.entries(allowedLocations)) {
    new PolicyAssignment(
      nameOf(plan, 'allowed-locations', what),
      {
        policyAssignmentName: `region-lock-${what}`,
        displayName: `Allowed locations for ${what}: ${plan.zone.location.region}`,
        scope: group.id,
        policyDefinitionId: `/providers/Microsoft.Authorization/policyDefinitions/${definition}`,
        parameters: { listOfAllowedLocations: { value: [plan.zone.location.region] } },
        enforcementMode: 'Default',
        nonComplianceMessages: [{ message: `${plan.zone.id} holds nothing outside ${plan.zone.location.region}` }],
      },
      inHub,
    )
  }
  return group
}
