import type { Located } from '../resource.ts'
import { asText, at, each, isAbsent, isOff, isOn, isPending, type Json, textAt } from '../value.ts'
import {
  type Answer,
  all,
  any,
  type Holder,
  missing,
  must,
  open,
  type ProviderChecks,
  present,
  shown,
  type ZoneStacks,
} from './answer.ts'
import { absent, allNamed, ownAccount, target, wholeText } from './shared.ts'

const encryptsAlways =
  'Azure encrypts every store at rest and cannot be told not to; whose key it is: see customer-managed-key'

/** How resources of Azure show each control, in Terraform, Resource Manager and Pulumi alike. */
export const azure: ProviderChecks = {
  stores: {
    'region-pinned': regionPinned,
    'copies-within': {
      object: copiesWithin,
      file: copiesWithin,
      postgres: { exempt: 'a server is copied by its backups and replicas alone, which are judged by country' },
      block: diskClosed,
    },
    'public-access-blocked': {
      object: (holder) => all(accountClosed(holder), containersClosed(holder)),
      file: accountClosed,
      postgres: ({ resource }) => networkClosed(resource.attributes),
      block: diskClosed,
    },
    'tls-only': {
      object: https,
      file: (holder) => all(https(holder), smbEncrypted(holder)),
      postgres: (holder) => setting(holder, 'require_secure_transport', /^on$/i),
      block: { exempt: 'a disk is attached to its server inside Azure; there is no connection of ours to encrypt' },
    },
    'encrypted-at-rest': {
      object: { exempt: encryptsAlways },
      file: { exempt: encryptsAlways },
      postgres: { exempt: encryptsAlways },
      block: { exempt: encryptsAlways },
    },
    'customer-managed-key': { object: accountKey, file: accountKey, postgres: serverKey, block: diskKey },
    'external-key': () => missing('key', 'a key that is held outside; Azure has no such thing for this store'),
    versioned: {
      object: blobVersions,
      postgres: ({ resource }) =>
        must(
          resource.attributes,
          ['backup_retention_days', 'backup.backupRetentionDays'],
          '7 or more',
          (found) => Number(asText(found)) >= 7,
        ),
      file: { exempt: 'a share keeps no versions of its files; removed shares can be called back for a month' },
      block: { exempt: 'a disk keeps no versions; its server takes snapshots' },
    },
    immutable: {
      object: immutable,
      postgres: { exempt: 'a database is there to be changed; what must not change is exported as objects' },
      file: { exempt: 'Azure Files does not lock files against their owner' },
      block: { exempt: 'a disk is not locked against its server' },
    },
    'access-logged': {
      object: diagnosed,
      file: diagnosed,
      postgres: diagnosed,
      block: { exempt: 'who reads a disk is known to its server alone' },
    },
    'private-endpoint-only': {
      object: (holder) => all(publicOff(holder), endpoint(holder)),
      file: (holder) => all(publicOff(holder), endpoint(holder)),
      postgres: privateServer,
      block: diskClosed,
    },
    'two-sites': {
      object: ({ resource }) => zoneRedundant(resource.attributes),
      file: ({ resource }) => zoneRedundant(resource.attributes),
      postgres: ({ resource }) =>
        must(
          resource.attributes,
          ['high_availability.mode', 'highAvailability.mode'],
          'ZoneRedundant',
          (found) => found === 'ZoneRedundant',
        ),
      block: ({ resource }) => zoneRedundant(resource.attributes),
    },
    'backup-within': {
      object: { exempt: 'versions and removed objects stay in the account, whose copies are judged by country' },
      file: { exempt: 'removed shares stay in the account, whose copies are judged by country' },
      postgres: ({ resource }) =>
        must(
          resource.attributes,
          ['backup_retention_days', 'backup.backupRetentionDays'],
          'above 0',
          (found) => Number(asText(found)) > 0,
        ),
      block: { exempt: 'snapshots of a disk are taken by its server and lie in its region' },
    },
    'isolated-account': ownAccount,
    'exit-copy': { object: exitOfObjects, file: exitWritten, postgres: exitWritten, block: exitWritten },
  },
  zone: { 'private-connectivity': expressRoute, 'response-time-monitored': monitored, 'budget-alarm': budget },
}

const isKey = (found: Json): boolean => !isAbsent(found)

