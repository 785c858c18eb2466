import type { LandingZonePlan } from '../../landing-zone-plan.ts'
import { zoneTags } from '../names.ts'
import { type Blocks, ref, type TerraformBlock } from '../terraform.ts'

/** Regions are `eu-de`; a single data centre is `osl01`. Never a cross-region location: `eu` alone spans countries. */
const isSingleSite = (region: string): boolean => /^[a-z]{3}\d{2}$/.test(region)

export const bucketLocation = ({ zone }: LandingZonePlan): TerraformBlock =>
  isSingleSite(zone.location.region)
    ? { single_site_location: zone.location.region }
    : { region_location: zone.location.region }

export interface BucketProps {
  readonly block: string
  readonly name: string
  /** Id of the Object Storage instance. */
  readonly instance: string
  readonly storageClass?: 'smart' | 'cold' | 'vault'
  /** CRN of the key; without one, the service's own keys. */
  readonly key?: string | undefined
  readonly lockedDays?: number | undefined
  readonly logged: boolean
  /** Why the bucket holds no data set: `audit`, `flows`. Buckets of data sets are tagged with theirs. */
  readonly purpose?: string
  readonly dependsOn: readonly string[]
}

/** A bucket in one region that keeps every version and is reached by the private endpoint. */
export function makeBucket(blocks: Blocks, plan: LandingZonePlan, props: BucketProps): void {
  const { block, lockedDays } = props
  blocks.resource('ibm_cos_bucket', block, {
    bucket_name: props.name,
    resource_instance_id: props.instance,
    ...bucketLocation(plan),
    storage_class: props.storageClass ?? 'smart',
    endpoint_type: 'private',
    force_delete: false,
    object_versioning: [{ enable: true }],
    ...(props.key === undefined ? {} : { kms_key_crn: props.key }),
    ...(lockedDays === undefined ? {} : { object_lock: true }),
    ...(props.logged
      ? { activity_tracking: [{ read_data_events: true, write_data_events: true, management_events: true }] }
      : {}),
    metrics_monitoring: [{ usage_metrics_enabled: true, request_metrics_enabled: true }],
    lifecycle: { prevent_destroy: true },
    ...(props.dependsOn.length === 0 ? {} : { depends_on: props.dependsOn }),
  })
  if (props.purpose !== undefined) {
    blocks.resource('ibm_resource_tag', `${block}-bucket`, {
      resource_id: ref('ibm_cos_bucket', block, 'crn'),
      tags: [...zoneTags(plan), `rettsky-purpose:${props.purpose}`].sort(),
    })
  }
  if (lockedDays === undefined) return
  blocks.resource('ibm_cos_bucket_object_lock_configuration', block, {
    bucket_crn: ref('ibm_cos_bucket', block, 'crn'),
    bucket_location: plan.zone.location.region,
    endpoint_type: 'private',
    object_lock_configuration: [
      {
        object_lock_enabled: 'Enabled',
        object_lock_rule: [{ default_retention: [{ mode: 'COMPLIANCE', days: lockedDays }] }],
      },
    ],
  })
}
