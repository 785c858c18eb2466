import { asks, roomGib } from '../../data-store.ts'
import type { DataStore, LandingZonePlan } from '../../landing-zone-plan.ts'
import { retentionDays } from '../../retention.ts'
import { isOurs } from '../foundation/keys.ts'
import { bucketName, dataTags, nameOf, storeName, zoneName } from '../names.ts'
import { makeEndpoint } from '../network/endpoints.ts'
import { subnetFor } from '../network.ts'
import type { AgencySurroundings } from '../surroundings.ts'
import { type Blocks, ref, type TerraformBlock } from '../terraform.ts'
import { makeBucket } from './buckets.ts'

/** CRN of the key a store is encrypted with, or nothing where the provider keeps the keys. */
function keyOf(plan: LandingZonePlan, around: AgencySurroundings, store: DataStore): string | undefined {
  const key = plan.keys.find(({ id }) => id === store.key)
  return key !== undefined && isOurs(key) ? around.key(key.id) : undefined
}

const leaveFor = (key: string | undefined, { keyLeave }: AgencySurroundings): TerraformBlock =>
  key === undefined || keyLeave.length === 0 ? {} : { depends_on: keyLeave }

const storageClass = { hot: 'smart', cool: 'cold', archive: 'vault' } as const

/** A bucket takes its tags by a resource of their own. */
export function makeObjects(blocks: Blocks, plan: LandingZonePlan, around: AgencySurroundings, store: DataStore): void {
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

const diskStepMb = 1024
const smallestDiskGib = 10

/** Cloud Databases choose a port in this range for each instance. */
export const databasePorts = { min: 30_000, max: 32_767 }

/** Two members in different buildings of the region, private endpoint only, disk and backups under the agency's key. */
export function makePostgres(
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

export const nfsPort = 2049
const smallestShareGib = 10

/** NFS inside IPsec, from the zone and the body; a copy at the second site where two are required. */
export function makeFiles(blocks: Blocks, plan: LandingZonePlan, around: AgencySurroundings, store: DataStore): void {
  const name = storeName(plan, store)
  const key = keyOf(plan, around, store)
  blocks.resource('ibm_is_share', store.dataSet, {
    name,
    profile: 'dp2',
    size: roomGib(store, smallestShareGib),
    zone: zoneName(plan, 0),
    resource_group: around.group,
    access_control_mode: 'security_group',
    allowed_transit_encryption_modes: ['ipsec'],
    ...(key === undefined ? {} : { encryption_key: key }),
    mount_targets: [
      {
        name,
        transit_encryption: 'ipsec',
        virtual_network_interface: [
          {
            name,
            subnet: around.subnet(subnetFor(plan, 'data', 0)),
            security_groups: [ref('ibm_is_security_group', `files_${around.part}`)],
          },
        ],
      },
    ],
    ...(asks(store, 'two-sites')
      ? {
          replica_share: [
            {
              name: nameOf(plan, `${store.dataSet}-copy`),
              profile: 'dp2',
              zone: zoneName(plan, 1),
              replication_cron_spec: '0 * * * *',
              tags: dataTags(plan, store),
            },
          ],
        }
      : {}),
    tags: dataTags(plan, store),
    lifecycle: { prevent_destroy: true },
    ...leaveFor(key, around),
  })
}

const smallestVolumeGib = 10

export function makeVolume(blocks: Blocks, plan: LandingZonePlan, around: AgencySurroundings, store: DataStore): void {
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
