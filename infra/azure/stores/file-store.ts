import { FileServiceProperties } from '@pulumi/azure-native/storage/fileServiceProperties.js'
import { FileShare } from '@pulumi/azure-native/storage/fileShare.js'
import { roomGib } from '../../data-store.ts'
import type { DataStore } from '../../landing-zone-plan.ts'
import { nameOf } from '../names.ts'
import { undeleteDays } from './blob-container.ts'
import { makeDataAccount } from './storage-account.ts'
import { keepData, type StoreSite, within } from './store-site.ts'

/** A file share over SMB 3.1.1, encrypted on the way, people known by Entra and not by the account's key. */
export function makeFileStore(site: StoreSite, store: DataStore): void {
  const { plan, home } = site
  const account = makeDataAccount(site, store, {
    what: store.dataSet,
    sub: 'file',
    extra: {
      largeFileSharesState: 'Enabled',
      azureFilesIdentityBasedAuthentication: { directoryServiceOptions: 'AADKERB' },
    },
  })
  const inAccount = { accountName: account.name, resourceGroupName: home.group.name }
  const properties = new FileServiceProperties(
    nameOf(plan, 'file', store.dataSet),
    {
      ...inAccount,
      fileServicesName: 'default',
      shareDeleteRetentionPolicy: { enabled: true, days: undeleteDays },
      protocolSettings: {
        smb: {
          versions: 'SMB3.1.1;',
          authenticationMethods: 'Kerberos;',
          kerberosTicketEncryption: 'AES-256;',
          channelEncryption: 'AES-256-GCM;',
        },
      },
    },
    within(site),
  )
  new FileShare(
    nameOf(plan, 'share', store.dataSet),
    {
      ...inAccount,
      shareName: store.dataSet,
      enabledProtocols: 'SMB',
      shareQuota: roomGib(store),
    },
    { ...keepData(site), dependsOn: [properties] },
  )
}
