import type { BlobContainer } from '@pulumi/azure-native/storage/blobContainer.js'
import { ObjectReplicationPolicy } from '@pulumi/azure-native/storage/objectReplicationPolicy.js'
import type { StorageAccount } from '@pulumi/azure-native/storage/storageAccount.js'
import { asks } from '../../data-store.ts'
import type { DataStore } from '../../landing-zone-plan.ts'
import { retentionDays } from '../../retention.ts'
import { nameOf } from '../names.ts'
import { fillAccount } from './blob-container.ts'
import { makeExitAccount } from './exit-store.ts'
import { makeDataAccount } from './storage-account.ts'
import { type StoreSite, within } from './store-site.ts'

/**
 * An object that must not change cannot be changed or removed for so long. The policy is left unlocked: to lock it is a
 * person's act, since nobody, Microsoft included, can shorten a locked one.
 */
const unchangeable = ({ label }: DataStore) => ({
  enabled: true,
  immutabilityPolicy: {
    immutabilityPeriodSinceCreationInDays: retentionDays(label),
    state: 'Unlocked',
    allowProtectedAppendWrites: false,
  },
})

const tiers = { hot: 'Hot', cool: 'Cool', archive: 'Cool' } as const

/** Objects: a storage account with one private container. Archive is a tier of objects, not of accounts. */
export function makeObjectStore(site: StoreSite, store: DataStore): void {
  const account = makeDataAccount(site, store, {
    what: store.dataSet,
    sub: 'blob',
    extra: {
      accessTier: tiers[store.store.tier],
      ...(asks(store, 'immutable') ? { immutableStorageWithVersioning: unchangeable(store) } : {}),
    },
  })
  const container = fillAccount(site, account, { what: store.dataSet, container: store.dataSet })
  if (!asks(store, 'exit-copy')) return
  const exit = makeExitAccount(site, store)
  replicate(site, store, { account, container }, exit)
}

/** An account and the one container in it. */
interface Filled {
  readonly account: StorageAccount
  readonly container: BlobContainer
}

/** Objects are copied as they come. Azure wants one policy told to both ends, the receiving one first: it gives the ids. */
function replicate(site: StoreSite, store: DataStore, from: Filled, to: Filled): void {
  const { plan, home } = site
  const ends = {
    sourceAccount: from.account.id,
    destinationAccount: to.account.id,
    resourceGroupName: home.group.name,
  }
  const containers = { sourceContainer: from.container.name, destinationContainer: to.container.name }
  const receiving = new ObjectReplicationPolicy(
    nameOf(plan, 'exit-to', store.dataSet),
    { ...ends, accountName: to.account.name, objectReplicationPolicyId: 'default', rules: [containers] },
    within(site),
  )
  const ruleId = receiving.rules.apply((rules) => rules?.[0]?.ruleId ?? '')
  new ObjectReplicationPolicy(
    nameOf(plan, 'exit-from', store.dataSet),
    {
      ...ends,
      accountName: from.account.name,
      objectReplicationPolicyId: receiving.policyId,
      rules: [{ ...containers, ruleId }],
    },
    within(site),
  )
}
