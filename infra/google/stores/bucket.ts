import { Bucket, type BucketArgs } from '@pulumi/gcp/storage/bucket.js'
import type { DataStore } from '../../landing-zone-plan.ts'
import { supersededDays } from '../../retention.ts'
import { dataLabels, type Labels } from '../labels.ts'
import { bucketName, nameOf } from '../names.ts'
import { keepData, keyOf, type StoreSite } from './store-site.ts'

export const daySeconds = 24 * 3600
/** Days that removed objects can be called back. */
const undeleteDays = 30

/** Earlier versions of objects, and for how long. */
const versions = {
  versioning: { enabled: true },
  lifecycleRules: [{ action: { type: 'Delete' }, condition: { daysSinceNoncurrentTime: supersededDays } }],
}

/**
 * A bucket in the one region, reached from the zone's network and the body's own, from nowhere else. Google takes a
 * retention policy or versions, not both (its docs on Bucket Lock): what cannot be replaced has one version anyway.
 */
export function makeBucket(
  site: StoreSite,
  store: DataStore,
  what: string,
  extra: Partial<BucketArgs>,
  moreLabels: Labels = {},
): Bucket {
  const { plan, share, home, network } = site
  const key = keyOf(site, store)
  const { prefixesToZone, agencyRoutes } = plan.privateConnectivity
  return new Bucket(
    nameOf(plan, 'bucket', what),
    {
      name: bucketName(plan, what),
      project: home.projectId,
      location: plan.zone.location.region.toUpperCase(),
      publicAccessPrevention: 'enforced',
      uniformBucketLevelAccess: true,
      forceDestroy: false,
      ...(extra.retentionPolicy === undefined ? versions : {}),
      softDeletePolicy: { retentionDurationSeconds: undeleteDays * daySeconds },
      ipFilter: {
        mode: 'Enabled',
        allowAllServiceAgentAccess: true,
        allowCrossOrgVpcs: false,
        publicNetworkSource: { allowedIpCidrRanges: [] },
        vpcNetworkSources: [
          {
            network: network.vpc.id,
            allowedIpCidrRanges: [plan.zone.cidr, ...(agencyRoutes ? prefixesToZone : [])],
          },
        ],
      },
      ...(key === undefined ? {} : { encryption: { defaultKmsKeyName: key.id } }),
      labels: { ...dataLabels(plan, share, store), ...moreLabels },
      ...extra,
    },
    keepData(site, 'object', key),
  )
}
