import { PolicyAssignment } from '@pulumi/azure-native/authorization/policyAssignment.js'
import { ManagementGroup } from '@pulumi/azure-native/management/managementGroup.js'
import { ManagementGroupSubscription } from '@pulumi/azure-native/management/managementGroupSubscription.js'
import type { Provider } from '@pulumi/azure-native/provider.js'
import type { Resource } from '@pulumi/pulumi'
import type { AgencyShare, LandingZonePlan } from '../../landing-zone-plan.ts'
import { nameOf } from '../names.ts'
import type { AzureSettings } from '../settings.ts'

/** Azure's own definitions; they leave what is global (DNS zones, alerts) alone, so the lock cannot lock itself out. */
const allowedLocations = {
  resources: 'e56962a6-4747-49cd-b67b-bf8b01975c4c',
  groups: 'e765b5de-1225-4ba3-bd56-1ac6695af988',
} as const

/**
 * A management group of the zone's own, locked to the zone's region: the hub is in it, and each agency's stack enters the
 * agency's subscription. The body's other Azure zones lie beside it, not under it, and keep their own lock.
 */
export function lockRegion(
  plan: LandingZonePlan,
  settings: AzureSettings,
  hub: Provider,
  parent: Resource,
): ManagementGroup {
  const inHub = { parent, provider: hub }
  const groupId = zoneGroupId(plan)
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

const zoneGroupId = (plan: LandingZonePlan): string => `${plan.body.short}-${plan.zone.id}`

/** Puts an agency's subscription under the zone's lock. */
export const enterZoneGroup = (
  plan: LandingZonePlan,
  { agency }: AgencyShare,
  provider: Provider,
  parent: Resource,
): ManagementGroupSubscription =>
  new ManagementGroupSubscription(
    nameOf(plan, 'member', agency.short),
    { groupId: zoneGroupId(plan) },
    { parent, provider },
  )
