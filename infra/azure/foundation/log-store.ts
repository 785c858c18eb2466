import { StorageAccount } from '@pulumi/azure-native/storage/storageAccount.js'
import type { Resource } from '@pulumi/pulumi'
import type { LandingZonePlan } from '../../landing-zone-plan.ts'
import { accountName, nameOf } from '../names.ts'
import { zoneTags } from '../tags.ts'
import { closedAccount } from './closed-account.ts'
import { type Home, kept } from './resource-groups.ts'

/** Where flow logs are kept before they are analysed. Watchers come in as a trusted service; nobody else does. */
export function makeLogStore(plan: LandingZonePlan, home: Home, parent: Resource): StorageAccount {
  return new StorageAccount(
    nameOf(plan, 'st', 'flow-logs'),
    {
      ...closedAccount(plan, home),
      accountName: accountName(plan, 'flow-logs'),
      kind: 'StorageV2',
      sku: { name: plan.zone.capabilities.twoSites ? 'Standard_ZRS' : 'Standard_LRS' },
      tags: { ...zoneTags(plan), 'rettsky-dataset': 'none', 'rettsky-reason': 'flow-logs' },
    },
    { parent, provider: home.provider, ...kept },
  )
}
