import { StorageAccount, type StorageAccountArgs } from '@pulumi/azure-native/storage/storageAccount.js'
import type { input } from '@pulumi/azure-native/types/index.js'
import { asks } from '../../data-store.ts'
import type { DataStore } from '../../landing-zone-plan.ts'
import { closedAccount } from '../foundation/closed-account.ts'
import type { ServiceKey } from '../foundation/keys.ts'
import { accountName, nameOf } from '../names.ts'
import { makePrivateEndpoint } from '../network/private-names.ts'
import { dataTags, type Tags } from '../tags.ts'
import { keepData, keyOf, logAccess, type StoreSite } from './store-site.ts'

export interface DataAccount {
  /** Its name within the zone: the data set's id, or that of its exit copy. */
  readonly what: string
  readonly sub: 'blob' | 'file'
  readonly tags?: Tags
  readonly extra?: Partial<StorageAccountArgs>
}

/** An account of one data set's own, with its key, its endpoint and its access log. Copies stay in the region: never GRS. */
export function makeDataAccount(
  site: StoreSite,
  store: DataStore,
  { what, sub, tags: moreTags, extra }: DataAccount,
): StorageAccount {
  const { plan, share, home } = site
  const key = keyOf(site, store)
  const tags = { ...dataTags(plan, share, store), ...moreTags }
  const account = new StorageAccount(
    nameOf(plan, 'st', what),
    {
      ...closedAccount(plan, home),
      accountName: accountName(plan, what),
      kind: 'StorageV2',
      sku: { name: asks(store, 'two-sites') ? 'Standard_ZRS' : 'Standard_LRS' },
      encryption: accountEncryption(site, key),
      ...(key === undefined
        ? {}
        : { identity: { type: 'UserAssigned', userAssignedIdentities: [site.keys.identity.id] } }),
      tags,
      ...extra,
    },
    { ...keepData(site), dependsOn: [...site.keys.grants] },
  )
  makePrivateEndpoint(plan, { what, target: account, sub, tags }, site, site.parent)
  logAccess(
    site,
    what,
    account.id.apply((id) => `${id}/${sub}Services/default`),
  )
  return account
}

function accountEncryption(site: StoreSite, key: ServiceKey | undefined): input.storage.EncryptionArgs {
  const services = {
    blob: { enabled: true, keyType: 'Account' },
    file: { enabled: true, keyType: 'Account' },
  }
  if (key === undefined) return { keySource: 'Microsoft.Storage', requireInfrastructureEncryption: true, services }
  return {
    keySource: 'Microsoft.Keyvault',
    keyVaultProperties: { keyName: key.name, keyVaultUri: key.storeUri },
    encryptionIdentity: { encryptionUserAssignedIdentity: site.keys.identity.id },
    requireInfrastructureEncryption: true,
    services,
  }
}
