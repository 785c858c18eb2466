import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { agencyGroup, objectInstance, zoneGroup } from './blocks.ts'
import { makeAuditLog } from './foundation/audit-log.ts'
import { makeFence } from './foundation/fence.ts'
import { makeKeys } from './foundation/keys.ts'
import { agencyTags, nameOf, zoneTags } from './names.ts'
import type { IbmSettings } from './settings.ts'
import { Blocks, type TerraformFile } from './terraform.ts'

/** Resource groups, keys, the audit log and what it is routed by, and who may ask the services anything at all. */
export function foundation(plan: LandingZonePlan, settings: IbmSettings): TerraformFile {
  const blocks = new Blocks()
  blocks.data('ibm_resource_group', 'zone', { name: settings.resourceGroup })
  blocks.data('ibm_iam_account_settings', 'account', {})
  objectStorage(blocks, plan, '_zone', zoneGroup)
  makeAuditLog(blocks, plan)
  makeFence(blocks, plan)
  makeKeys(blocks, plan)
  for (const share of plan.agencies) {
    const { short } = share.agency
    blocks.resource('ibm_resource_group', short, { name: share.account, tags: agencyTags(plan, short) })
    objectStorage(blocks, plan, short, agencyGroup(short))
  }
  return blocks.file()
}

function objectStorage(blocks: Blocks, plan: LandingZonePlan, owner: string, group: string): void {
  blocks.resource('ibm_resource_instance', objectInstance(owner), {
    name: nameOf(plan, `objects-${owner.replace('_', '')}`),
    service: 'cloud-object-storage',
    plan: 'standard',
    location: 'global', // the instance is an account's list of buckets; each bucket has its own location
    resource_group_id: group,
    tags: zoneTags(plan),
    lifecycle: { prevent_destroy: true }, // its buckets go with it
  })
}
