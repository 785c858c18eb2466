import type { LandingZonePlan, ZoneKey } from '../../landing-zone-plan.ts'
import { agencyGroup, keyInstance } from '../blocks.ts'
import { agencyShort, agencyTags, nameOf } from '../names.ts'
import { type Blocks, ref } from '../terraform.ts'

/** Reads the key, and lets the service's own helpers read it. Roles go by the names that people see. */
const delegated = ['Reader', 'Authorization Delegator'] as const

/**
 * Services that use an agency's keys; each needs leave to. A volume is in no resource group yet when its key is asked for, so
 * leave for volumes cannot be bound to one (terraform-ibm-landing-zone-vsi says the same of its own).
 */
export const keyUsers = [
  { service: 'cloud-object-storage', inGroup: true },
  { service: 'databases-for-postgresql', inGroup: true, roles: delegated },
  { service: 'server-protect', inGroup: false },
  { service: 'is', type: 'share', inGroup: true, roles: delegated },
] as const

export const isOurs = ({ custody }: ZoneKey): boolean => custody !== 'provider'

/** What must stand before a service can use a key. */
export const keyLeave = (short: string): string[] =>
  keyUsers.map(({ service }) => `ibm_iam_authorization_policy.${short}_${service.replaceAll('-', '_')}`)

export const keyManagerName = (plan: LandingZonePlan, short: string): string => nameOf(plan, `keys-${short}`)

/** A key manager for each agency that has a key of its own here, and those keys. */
export function makeKeys(blocks: Blocks, plan: LandingZonePlan): void {
  for (const agency of new Set(plan.keys.map((key) => key.agency))) keyManager(blocks, plan, agency)
  for (const key of plan.keys.filter(isOurs)) rootKey(blocks, plan, key)
}

function keyManager(blocks: Blocks, plan: LandingZonePlan, agency: string): void {
  const short = agencyShort(plan, agency)
  const instance = keyInstance(short)
  blocks.resource('ibm_resource_instance', instance, {
    name: keyManagerName(plan, short),
    service: 'kms',
    plan: 'tiered-pricing',
    location: plan.zone.location.region,
    service_endpoints: 'private',
    resource_group_id: agencyGroup(short),
    tags: agencyTags(plan, short),
    lifecycle: { prevent_destroy: true },
  })
  for (const user of keyUsers) {
    blocks.resource('ibm_iam_authorization_policy', `${short}_${user.service}`, {
      source_service_name: user.service,
      ...('type' in user ? { source_resource_type: user.type } : {}),
      ...(user.inGroup ? { source_resource_group_id: agencyGroup(short) } : {}),
      target_service_name: 'kms',
      target_resource_instance_id: ref('ibm_resource_instance', instance, 'guid'),
      roles: 'roles' in user ? user.roles : ['Reader'],
    })
  }
}

function rootKey(blocks: Blocks, plan: LandingZonePlan, key: ZoneKey): void {
  const instance_id = ref('ibm_resource_instance', keyInstance(agencyShort(plan, key.agency)), 'guid')
  blocks.resource('ibm_kms_key', key.id, {
    instance_id,
    key_name: key.id,
    standard_key: false,
    force_delete: false,
    endpoint_type: 'private',
    lifecycle: { prevent_destroy: true },
  })
  blocks.resource('ibm_kms_key_policies', key.id, {
    instance_id,
    key_id: ref('ibm_kms_key', key.id, 'key_id'),
    endpoint_type: 'private',
    rotation: [{ interval_month: 12 }],
    dual_auth_delete: [{ enabled: true }],
  })
}
