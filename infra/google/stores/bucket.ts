import { Bucket, type BucketArgs } from '@pulumi/gcp/storage/bucket.js'
import type { DataStore } from '../../landing-zone-plan.ts'
import { dataLabels, type Labels } from '../labels.ts'
import { bucketName, nameOf } from '../names.ts'
import { keepData, keyOf, type StoreSite } from './store-site.ts'

export const daySeconds = 24 * 3600
/** Days that removed objects can be called back. */
const undeleteDays = 30

/** A bucket in the one region, reached from the zone's network and the body's own, from nowhere else. */
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
      versioning: { enabled: true },
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
