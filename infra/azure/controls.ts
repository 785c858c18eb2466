import type { ControlTable } from '../emitter.ts'

/** Where each control is seen in what a zone in Azure registers: type of resource, then the inputs that show it. */
export const controls: ControlTable = {
  'region-pinned': {
    shownBy: [
      'azure-native:authorization:PolicyAssignment parameters.listOfAllowedLocations.value = [region], enforcementMode = Default',
      'every resource with a location: location = region, or global for names, alarms and policies',
    ],
  },
  'copies-within': {
    shownBy: [
      'azure-native:storage:StorageAccount sku.name = Standard_LRS or Standard_ZRS (never GRS, RAGRS, GZRS, RAGZRS), allowCrossTenantReplication = false, allowedCopyScope = PrivateLink',
      'azure-native:dbforpostgresql:Server createMode = Default, highAvailability.mode = ZoneRedundant or Disabled, no replica',
      'azure-native:compute:Disk sku.name = Premium_LRS or Premium_ZRS, networkAccessPolicy = DenyAll',
      'azure-native:storage:ObjectReplicationPolicy: none, or from the store to its own exit copy in the same zone',
    ],
  },
  'public-access-blocked': {
    shownBy: [
      'azure-native:storage:StorageAccount allowBlobPublicAccess = false, publicNetworkAccess = Disabled, networkRuleSet.defaultAction = Deny',
      'azure-native:storage:BlobContainer publicAccess = None',
      'azure-native:dbforpostgresql:Server network.publicNetworkAccess = Disabled',
      'azure-native:compute:Disk networkAccessPolicy = DenyAll, publicNetworkAccess = Disabled',
      'azure-native:keyvault:Vault properties.publicNetworkAccess = Disabled',
    ],
  },
  'tls-only': {
    shownBy: [
      'azure-native:storage:StorageAccount enableHttpsTrafficOnly = true, minimumTlsVersion = TLS1_2',
      'azure-native:storage:FileServiceProperties protocolSettings.smb.channelEncryption = AES-256-GCM;',
      'azure-native:dbforpostgresql:Configuration require_secure_transport = ON',
    ],
    notOfferedFor: {
      block: 'A disk is attached to its server inside Azure; there is no connection of ours to encrypt.',
    },
  },
  'encrypted-at-rest': {
    shownBy: [
      'azure-native:storage:StorageAccount encryption.requireInfrastructureEncryption = true',
      'azure-native:dbforpostgresql:Server dataEncryption.type',
      'azure-native:compute:Disk encryption.type',
    ],
  },
  'customer-managed-key': {
    shownBy: [
      'azure-native:storage:StorageAccount encryption.keySource = Microsoft.Keyvault, encryption.keyVaultProperties.keyName',
      'azure-native:dbforpostgresql:Server dataEncryption.type = AzureKeyVault, dataEncryption.primaryKeyURI',
      'azure-native:compute:Disk encryption.type = EncryptionAtRestWithCustomerKey, encryption.diskEncryptionSetId; azure-native:compute:DiskEncryptionSet activeKey.keyUrl',
      'azure-native:keyvault:Vault properties.enablePurgeProtection = true; azure-native:keyvault:Key properties.kty = RSA-HSM',
    ],
  },
  'external-key': {
    notOffered:
      'Azure storage, PostgreSQL and disks take keys from Key Vault and Managed HSM only, and both stand in Microsoft’s data centres; no key is held outside and fetched for each use. A managed HSM of the customer’s own (azure-native:keyvault:ManagedHsm) is the nearest, and it is not the same.',
  },
  versioned: {
    shownBy: [
      'azure-native:storage:BlobServiceProperties isVersioningEnabled = true, deleteRetentionPolicy.enabled = true',
      'azure-native:dbforpostgresql:Server backup.backupRetentionDays (any moment of those days)',
    ],
    notOfferedFor: {
      file: 'A share keeps no versions of its files; removed shares can be called back for a month.',
      block: 'A disk keeps no versions; its server takes snapshots.',
    },
  },
  immutable: {
    shownBy: [
      'azure-native:storage:StorageAccount immutableStorageWithVersioning.enabled = true, immutableStorageWithVersioning.immutabilityPolicy.immutabilityPeriodSinceCreationInDays > 0',
    ],
    notOfferedFor: {
      postgres: 'A database is there to be changed; what must not change is exported as objects.',
      file: 'Azure Files does not lock files against their owner.',
      block: 'A disk is not locked against its server.',
    },
  },
  'access-logged': {
    shownBy: [
      'azure-native:monitor:DiagnosticSetting logs[].enabled = true, workspaceId, resourceUri = the account’s blobServices/default or fileServices/default, the server, the vault',
      'azure-native:dbforpostgresql:Configuration pgaudit.log with read',
      'azure-native:network:FlowLog enabled = true',
    ],
    notOfferedFor: { block: 'Who reads a disk is known to its server alone.' },
  },
  'private-endpoint-only': {
    shownBy: [
      'azure-native:network:PrivateEndpoint privateLinkServiceConnections[].privateLinkServiceId = the store, with its publicNetworkAccess = Disabled',
      'azure-native:compute:Disk networkAccessPolicy = DenyAll',
    ],
  },
  'private-connectivity': {
    shownBy: [
      'azure-native:network:ExpressRouteCircuit serviceProviderProperties.serviceProviderName, peeringLocation, bandwidthInMbps',
      'no azure-native:network:PublicIPAddress, NatGateway or VPN gateway',
    ],
  },
  'response-time-monitored': {
    shownBy: [
      'azure-native:network:ConnectionMonitor endpoints[].address = the server, testConfigurations[].successThreshold.roundTripTimeMs',
      'azure-native:monitor:MetricAlert criteria.allOf[].metricName = RoundTripTimeMs and ChecksFailedPercent',
    ],
  },
  'two-sites': {
    shownBy: [
      'azure-native:storage:StorageAccount sku.name = Standard_ZRS',
      'azure-native:dbforpostgresql:Server highAvailability.mode = ZoneRedundant',
      'azure-native:compute:Disk sku.name = Premium_ZRS',
    ],
  },
  'backup-within': {
    shownBy: [
      'azure-native:dbforpostgresql:Server backup.geoRedundantBackup = Disabled',
      'azure-native:storage:StorageAccount sku.name = Standard_LRS or Standard_ZRS',
    ],
  },
  'isolated-account': {
    shownBy: [
      'the store’s provider is the agency’s own: pulumi:providers:azure-native subscription-<zone>-<agency>',
      'azure-native:subscription:Alias, azure-native:management:ManagementGroupSubscription',
    ],
  },
  'budget-alarm': {
    shownBy: ['azure-native:consumption:Budget amount, notifications[].enabled = true, notifications[].contactEmails'],
  },
  'exit-copy': {
    shownBy: [
      'azure-native:storage:StorageAccount tags.rettsky-dataset = the data set, tags.rettsky-purpose = exit-copy, with a BlobContainer',
      'azure-native:storage:ObjectReplicationPolicy sourceAccount = the store, destinationAccount = that account (objects)',
      'azure-native:authorization:RoleAssignment scope = that account, principalId = the agency’s identity (all others)',
    ],
  },
}