/** The policy that allows no other location, enforced; beside it every resource that names a location. */
function regionPinned({ resource, zone, estate, wholeZone }: Holder): Answer {
  const [place] = resource.locations
  if (place === undefined || place.place.startsWith('@')) return open('location')
  if (!wholeZone) return shown
  const locks = estate.resources.filter(({ type }) => /PolicyAssignment|policy_assignment/i.test(type))
  const wanted = locks.filter(({ attributes }) => {
    const allowed = each(attributes, 'parameters.listOfAllowedLocations.value').map(asText)
    return allowed.length > 0 && allowed.every((location) => location === zone.region)
  })
  if (wanted.length === 0) return missing('PolicyAssignment listOfAllowedLocations', zone.region)
  return all(
    ...wanted.map(({ attributes }) =>
      must(attributes, 'enforcementMode', 'Default', (found) => isAbsent(found) || found === 'Default'),
    ),
  )
}

function copiesWithin({ resource: { attributes } }: Holder): Answer {
  const path =
    at(attributes, 'allowCrossTenantReplication') === undefined
      ? 'cross_tenant_replication_enabled'
      : 'allowCrossTenantReplication'
  return isOn(at(attributes, path)) ? missing(path, 'false', at(attributes, path)) : shown
}

function accountClosed({ resource: { attributes } }: Holder): Answer {
  return all(
    must(
      attributes,
      ['allowBlobPublicAccess', 'allow_nested_items_to_be_public', 'allow_blob_public_access'],
      'false',
      isOff,
    ),
    must(attributes, ['publicNetworkAccess', 'public_network_access_enabled'], 'Disabled', isOff),
    must(
      attributes,
      ['networkRuleSet.defaultAction', 'networkAcls.defaultAction', 'network_rules.default_action'],
      'Deny',
      (found) => found === 'Deny',
    ),
  )
}

function containersClosed({ resource, estate }: Holder): Answer {
  const containers = estate.pointingAt(resource, 'blob-container')
  return all(
    ...containers.map(({ address, attributes }) => {
      const access = textAt(attributes, 'publicAccess') ?? textAt(attributes, 'container_access_type')
      return access === undefined || /^(none|private)$/i.test(access)
        ? shown
        : missing(`${address}.publicAccess`, 'None', access)
    }),
  )
}

const networkClosed = (attributes: Json): Answer =>
  must(
    attributes,
    ['network.publicNetworkAccess', 'public_network_access_enabled', 'publicNetworkAccess'],
    'Disabled',
    isOff,
  )

const publicOff = ({ resource }: Holder): Answer =>
  must(resource.attributes, ['publicNetworkAccess', 'public_network_access_enabled'], 'Disabled', isOff)

/** A disk that nothing but its server reads: no export, no public endpoint. */
function diskClosed({ resource: { attributes } }: Holder): Answer {
  return all(
    must(attributes, ['networkAccessPolicy', 'network_access_policy'], 'DenyAll', (found) => found === 'DenyAll'),
    must(attributes, ['publicNetworkAccess', 'public_network_access_enabled'], 'Disabled', isOff),
  )
}

function https({ resource: { attributes } }: Holder): Answer {
  return all(
    must(
      attributes,
      ['enableHttpsTrafficOnly', 'supportsHttpsTrafficOnly', 'https_traffic_only_enabled', 'enable_https_traffic_only'],
      'true',
      isOn,
    ),
    must(attributes, ['minimumTlsVersion', 'min_tls_version'], 'TLS1_2', (found) =>
      /^TLS1_[23]$/.test(asText(found) ?? ''),
    ),
  )
}

function smbEncrypted({ resource, estate }: Holder): Answer {
  const services = estate.pointingAt(resource, 'file-services').map(({ attributes }): Json => attributes)
  const own = at(resource.attributes, 'share_properties')
  const found = [
    ...services.map((one) => at(one, 'protocolSettings.smb.channelEncryption')),
    at(own, 'smb.channel_encryption_type'),
  ].filter((one) => !isAbsent(one))
  const texts = found.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)))
  return texts.some((text) => /AES-256-GCM/.test(text) && !/AES-128-CCM/.test(text))
    ? shown
    : missing('protocolSettings.smb.channelEncryption', 'AES-256-GCM', found[0])
}

/** A setting of a PostgreSQL server: a resource of its own that names the server. */
function setting({ resource, estate }: Holder, name: string, wanted: RegExp): Answer {
  const found = estate
    .pointingAt(resource, 'postgres-setting')
    .find(({ attributes }) =>
      [textAt(attributes, 'configurationName'), textAt(attributes, 'name')].some(
        (one) => one?.split('/').at(-1) === name,
      ),
    )
  if (found === undefined) return missing(`configuration ${name}`, 'ON')
  return must(found.attributes, 'value', 'ON', (value) => wanted.test(asText(value) ?? ''))
}

