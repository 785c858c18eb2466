import { RoleAssignment } from '@pulumi/azure-native/authorization/roleAssignment.js'
import type { BlobContainer } from '@pulumi/azure-native/storage/blobContainer.js'
import type { StorageAccount } from '@pulumi/azure-native/storage/storageAccount.js'
import type { DataStore } from '../../landing-zone-plan.ts'
import { exitOf } from '../../plan/index.ts'
import { guidOf, nameOf } from '../names.ts'
import { fillAccount } from './blob-container.ts'
import { makeDataAccount } from './storage-account.ts'
import { type StoreSite, within } from './store-site.ts'

/** Built-in role Storage Blob Data Contributor: read, write and remove blobs. */
const blobDataContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'

/**
 * Where copies in open formats are put for the day the data must leave: an account beside the store, in the same region
 * and as shut as the store itself.
 */
export function makeExitAccount(
  site: StoreSite,
  store: DataStore,
): { account: StorageAccount; container: BlobContainer } {
  const what = exitOf(store.dataSet)
  const account = makeDataAccount(site, store, { what, sub: 'blob', tags: { 'rettsky-purpose': 'exit-copy' } })
  return { account, container: fillAccount(site, account, { what, container: store.dataSet }) }
}

/**
 * For what Azure cannot copy as objects: a database exports with `azure_storage` on its own schedule, and what lies on a
 * share or disk is written by its server. The agency's identity may write.
 */
export function makeWritableExit(site: StoreSite, store: DataStore): void {
  const { plan, keys } = site
  const { account } = makeExitAccount(site, store)
  new RoleAssignment(
    nameOf(plan, 'writes-exit', store.dataSet),
    {
      roleAssignmentName: guidOf(plan, `writes-exit/${store.dataSet}`),
      scope: account.id,
      principalId: keys.identity.principalId,
      principalType: 'ServicePrincipal',
      roleDefinitionId: `/providers/Microsoft.Authorization/roleDefinitions/${blobDataContributor}`,
    },
    within(site),
  )
}
