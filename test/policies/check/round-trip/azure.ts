import type { Cells } from './cells.ts'

const account = /storage:StorageAccount::/
const server = /dbforpostgresql:Server::/
const setting = /dbforpostgresql:Configuration::/
const disk = /compute:Disk::/
const lock = [
  [/PolicyAssignment/, ''],
  [/PolicyAssignment/, 'parameters.listOfAllowedLocations.value', ['norwayeast', 'westeurope']],
  [/PolicyAssignment/, 'enforcementMode', 'DoNotEnforce'],
] as const
const endpoint = [[/PrivateEndpoint::/, '']] as const
const alone = {
  reason:
    'the account is the provider that the resource is registered with; a test of its own lets two agencies share one',
}
const notOffered = {
  reason: 'Azure has no key that is held outside for any store; the check names it as it is emitted',
}

export const azure: Cells = {
  'region-pinned': { object: lock, postgres: lock, file: lock, block: lock },
  'copies-within': {
    object: [[account, 'allowCrossTenantReplication', true]],
    file: [[account, 'allowCrossTenantReplication', true]],
    block: [[disk, 'networkAccessPolicy', 'AllowAll']],
  },
  'public-access-blocked': {
    object: [
      [account, 'allowBlobPublicAccess', true],
      [account, 'publicNetworkAccess', 'Enabled'],
      [account, 'networkRuleSet.defaultAction', 'Allow'],
      [/BlobContainer::/, 'publicAccess', 'Blob'],
    ],
    postgres: [[server, 'network.publicNetworkAccess', 'Enabled']],
    file: [[account, 'allowBlobPublicAccess']],
    block: [
      [disk, 'publicNetworkAccess', 'Enabled'],
      [disk, 'networkAccessPolicy'],
    ],
  },
  'tls-only': {
    object: [
      [account, 'enableHttpsTrafficOnly', false],
      [account, 'minimumTlsVersion', 'TLS1_0'],
    ],
    postgres: [
      [setting, ''],
      [setting, 'value', 'OFF'],
    ],
    file: [
      [/FileServiceProperties/, 'protocolSettings.smb.channelEncryption', 'AES-128-CCM;'],
      [/FileServiceProperties/, ''],
    ],
  },
  'customer-managed-key': {
    object: [
      [account, 'encryption.keySource', 'Microsoft.Storage'],
      [account, 'encryption.keyVaultProperties'],
    ],
    postgres: [
      [server, 'dataEncryption.type', 'SystemManaged'],
      [server, 'dataEncryption'],
    ],
    file: [[account, 'encryption.keySource', 'Microsoft.Storage']],
    block: [[disk, 'encryption.diskEncryptionSetId']],
  },
  'external-key': { object: notOffered, postgres: notOffered, file: notOffered, block: notOffered },
  versioned: {
    object: [
      [/BlobServiceProperties/, 'isVersioningEnabled', false],
      [/BlobServiceProperties/, ''],
    ],
    postgres: [[server, 'backup.backupRetentionDays', 1]],
  },
  immutable: {
    object: [
      [account, 'immutableStorageWithVersioning.enabled', false],
      [account, 'immutableStorageWithVersioning.immutabilityPolicy.immutabilityPeriodSinceCreationInDays', 0],
    ],
  },
  'access-logged': {
    object: [
      [/DiagnosticSetting/, ''],
      [/DiagnosticSetting/, 'logs.enabled', false],
    ],
    postgres: [
      [/DiagnosticSetting/, 'workspaceId'],
      [/Configuration::pgaudit-log/, 'value', 'ddl,role,write'],
    ],
    file: [[/DiagnosticSetting/, '']],
  },
  'private-endpoint-only': {
    object: [...endpoint, [account, 'publicNetworkAccess', 'Enabled']],
    postgres: endpoint,
    file: endpoint,
    block: [[disk, 'networkAccessPolicy', 'AllowAll']],
  },
  'two-sites': {
    object: [[account, 'sku.name', 'Standard_LRS']],
    postgres: [[server, 'highAvailability.mode', 'Disabled']],
    file: [[account, 'sku.name', 'Standard_LRS']],
    block: [[disk, 'sku.name', 'Premium_LRS']],
  },
  'backup-within': { postgres: [[server, 'backup.backupRetentionDays', 0]] },
  'isolated-account': { object: alone, postgres: alone, file: alone, block: alone },
  'exit-copy': {
    object: [
      [/ObjectReplicationPolicy/, ''],
      [account, 'tags.rettsky-purpose', 'other'],
    ],
    postgres: [[/RoleAssignment/, '']],
    file: [[/RoleAssignment/, '']],
    block: [[/RoleAssignment/, '']],
  },
  'private-connectivity': {
    zone: [
      [/ExpressRouteCircuit::/, ''],
      [/ExpressRouteCircuit::/, 'serviceProviderProperties'],
    ],
  },
  'response-time-monitored': {
    zone: [
      [/ConnectionMonitor::/, ''],
      [/MetricAlert::/, ''],
      [/ConnectionMonitor::/, 'endpoints.address', '192.0.2.1'],
      [/MetricAlert::/, 'enabled', false],
    ],
  },
  'budget-alarm': {
    zone: [
      [/consumption:Budget/, ''],
      [/consumption:Budget/, 'notifications', {}],
    ],
  },
}
