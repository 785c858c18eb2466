import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { zoneGroup, zoneObjects } from './blocks.ts'
import { makeAuditLog } from './foundation/audit-log.ts'
import { makeFence } from './foundation/fence.ts'
import { makeObjectStorage } from './foundation/object-storage.ts'
import { zoneTags } from './names.ts'
import type { IbmSettings } from './settings.ts'
import { Blocks, ref, type TerraformFile } from './terraform.ts'

/** The audit log, what it is routed by, and who may ask for the zone's own buckets at all. */
export function foundation(plan: LandingZonePlan, settings: IbmSettings): TerraformFile {
  const blocks = new Blocks()
  blocks.data('ibm_resource_group', 'zone', { name: settings.resourceGroup })
  makeObjectStorage(blocks, plan, { owner: '_zone', group: zoneGroup, tags: zoneTags(plan) })
  makeAuditLog(blocks, plan)
  makeFence(blocks, plan, {
    block: 'inside',
    vpcCrn: ref('ibm_is_vpc', 'zone', 'crn'),
    guarded: [{ instance: zoneObjects, service: 'cloud-object-storage' }],
    askers: ['atracker', 'is'],
    // As IBM's own module for bills has it: terraform-ibm-cloudability-onboarding, main.tf.
    strayAskers: ['billing'],
  })
  return blocks.file()
}
