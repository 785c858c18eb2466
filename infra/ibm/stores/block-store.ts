import { roomGib } from '../../data-store.ts'
import type { DataStore, LandingZonePlan } from '../../landing-zone-plan.ts'
import { dataTags, storeName, zoneName } from '../names.ts'
import type { AgencySurroundings } from '../surroundings.ts'
import type { Blocks } from '../terraform.ts'
import { keyOf, leaveFor } from './store-key.ts'

/** Smallest volume of the general-purpose profile, GiB. */
const smallestVolumeGib = 10

/** A disk for one server, at the first site. */
export function makeBlockStore(
  blocks: Blocks,
  plan: LandingZonePlan,
  around: AgencySurroundings,
  store: DataStore,
): void {
  const key = keyOf(plan, around, store)
  blocks.resource('ibm_is_volume', store.dataSet, {
    name: storeName(plan, store),
    profile: 'general-purpose',
    capacity: roomGib(store, smallestVolumeGib),
    zone: zoneName(plan, 0),
    resource_group: around.group,
    ...(key === undefined ? {} : { encryption_key: key }),
    tags: dataTags(plan, store),
    lifecycle: { prevent_destroy: true },
    ...leaveFor(key, around),
  })
}
