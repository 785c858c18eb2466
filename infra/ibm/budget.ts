import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { zoneBucket, zoneObjects } from './blocks.ts'
import { bucketName } from './names.ts'
import { makeBucket } from './stores/buckets.ts'
import { Blocks, ref, type TerraformFile } from './terraform.ts'

/**
 * IBM's provider has neither a budget nor a spending alarm: spending notifications are set by hand in the console, at
 * the amount that the zone's plan names. What can be had as code is the account's bill every day, in the zone's own
 * region, so that the sum can be watched where the body watches everything else.
 */
export function budget(plan: LandingZonePlan): TerraformFile {
  const blocks = new Blocks()
  makeBucket(blocks, plan, {
    block: zoneBucket.billing,
    purpose: 'billing',
    name: bucketName(plan, 'billing'),
    instance: ref('ibm_resource_instance', zoneObjects),
    logged: false,
    dependsOn: [],
  })
  const leave = blocks.resource('ibm_iam_authorization_policy', 'billing', {
    source_service_name: 'billing',
    target_service_name: 'cloud-object-storage',
    target_resource_instance_id: ref('ibm_resource_instance', zoneObjects, 'guid'),
    roles: ['Object Writer', 'Content Reader'],
  })
  blocks.resource('ibm_billing_report_snapshot', 'zone', {
    interval: 'daily',
    versioning: 'new',
    report_types: ['account_summary', 'account_resource_instance_usage'],
    cos_bucket: ref('ibm_cos_bucket', zoneBucket.billing, 'bucket_name'),
    cos_location: plan.zone.location.region,
    depends_on: [leave],
  })
  return blocks.file()
}
