import type { LandingZonePlan } from '../../landing-zone-plan.ts'
import { zoneBucket, zoneObjects } from '../blocks.ts'
import { bucketName, nameOf } from '../names.ts'
import { makeBucket } from '../stores/buckets.ts'
import { type Blocks, ref } from '../terraform.ts'

/** A year: what an audit of the year before needs. */
const auditDays = 365

/** Every action on the account's resources in this region, written to a bucket that nobody can change. */
export function makeAuditLog(blocks: Blocks, plan: LandingZonePlan): void {
  const { region } = plan.zone.location
  makeBucket(blocks, plan, {
    block: zoneBucket.audit,
    purpose: 'audit',
    name: bucketName(plan, 'audit'),
    instance: ref('ibm_resource_instance', zoneObjects),
    lockedDays: auditDays,
    logged: false,
    dependsOn: [],
  })
  blocks.resource('ibm_iam_authorization_policy', 'audit', {
    source_service_name: 'atracker',
    target_service_name: 'cloud-object-storage',
    target_resource_instance_id: ref('ibm_resource_instance', zoneObjects, 'guid'),
    roles: ['Object Writer'],
  })
  blocks.resource('ibm_atracker_target', 'audit', {
    name: nameOf(plan, 'audit'),
    target_type: 'cloud_object_storage',
    region,
    cos_endpoint: [
      {
        endpoint: `s3.private.${region}.cloud-object-storage.appdomain.cloud`,
        target_crn: ref('ibm_resource_instance', zoneObjects, 'crn'),
        bucket: ref('ibm_cos_bucket', zoneBucket.audit, 'bucket_name'),
        service_to_service_enabled: true,
      },
    ],
    depends_on: ['ibm_iam_authorization_policy.audit'],
  })
  blocks.resource('ibm_atracker_route', 'audit', {
    name: nameOf(plan, 'audit'),
    rules: [{ target_ids: [ref('ibm_atracker_target', 'audit')], locations: [region, 'global'] }],
  })
  // The region lock of the log: no target elsewhere can be made, and what describes the log stays here too.
  blocks.resource('ibm_atracker_settings', 'audit', {
    default_targets: [ref('ibm_atracker_target', 'audit')],
    metadata_region_primary: region,
    permitted_target_regions: [region],
    private_api_endpoint_only: true,
    lifecycle: { create_before_destroy: true },
  })
}
