import { BlobContainer } from '@pulumi/azure-native/storage/blobContainer.js'
import { BlobServiceProperties } from '@pulumi/azure-native/storage/blobServiceProperties.js'
import type { StorageAccount } from '@pulumi/azure-native/storage/storageAccount.js'
import type { DataStore } from '../landing-zone-plan.ts'
import { nameOf } from './names.ts'
import { makeDataAccount } from './storage-account.ts'
import { asks, keepData, type StoreSite, within } from './store-site.ts'

/** Days that removed objects, containers and shares can be called back. */
export const undeleteDays = 30
/**
 * Days that nobody can change or remove an object that must not change. The policy is left unlocked: to lock it is a
 * person's act, since nobody, Microsoft included, can shorten a locked one.
 */
const immutableDays = 365

const unchangeable = {
  enabled: true,
  immutabilityPolicy: {
    immutabilityPeriodSinceCreationInDays: immutableDays,
    state: 'Unlocked',
    allowProtectedAppendWrites: false,
  },
}

const tiers = { hot: 'Hot', cool: 'Cool', archive: 'Cool' } as const

/** Objects: a storage account with one private container. Archive is a tier of objects, not of accounts. */
export function makeObjectStore(site: StoreSite, store: DataStore): void {
  const account = makeDataAccount(site, store, {
    what: store.dataSet,
    sub: 'blob',
    extra: {
      accessTier: tiers[store.store.tier],
      ...(asks(store, 'immutable') ? { immutableStorageWithVersioning: unchangeable } : {}),
    },
  })
  fillAccount(site, account, store.dataSet)
}

/**
 * Where copies in open formats are put for the day the data must leave: an account beside the store, as shut as the store
 * itself. The agency's own export fills it.
 */
export function makeExitStore(site: StoreSite, store: DataStore): void {
  const what = `${store.dataSet}-exit`
  const account = makeDataAccount(site, store, { what, sub: 'blob', tags: { 'rettsky-purpose': 'exit-copy' } })
  fillAccount(site, account, what)
}

/** Versioning, a month to call removed objects back, and the one private container. */
function fillAccount(site: StoreSite, account: StorageAccount, what: string): void {
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
  new BlobContainer(
    nameOf(plan, 'container', what),
    { ...inAccount, containerName: what, publicAccess: 'None' },
    { ...keepData(site), dependsOn: [properties] },
  )
}
