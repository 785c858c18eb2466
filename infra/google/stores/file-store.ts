import { Instance } from '@pulumi/gcp/filestore/instance.js'
import { asks, roomGib } from '../../data-store.ts'
import type { DataStore } from '../../landing-zone-plan.ts'
import { dataLabels } from '../labels.ts'
import { nameOf } from '../names.ts'
import { keepData, keyOf, type StoreSite } from './store-site.ts'

/** Filestore is sold from one TiB up, in steps of a quarter. */
const smallestShareGib = 1024
const stepGib = 256

/** A file share over NFS 4.1 on private addresses, open to the zone's workloads only. */
export function makeFileStore(site: StoreSite, store: DataStore): void {
  const { plan, share, home, network } = site
  const { region } = plan.zone.location
  const key = keyOf(site, store)
  const twoSites = asks(store, 'two-sites')
  const workloads = plan.subnets.filter(({ purpose }) => purpose === 'workload').map(({ cidr }) => cidr)
  new Instance(
    nameOf(plan, 'file', store.dataSet),
    {
      name: nameOf(plan, 'file', store.dataSet),
      project: home.projectId,
      location: twoSites ? region : `${region}-a`,
      tier: twoSites ? 'REGIONAL' : 'ZONAL',
      protocol: 'NFS_V4_1',
      fileShares: {
        // Google takes sixteen letters, digits and underscores; the instance carries the data set's name.
        name: 'share',
        capacityGb: Math.max(smallestShareGib, Math.ceil(roomGib(store) / stepGib) * stepGib),
        nfsExportOptions: [
          {
            accessMode: 'READ_WRITE',
            squashMode: 'ROOT_SQUASH',
            ipRanges: workloads,
            anonUid: 65_534,
            anonGid: 65_534,
          },
        ],
      },
      networks: [{ network: network.vpc.id, modes: ['MODE_IPV4'], connectMode: 'PRIVATE_SERVICE_ACCESS' }],
      ...(key === undefined ? {} : { kmsKeyName: key.id }),
      deletionProtectionEnabled: true,
      deletionProtectionReason: 'It holds data',
      labels: dataLabels(plan, share, store),
    },
    keepData(site, 'file', key),
  )
}
