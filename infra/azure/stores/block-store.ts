import { Disk } from '@pulumi/azure-native/compute/disk.js'
import { DiskEncryptionSet } from '@pulumi/azure-native/compute/diskEncryptionSet.js'
import { asks, disksGib } from '../../data-store.ts'
import type { DataStore } from '../../landing-zone-plan.ts'
import { nameOf } from '../names.ts'
import { dataTags } from '../tags.ts'
import { keepData, keyOf, type StoreSite } from './store-site.ts'

/** Largest managed disk, GiB (Azure managed disk sizes, November 2026). */
const largestDiskGib = 32_767

/**
 * Disks for one server; a data set takes as many as it fills. Nobody can export them over the network, public or private; only
 * the server reads them.
 */
export function makeBlockStore(site: StoreSite, store: DataStore): void {
  const { plan, share, home } = site
  const twoSites = asks(store, 'two-sites')
  const common = {
    resourceGroupName: home.group.name,
    location: plan.zone.location.region,
    creationData: { createOption: 'Empty' },
    sku: { name: twoSites ? 'Premium_ZRS' : 'Premium_LRS' },
    ...(twoSites || !plan.zone.capabilities.twoSites ? {} : { zones: ['1'] }),
    encryption: diskEncryption(site, store),
    networkAccessPolicy: 'DenyAll',
    publicNetworkAccess: 'Disabled',
    dataAccessAuthMode: 'AzureActiveDirectory',
    tags: dataTags(plan, share, store),
  }
  for (const [i, diskSizeGB] of disksGib(store, largestDiskGib).entries()) {
    const diskName = nameOf(plan, 'disk', i === 0 ? store.dataSet : `${store.dataSet}.${i + 1}`)
    new Disk(diskName, { ...common, diskName, diskSizeGB }, keepData(site))
  }
}

function diskEncryption(site: StoreSite, store: DataStore) {
  const { plan, home } = site
  const key = keyOf(site, store)
  if (key === undefined) return { type: 'EncryptionAtRestWithPlatformKey' }
  const diskEncryptionSetName = nameOf(plan, 'des', store.dataSet)
  const set = new DiskEncryptionSet(
    diskEncryptionSetName,
    {
      resourceGroupName: home.group.name,
      location: plan.zone.location.region,
      diskEncryptionSetName,
      encryptionType: 'EncryptionAtRestWithCustomerKey',
      activeKey: { keyUrl: key.uri },
      rotationToLatestKeyVersionEnabled: true,
      identity: { type: 'UserAssigned', userAssignedIdentities: [site.keys.identity.id] },
      tags: dataTags(plan, site.share, store),
    },
    { ...keepData(site), dependsOn: [...site.keys.grants] },
  )
  return { type: 'EncryptionAtRestWithCustomerKey', diskEncryptionSetId: set.id }
}
