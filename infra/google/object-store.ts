import { Bucket, type BucketArgs } from '@pulumi/gcp/storage/bucket.js'
import type { DataStore } from '../landing-zone-plan.ts'
import { dataLabels, type Labels } from './labels.ts'
import { bucketName, nameOf } from './names.ts'
import { asks, keepData, keyOf, type StoreSite } from './store-site.ts'

const day = 24 * 3600
/** Days that removed objects can be called back. */
const undeleteDays = 30
/**
 * Days that nobody can change or remove an object that must not change. The policy is left unlocked: to lock it is a
 * person's act, since nobody, Google included, can shorten a locked one.
 */
const immutableDays = 365

const classes = { hot: 'STANDARD', cool: 'NEARLINE', archive: 'ARCHIVE' } as const

/** Objects: a bucket in the one region, reached from the zone's network and the body's own, from nowhere else. */
export function makeObjectStore(site: StoreSite, store: DataStore): void {
  makeBucket(site, store, store.dataSet, {
    storageClass: classes[store.store.tier],
    ...(asks(store, 'immutable')
      ? { retentionPolicy: { retentionPeriod: `${immutableDays * day}`, isLocked: false } }
      : {}),
  })
}

/**
 * Where copies in open formats are put for the day the data must leave: a bucket beside the store, as shut as the store
 * itself. The agency's own export fills it.
 */
export function makeExitStore(site: StoreSite, store: DataStore): void {
  makeBucket(site, store, `${store.dataSet}-exit`, {}, { 'rettsky-purpose': 'exit-copy' })
}

function makeBucket(
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
      softDeletePolicy: { retentionDurationSeconds: undeleteDays * day },
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
