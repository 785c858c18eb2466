import { asks } from '../../data-store.ts'
import type { DataStore } from '../../landing-zone-plan.ts'
import { retentionDays } from '../../retention.ts'
import { daySeconds, makeBucket } from './bucket.ts'
import { copyObjects } from './exit-store.ts'
import type { StoreSite } from './store-site.ts'

const classes = { hot: 'STANDARD', cool: 'NEARLINE', archive: 'ARCHIVE' } as const

export function makeObjectStore(site: StoreSite, store: DataStore): void {
  const bucket = makeBucket(site, store, store.dataSet, {
    storageClass: classes[store.store.tier],
    // Left unlocked: to lock it is a person's act, since nobody, Google included, can shorten a locked one.
    ...(asks(store, 'immutable')
      ? { retentionPolicy: { retentionPeriod: `${retentionDays(store.label) * daySeconds}`, isLocked: false } }
      : {}),
  })
  if (asks(store, 'exit-copy')) copyObjects(site, store, bucket)
}