function accountKey(holder: Holder): Answer {
  const { resource, estate } = holder
  const { attributes } = resource
  const beside = estate.pointingAt(resource, 'storage-customer-key')
  if (beside.length > 0)
    return any(...beside.map((one) => present(one.attributes, ['key_vault_key_id', 'key_name'], 'a key of the agency')))
  const block = at(attributes, 'customer_managed_key')
  if (!isAbsent(block)) return present(block, ['key_vault_key_id', 'managed_hsm_key_id'], 'a key of the agency')
  return all(
    must(attributes, 'encryption.keySource', 'Microsoft.Keyvault', (found) =>
      /^microsoft\.keyvault$/i.test(asText(found) ?? ''),
    ),
    present(
      attributes,
      ['encryption.keyVaultProperties.keyName', 'encryption.keyvaultproperties.keyname'],
      'a key of the agency',
    ),
    guarded(holder, at(attributes, 'encryption.keyVaultProperties.keyName')),
  )
}

function serverKey(holder: Holder): Answer {
  const { attributes } = holder.resource
  const block = at(attributes, 'customer_managed_key')
  if (!isAbsent(block)) return present(block, 'key_vault_key_id', 'a key of the agency')
  return all(
    must(attributes, 'dataEncryption.type', 'AzureKeyVault', (found) => found === 'AzureKeyVault'),
    present(attributes, 'dataEncryption.primaryKeyURI', 'a key of the agency'),
    guarded(holder, at(attributes, 'dataEncryption.primaryKeyURI')),
  )
}

function diskKey(holder: Holder): Answer {
  const path =
    at(holder.resource.attributes, 'encryption.diskEncryptionSetId') === undefined
      ? 'disk_encryption_set_id'
      : 'encryption.diskEncryptionSetId'
  const value = at(holder.resource.attributes, path)
  const set = target(holder, value)
  if (set === undefined)
    return isPending(value) && value.refs.length === 0
      ? open(path)
      : present(holder.resource.attributes, path, 'a disk encryption set')
  return all(
    present(set.attributes, ['activeKey.keyUrl', 'key_vault_key_id'], 'a key of the agency'),
    guarded(
      { ...holder, resource: set },
      at(set.attributes, 'activeKey.keyUrl') ?? at(set.attributes, 'key_vault_key_id'),
    ),
  )
}

/** The vault of a key keeps what was deleted, so that nobody loses the data by losing the key. */
function guarded(holder: Holder, key: Json): Answer {
  const named = target(holder, key)
  const vault =
    named === undefined
      ? undefined
      : holder.estate.pointedAt(named).find(({ family }) => family === 'key-vault' || family === 'managed-hsm')
  if (vault === undefined) return isKey(key) ? shown : missing('key', 'a key of the agency')
  return must(vault.attributes, ['enablePurgeProtection', 'purge_protection_enabled'], 'true', isOn)
}

function blobVersions({ resource, estate }: Holder): Answer {
  const services = estate
    .pointingAt(resource, 'blob-services')
    .map(({ attributes }) => must(attributes, 'isVersioningEnabled', 'true', isOn))
  return any(...services, must(resource.attributes, 'blob_properties.versioning_enabled', 'true', isOn))
}

function immutable({ resource: { attributes } }: Holder): Answer {
  const block = at(attributes, 'immutability_policy')
  if (!isAbsent(block))
    return must(block, 'period_since_creation_in_days', 'days', (found) => Number(asText(found)) > 0)
  return all(
    must(attributes, 'immutableStorageWithVersioning.enabled', 'true', isOn),
    must(
      attributes,
      'immutableStorageWithVersioning.immutabilityPolicy.immutabilityPeriodSinceCreationInDays',
      'days',
      (found) => Number(asText(found)) > 0,
    ),
  )
}

/** A diagnostic setting that sends the store's own log to a workspace, and is on. */
function diagnosed({ resource, estate }: Holder): Answer {
  const settings = estate
    .pointingAt(resource, 'diagnostic-setting')
    .filter((one) =>
      one.references.some(
        ({ attribute, address }) =>
          /^(resourceUri|target_resource_id|scope)/.test(attribute) && estate.find(one, address) === resource,
      ),
    )
  if (settings.length === 0) return missing('DiagnosticSetting', 'one that watches this store')
  return any(
    ...settings.map(({ attributes }) =>
      all(
        present(
          attributes,
          [
            'workspaceId',
            'log_analytics_workspace_id',
            'storageAccountId',
            'storage_account_id',
            'eventHubAuthorizationRuleId',
          ],
          'a workspace',
        ),
        isLogging(attributes) ? shown : missing('logs[].enabled', 'true'),
      ),
    ),
  )
}

const isLogging = (attributes: Json): boolean =>
  each(attributes, 'logs.enabled').some(isOn) ||
  each(attributes, 'enabled_log').length > 0 ||
  each(attributes, 'log.enabled').some(isOn)

