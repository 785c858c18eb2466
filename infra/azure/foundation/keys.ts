import { RoleAssignment } from '@pulumi/azure-native/authorization/roleAssignment.js'
import { Key } from '@pulumi/azure-native/keyvault/key.js'
import type { ManagedHsm } from '@pulumi/azure-native/keyvault/managedHsm.js'
import type { Vault } from '@pulumi/azure-native/keyvault/vault.js'
import { UserAssignedIdentity } from '@pulumi/azure-native/managedidentity/userAssignedIdentity.js'
import type { CustomResourceOptions, Input, Resource } from '@pulumi/pulumi'
import type { AgencyShare, LandingZonePlan } from '../../landing-zone-plan.ts'
import { guidOf, nameOf, vaultName } from '../names.ts'
import type { AzureSettings } from '../settings.ts'
import { agencyTags } from '../tags.ts'
import { hsmName, makeHsm, makeVault } from './key-stores.ts'
import type { Home } from './resource-groups.ts'

export interface KeyStore {
  readonly what: string
  readonly target: Vault | ManagedHsm
  readonly sub: 'vault' | 'managedhsm'
}

/** A key as services are told of it. */
export interface ServiceKey {
  readonly storeUri: string
  readonly name: Input<string>
  readonly uri: Input<string>
}

export interface AgencyKeys {
  readonly tenant: string
  readonly identity: UserAssignedIdentity
  /** What lets the identity use the keys: stores wait for it. */
  readonly grants: readonly RoleAssignment[]
  /** Vaults and HSMs, each to be reached by an endpoint of its own. */
  readonly stores: readonly KeyStore[]
  /** By the plan's key id. A key in the provider's custody is absent: the service's own keys encrypt. */
  readonly byId: ReadonlyMap<string, ServiceKey>
}

/** Built-in role Key Vault Crypto Service Encryption User: wrap, unwrap and read keys, nothing else. */
const cryptoServiceEncryptionUser = 'e147488a-f6f5-4113-8e2d-b22465e65bf6'

/** An agency's keys, and the identity that its stores use them by. */
export function makeKeys(
  plan: LandingZonePlan,
  share: AgencyShare,
  home: Home,
  settings: AzureSettings,
  parent: Resource,
): AgencyKeys {
  const opts = { parent, provider: home.provider }
  const location = plan.zone.location.region
  const tags = agencyTags(plan, share)
  const identity = new UserAssignedIdentity(
    nameOf(plan, 'id', share.agency.short),
    { resourceName: nameOf(plan, 'id', share.agency.short), resourceGroupName: home.group.name, location, tags },
    opts,
  )
  const own = plan.keys.filter((key) => key.agency === share.agency.id)
  const vault = makeVault(plan, share, home, settings, parent)
  const grant = letUseKeys(plan, share, vault, identity, opts)
  const byId = new Map<string, ServiceKey>()
  for (const { id } of own.filter((key) => key.custody === 'customer-managed')) {
    const key = new Key(
      nameOf(plan, 'key', id),
      {
        keyName: id,
        vaultName: vault.name,
        resourceGroupName: home.group.name,
        properties: {
          kty: 'RSA-HSM',
          keySize: 3072,
          keyOps: ['wrapKey', 'unwrapKey'],
          rotationPolicy: {
            attributes: { expiryTime: 'P2Y' },
            lifetimeActions: [{ action: { type: 'rotate' }, trigger: { timeAfterCreate: 'P1Y' } }],
          },
        },
        tags,
      },
      { ...opts, protect: true, retainOnDelete: true },
    )
    const storeUri = `https://${vaultName(plan, share.agency.short)}.vault.azure.net`
    byId.set(id, { storeUri, name: key.name, uri: key.keyUriWithVersion })
  }
  const vaultStore: KeyStore = { what: `kv-${share.agency.short}`, target: vault, sub: 'vault' }
  const keys = { tenant: settings.tenant, identity, grants: [grant], byId }
  const held = own.filter((key) => key.custody === 'customer-held-external')
  if (held.length === 0) return { ...keys, stores: [vaultStore] }
  const hsm = makeHsm(plan, share, home, settings, parent)
  for (const { id } of held) {
    const storeUri = `https://${hsmName(plan, share)}.managedhsm.azure.net`
    byId.set(id, { storeUri, name: id, uri: `${storeUri}/keys/${id}` })
  }
  return { ...keys, stores: [vaultStore, { what: `hsm-${share.agency.short}`, target: hsm, sub: 'managedhsm' }] }
}

function letUseKeys(
  plan: LandingZonePlan,
  share: AgencyShare,
  vault: Vault,
  identity: UserAssignedIdentity,
  opts: CustomResourceOptions,
): RoleAssignment {
  return new RoleAssignment(
    nameOf(plan, 'keys-used-by', share.agency.short),
    {
      roleAssignmentName: guidOf(plan, `keys-used-by/${share.agency.short}`),
      scope: vault.id,
      principalId: identity.principalId,
      principalType: 'ServicePrincipal',
      roleDefinitionId: `/providers/Microsoft.Authorization/roleDefinitions/${cryptoServiceEncryptionUser}`,
    },
    opts,
  )
}
