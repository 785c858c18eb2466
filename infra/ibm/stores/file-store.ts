import { asks, roomGib } from '../../data-store.ts'
import type { DataStore, LandingZonePlan } from '../../landing-zone-plan.ts'
import { dataTags, nameOf, storeName, zoneName } from '../names.ts'
import { subnetFor } from '../network.ts'
import type { AgencySurroundings } from '../surroundings.ts'
import { type Blocks, ref } from '../terraform.ts'
import { keyOf, leaveFor } from './store-key.ts'

export const nfsPort = 2049
const smallestShareGib = 10

/** NFS inside IPsec, from the zone and the body; a copy at the second site where two are required. */
export function makeFileStore(
  blocks: Blocks,
  plan: LandingZonePlan,
  around: AgencySurroundings,
  store: DataStore,
): void {
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
