import { RoleAssignment } from '@pulumi/azure-native/authorization/roleAssignment.js'
import { getKeyOutput } from '@pulumi/azure-native/keyvault/getKey.js'
import { Key } from '@pulumi/azure-native/keyvault/key.js'
import type { ManagedHsm } from '@pulumi/azure-native/keyvault/managedHsm.js'
import type { Vault } from '@pulumi/azure-native/keyvault/vault.js'
import { getUserAssignedIdentityOutput } from '@pulumi/azure-native/managedidentity/getUserAssignedIdentity.js'
import { UserAssignedIdentity } from '@pulumi/azure-native/managedidentity/userAssignedIdentity.js'
import type { CustomResourceOptions, Input, Output, Resource } from '@pulumi/pulumi'
import type { AgencyShare, LandingZonePlan, ZoneKey } from '../../landing-zone-plan.ts'
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

/** Who an agency's stores are when they ask for a key. */
export interface StoresIdentity {
  readonly id: Output<string>
  readonly name: Output<string>
  readonly principalId: Output<string>
}

export interface AgencyKeys {
  readonly tenant: string
  readonly identity: StoresIdentity
  /** What lets the identity use the keys: stores wait for it. */
  readonly grants: readonly RoleAssignment[]
  /** Vaults and HSMs that this stack makes, each to be reached by an endpoint of its own. */
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
    byId.set(id, { storeUri: vaultUri(plan, share), name: key.name, uri: key.keyUriWithVersion })
  }
  const vaultStore: KeyStore = { what: `kv-${share.agency.short}`, target: vault, sub: 'vault' }
  const keys = { tenant: settings.tenant, identity, grants: [grant], byId }
  const held = own.filter((key) => key.custody === 'customer-held-external')
  if (held.length === 0) return { ...keys, stores: [vaultStore] }
  const hsm = makeHsm(plan, share, home, settings, parent)
  for (const { id } of held) byId.set(id, keyInHsm(plan, share, id))
  return { ...keys, stores: [vaultStore, { what: `hsm-${share.agency.short}`, target: hsm, sub: 'managedhsm' }] }
}

/** The same as the agency's first stack made them. A key's version is the one it has turned to since. */
export function findKeys(
  plan: LandingZonePlan,
  share: AgencyShare,
  { provider, group }: Home,
  settings: AzureSettings,
  parent: Resource,
): AgencyKeys {
  const { short } = share.agency
  const resourceGroupName = group.name
  const found = { parent, provider }
  const inVault = (keyName: string): ServiceKey => ({
    storeUri: vaultUri(plan, share),
    name: keyName,
    uri: getKeyOutput({ keyName, vaultName: vaultName(plan, short), resourceGroupName }, found).keyUriWithVersion,
  })
  const keyOf = ({ id, custody }: ZoneKey): [string, ServiceKey] => [
    id,
    custody === 'customer-managed' ? inVault(id) : keyInHsm(plan, share, id),
  ]
  return {
    tenant: settings.tenant,
    identity: getUserAssignedIdentityOutput({ resourceName: nameOf(plan, 'id', short), resourceGroupName }, found),
    grants: [],
    stores: [],
    byId: new Map(plan.keys.filter(({ custody }) => custody !== 'provider').map(keyOf)),
  }
}

const vaultUri = (plan: LandingZonePlan, { agency }: AgencyShare): string =>
  `https://${vaultName(plan, agency.short)}.vault.azure.net`

/** People make it there, by the plan's id. */
function keyInHsm(plan: LandingZonePlan, share: AgencyShare, name: string): ServiceKey {
  const storeUri = `https://${hsmName(plan, share)}.managedhsm.azure.net`
  return { storeUri, name, uri: `${storeUri}/keys/${name}` }
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
