import type { DataStore } from '../landing-zone-plan.ts'
import { daySeconds, makeBucket } from './bucket.ts'
import { copyObjects } from './exit-store.ts'
import { asks, type StoreSite } from './store-site.ts'

/**
 * Days that nobody can change or remove an object that must not change. The policy is left unlocked: to lock it is a
 * person's act, since nobody, Google included, can shorten a locked one.
 */
const immutableDays = 365

const classes = { hot: 'STANDARD', cool: 'NEARLINE', archive: 'ARCHIVE' } as const

export function makeObjectStore(site: StoreSite, store: DataStore): void {
  const bucket = makeBucket(site, store, store.dataSet, {
    storageClass: classes[store.store.tier],
    ...(asks(store, 'immutable')
      ? { retentionPolicy: { retentionPeriod: `${immutableDays * daySeconds}`, isLocked: false } }
      : {}),
  })
  if (asks(store, 'exit-copy')) copyObjects(site, store, bucket)
}
