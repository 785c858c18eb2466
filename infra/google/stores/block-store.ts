import { Disk } from '@pulumi/gcp/compute/disk.js'
import { DiskResourcePolicyAttachment } from '@pulumi/gcp/compute/diskResourcePolicyAttachment.js'
import { RegionDisk } from '@pulumi/gcp/compute/regionDisk.js'
import { RegionDiskResourcePolicyAttachment } from '@pulumi/gcp/compute/regionDiskResourcePolicyAttachment.js'
import { ResourcePolicy } from '@pulumi/gcp/compute/resourcePolicy.js'
import { asks, roomGib } from '../../data-store.ts'
import type { DataStore } from '../../landing-zone-plan.ts'
import { within } from '../foundation/projects.ts'
import { dataLabels } from '../labels.ts'
import { nameOf } from '../names.ts'
import { keepData, keyOf, type StoreSite } from './store-site.ts'

/** Smallest balanced disk, GiB. */
const smallestDiskGib = 10
const snapshotDays = 35

/** A disk for one server, in one site or two, with daily snapshots that are told to stay in the region. */
export function makeBlockStore(site: StoreSite, store: DataStore): void {
  const { plan, share, home } = site
  const { region } = plan.zone.location
  const key = keyOf(site, store)
  const name = nameOf(plan, 'disk', store.dataSet)
  const common = {
    name,
    project: home.projectId,
    size: roomGib(store, smallestDiskGib),
    type: 'pd-balanced',
    labels: dataLabels(plan, share, store),
  }
  const keep = keepData(site, 'block', key)
  const snapshots = keepSnapshots(site, store)
  const attached = { name: snapshots.name, project: home.projectId }
  if (asks(store, 'two-sites')) {
    const diskEncryptionKey = key === undefined ? {} : { diskEncryptionKey: { kmsKeyName: key.id } }
    const replicaZones = [`${region}-a`, `${region}-b`]
    const disk = new RegionDisk(name, { ...common, region, replicaZones, ...diskEncryptionKey }, keep)
    new RegionDiskResourcePolicyAttachment(
      name,
      { ...attached, disk: disk.name, region },
      within(home, site.parent, 'compute'),
    )
    return
  }
  const diskEncryptionKey = key === undefined ? {} : { diskEncryptionKey: { kmsKeySelfLink: key.id } }
  const disk = new Disk(name, { ...common, zone: `${region}-a`, ...diskEncryptionKey }, keep)
  new DiskResourcePolicyAttachment(
    name,
    { ...attached, disk: disk.name, zone: `${region}-a` },
    within(home, site.parent, 'compute'),
  )
}

/** Without a place of their own, snapshots go to the nearest multi-region, which is not one country. */
function keepSnapshots(site: StoreSite, store: DataStore): ResourcePolicy {
  const { plan, share, home } = site
  const { region } = plan.zone.location
  return new ResourcePolicy(
    nameOf(plan, 'snapshots', store.dataSet),
    {
      name: nameOf(plan, 'snapshots', store.dataSet),
      project: home.projectId,
      region,
      snapshotSchedulePolicy: {
        schedule: { dailySchedule: { daysInCycle: 1, startTime: '02:00' } },
        retentionPolicy: { maxRetentionDays: snapshotDays, onSourceDiskDelete: 'KEEP_AUTO_SNAPSHOTS' },
        snapshotProperties: { storageLocations: region, labels: dataLabels(plan, share, store) },
      },
    },
    within(home, site.parent, 'compute'),
  )
}
