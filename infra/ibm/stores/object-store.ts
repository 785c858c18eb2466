import { asks } from '../../data-store.ts'
import type { DataStore, LandingZonePlan } from '../../landing-zone-plan.ts'
import { retentionDays } from '../../retention.ts'
import { bucketName, dataTags } from '../names.ts'
import type { AgencySurroundings } from '../surroundings.ts'
import { type Blocks, ref } from '../terraform.ts'
import { makeBucket } from './buckets.ts'
import { keyOf } from './store-key.ts'

const storageClass = { hot: 'smart', cool: 'cold', archive: 'vault' } as const

/** A bucket takes its tags by a resource of their own. */
export function makeObjectStore(
  blocks: Blocks,
  plan: LandingZonePlan,
  around: AgencySurroundings,
  store: DataStore,
): void {
  const key = keyOf(plan, around, store)
  makeBucket(blocks, plan, {
    block: store.dataSet,
    name: bucketName(plan, `${around.short}-${store.dataSet}`),
    instance: around.objects,
    storageClass: storageClass[store.store.tier],
    key,
    lockedDays: asks(store, 'immutable') ? retentionDays(store.label) : undefined,
    logged: asks(store, 'access-logged'),
    dependsOn: key === undefined ? [] : around.keyLeave,
  })
  blocks.resource('ibm_resource_tag', store.dataSet, {
    resource_id: ref('ibm_cos_bucket', store.dataSet, 'crn'),
    tags: dataTags(plan, store),
  })
}
