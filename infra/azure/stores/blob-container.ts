import { BlobContainer } from '@pulumi/azure-native/storage/blobContainer.js'
import { BlobServiceProperties } from '@pulumi/azure-native/storage/blobServiceProperties.js'
import { ManagementPolicy } from '@pulumi/azure-native/storage/managementPolicy.js'
import type { StorageAccount } from '@pulumi/azure-native/storage/storageAccount.js'
import { supersededDays } from '../../retention.ts'
import { nameOf } from '../names.ts'
import { keepData, type StoreSite, within } from './store-site.ts'

/** Days that removed objects, containers and shares can be called back. */
export const undeleteDays = 30

/** Versioning for as long as earlier versions are kept, a month to call removed objects back, and the one private container. `what` is the account's name within the zone. */
export function fillAccount(
  site: StoreSite,
  account: StorageAccount,
  { what, container }: { readonly what: string; readonly container: string },
): BlobContainer {
  const { plan, home } = site
  const inAccount = { accountName: account.name, resourceGroupName: home.group.name }
  const properties = new BlobServiceProperties(
    nameOf(plan, 'blob', what),
    {
      ...inAccount,
      blobServicesName: 'default',
      isVersioningEnabled: true,
      changeFeed: { enabled: true, retentionInDays: undeleteDays },
      deleteRetentionPolicy: { enabled: true, days: undeleteDays },
      containerDeleteRetentionPolicy: { enabled: true, days: undeleteDays },
    },
    within(site),
  )
  new ManagementPolicy(
    nameOf(plan, 'tidy', what),
    { ...inAccount, managementPolicyName: 'default', policy: { rules: [versionsExpire] } },
    { ...within(site), dependsOn: [properties] },
  )
  return new BlobContainer(
    nameOf(plan, 'container', what),
    { ...inAccount, containerName: container, publicAccess: 'None' },
    { ...keepData(site), dependsOn: [properties] },
  )
}

const versionsExpire = {
  enabled: true,
  name: 'versions-expire',
  type: 'Lifecycle',
  definition: {
    filters: { blobTypes: ['blockBlob'] },
    actions: { version: { delete: { daysAfterCreationGreaterThan: supersededDays } } },
  },
}