function endpoint({ resource, estate }: Holder): Answer {
  const found = estate.pointingAt(resource, 'private-endpoint')
  return found.length > 0 ? shown : missing('PrivateEndpoint', 'one that leads here')
}

/** A server inside a delegated subnet needs no endpoint; any other does. */
function privateServer(holder: Holder): Answer {
  const { attributes } = holder.resource
  const isInside =
    !isAbsent(at(attributes, 'delegated_subnet_id')) || !isAbsent(at(attributes, 'network.delegatedSubnetResourceId'))
  return isInside ? shown : all(networkClosed(attributes), endpoint(holder))
}

function zoneRedundant(attributes: Json): Answer {
  return must(attributes, ['sku.name', 'account_replication_type', 'storage_account_type'], 'ZRS', (found) =>
    /ZRS$/i.test(asText(found) ?? ''),
  )
}

function exitOfObjects(holder: Holder): Answer {
  const store = holder.exit
  if (store === undefined) return missing('StorageAccount', 'tagged rettsky-purpose exit-copy')
  const policies = holder.estate
    .pointingAt(holder.resource, 'object-replication')
    .filter((one) => holder.estate.pointedAt(one).includes(store))
  return policies.length > 0 ? shown : missing('ObjectReplicationPolicy', `from here to ${store.address}`)
}

/** What Azure does not copy out by itself is written by the agency's own server, which must be let in. */
function exitWritten(holder: Holder): Answer {
  const store = holder.exit
  if (store === undefined) return missing('StorageAccount', 'tagged rettsky-purpose exit-copy')
  const roles = holder.estate.pointingAt(store).filter(({ type }) => /RoleAssignment|role_assignment/i.test(type))
  return roles.length > 0 ? shown : missing('RoleAssignment', `scope ${store.address}`)
}

const typed = ({ estate }: ZoneStacks, pattern: RegExp): Located[] =>
  estate.resources.filter(({ type }) => pattern.test(type))

function expressRoute(stacks: ZoneStacks): Answer {
  const circuits = typed(stacks, /ExpressRouteCircuit$|express_route_circuit$/i)
  if (circuits.length < Math.max(1, stacks.zone.links.length))
    return missing('ExpressRouteCircuit', `${stacks.zone.links.length}`, String(circuits.length))
  return all(
    ...circuits.map(({ attributes }) =>
      all(
        present(attributes, ['serviceProviderProperties.serviceProviderName', 'service_provider_name'], 'a carrier'),
        present(attributes, ['serviceProviderProperties.peeringLocation', 'peering_location'], 'a building'),
      ),
    ),
    absent(
      typed(stacks, /network:(PublicIPAddress|NatGateway)$|azurerm_(public_ip|nat_gateway)$/i),
      'a way to the Internet',
    ),
  )
}

/** Every server is an endpoint of a connection monitor, and an alarm speaks when its round trip is too long. */
function monitored(stacks: ZoneStacks): Answer {
  const monitors = typed(stacks, /ConnectionMonitor$|network_connection_monitor$/i)
  if (monitors.length === 0) return missing('ConnectionMonitor', 'one')
  const addresses = [...new Set(stacks.zone.servers.map(({ address }) => address))]
  const alarms = typed(stacks, /MetricAlert$|monitor_metric_alert$/i)
  const silent = monitors.find(
    (monitor) =>
      !stacks.estate
        .pointingAt(monitor)
        .some(
          (one) =>
            alarms.includes(one) &&
            isOn(at(one.attributes, 'enabled') ?? true) &&
            wholeText(one).includes('RoundTripTimeMs'),
        ),
  )
  return all(
    allNamed(
      addresses,
      monitors.flatMap(({ attributes }) =>
        [...each(attributes, 'endpoints.address'), ...each(attributes, 'endpoint.address')].map(
          (one) => asText(one) ?? '',
        ),
      ),
      'ConnectionMonitor endpoints[].address',
    ),
    silent === undefined ? shown : missing(`MetricAlert of ${silent.address}`, 'RoundTripTimeMs'),
  )
}

function budget(stacks: ZoneStacks): Answer {
  const budgets = typed(stacks, /consumption:Budget$|consumption_budget/i)
  if (budgets.length === 0) return missing('consumption:Budget', 'one')
  return any(
    ...budgets.map(({ attributes }) => {
      const given = at(attributes, 'notifications') ?? at(attributes, 'notification')
      const all = Array.isArray(given) ? given : Object.values((given ?? {}) as Record<string, Json>)
      const speaks = all.some((one) => isOn(at(one, 'enabled') ?? true) && each(one, 'contactEmails').length > 0)
      return speaks ? shown : missing('notifications', 'enabled, with contactEmails')
    }),
  )
}
