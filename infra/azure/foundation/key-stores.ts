import { getClientConfigOutput } from '@pulumi/azure-native/authorization/getClientConfig.js'
import { ManagedHsm } from '@pulumi/azure-native/keyvault/managedHsm.js'
import { Vault } from '@pulumi/azure-native/keyvault/vault.js'
import type { Resource } from '@pulumi/pulumi'
import type { AgencyShare, LandingZonePlan } from '../../landing-zone-plan.ts'
import { nameOf, vaultName } from '../names.ts'
import type { AzureSettings } from '../settings.ts'
import { agencyTags } from '../tags.ts'
import type { Home } from './resource-groups.ts'

/** Where an agency's keys are made and turned: in Azure's hardware, reached from the zone and by Azure's own services. */
export function makeVault(
  plan: LandingZonePlan,
  share: AgencyShare,
  home: Home,
  settings: AzureSettings,
  parent: Resource,
): Vault {
  return new Vault(
    nameOf(plan, 'kv', share.agency.short),
    {
      vaultName: vaultName(plan, share.agency.short),
      resourceGroupName: home.group.name,
      location: plan.zone.location.region,
      properties: {
        tenantId: settings.tenant,
        sku: { family: 'A', name: 'premium' },
        enableRbacAuthorization: true,
        enableSoftDelete: true,
        softDeleteRetentionInDays: 90,
        enablePurgeProtection: true,
        publicNetworkAccess: 'Disabled',
        networkAcls: { defaultAction: 'Deny', bypass: 'AzureServices' },
      },
      tags: agencyTags(plan, share),
    },
    { parent, provider: home.provider, protect: true, retainOnDelete: true },
  )
}

export const hsmName = (plan: LandingZonePlan, share: AgencyShare): string =>
  vaultName(plan, share.agency.short).replace(/^kv-/, 'hsm')

/**
 * The most that Azure offers where keys must be out of its hands: an HSM of one customer, whose security domain is held
 * by that customer alone. It is still in Azure's building, so it does not show the control external-key. It makes no key
 * before its holders have activated it; they make the keys by the plan's ids and let the agency's identity use them.
 */
export function makeHsm(
  plan: LandingZonePlan,
  share: AgencyShare,
  home: Home,
  settings: AzureSettings,
  parent: Resource,
): ManagedHsm {
  const opts = { parent, provider: home.provider }
  const deployer = getClientConfigOutput(opts).apply((who) => [who.objectId ?? ''])
  return new ManagedHsm(
    nameOf(plan, 'hsm', share.agency.short),
    {
      name: hsmName(plan, share),
      resourceGroupName: home.group.name,
      location: plan.zone.location.region,
      sku: { family: 'B', name: 'Standard_B1' },
      properties: {
        tenantId: settings.tenant,
        initialAdminObjectIds: settings.keyHolders ?? deployer,
        enableSoftDelete: true,
        softDeleteRetentionInDays: 90,
        enablePurgeProtection: true,
        publicNetworkAccess: 'Disabled',
        networkAcls: { defaultAction: 'Deny', bypass: 'AzureServices' },
      },
      tags: agencyTags(plan, share),
    },
    { ...opts, protect: true, retainOnDelete: true },
  )
}
