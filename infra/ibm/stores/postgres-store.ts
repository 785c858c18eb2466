import { roomGib } from '../../data-store.ts'
import type { DataStore, LandingZonePlan } from '../../landing-zone-plan.ts'
import { dataTags, storeName } from '../names.ts'
import { makeEndpoint } from '../network/endpoints.ts'
import type { AgencySurroundings } from '../surroundings.ts'
import { type Blocks, ref } from '../terraform.ts'
import { keyOf, leaveFor } from './store-key.ts'

const diskStepMb = 1024
const smallestDiskGib = 10

/** Cloud Databases choose a port in this range for each instance. */
export const databasePorts = { min: 30_000, max: 32_767 }

/** Two members in different buildings of the region, private endpoint only, disk and backups under the agency's key. */
export function makePostgresStore(
  blocks: Blocks,
  plan: LandingZonePlan,
  around: AgencySurroundings,
  store: DataStore,
): void {
  const key = keyOf(plan, around, store)
  const block = store.dataSet
  blocks.resource('ibm_database', block, {
    name: storeName(plan, store),
    service: 'databases-for-postgresql',
    plan: 'standard',
    version: '16',
    location: plan.zone.location.region,
    resource_group_id: around.group,
    service_endpoints: 'private',
    deletion_protection: true,
    ...(key === undefined
      ? {}
      : {
          key_protect_instance: around.keyManager,
          key_protect_key: key,
          backup_encryption_key_crn: key,
        }),
    group: [
      {
        group_id: 'member',
        members: [{ allocation_count: 2 }],
        disk: [{ allocation_mb: roomGib(store, smallestDiskGib) * diskStepMb }],
      },
    ],
    configuration: JSON.stringify({ log_connections: 'on', log_disconnections: 'on' }),
    tags: dataTags(plan, store),
    lifecycle: { prevent_destroy: true },
    ...leaveFor(key, around),
  })
  makeEndpoint(blocks, plan, around, {
    block: `database_${block}`,
    crn: ref('ibm_database', block),
    securityGroup: `databases_${around.part}`,
  })
}
