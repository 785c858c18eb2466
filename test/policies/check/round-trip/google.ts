import type { Cells } from './cells.ts'

const bucket = /storage\/bucket:Bucket::/
const database = /databaseInstance:DatabaseInstance::/
const share = /filestore\/instance:Instance::/
const disk = /compute\/(region)?[dD]isk:(Region)?Disk::/
const key = /kms\/cryptoKey:CryptoKey::/
const lock = [
  [/orgpolicy.*gcp-resourceLocations/, ''],
  [/orgpolicy.*gcp-resourceLocations/, 'spec.rules.values.allowedValues', ['in:eu-locations']],
] as const
const restricted = [[/orgpolicy.*storageResourceUseRestrictions/, '']] as const
const together = [[/./, 'project', 'one-project-for-all']] as const
const inside = [[key, 'versionTemplate.protectionLevel', 'HSM']] as const

export const google: Cells = {
  'region-pinned': { object: lock, postgres: lock, file: lock, block: lock },
  'copies-within': {
    object: [[bucket, 'customPlacementConfig', { dataLocations: ['EUROPE-NORTH1', 'EUROPE-WEST4'] }]],
  },
  'public-access-blocked': {
    object: [
      [bucket, 'publicAccessPrevention', 'inherited'],
      [bucket, 'uniformBucketLevelAccess', false],
    ],
    postgres: [[database, 'settings.ipConfiguration.ipv4Enabled', true]],
    file: [
      [share, 'networks.connectMode', 'DIRECT_PEERING'],
      [share, 'fileShares.nfsExportOptions'],
    ],
    block: restricted,
  },
  'tls-only': {
    object: [[bucket, 'ipFilter']],
    postgres: [[database, 'settings.ipConfiguration.sslMode', 'ALLOW_UNENCRYPTED_AND_ENCRYPTED']],
  },
  'customer-managed-key': {
    object: [[bucket, 'encryption']],
    postgres: [[database, 'encryptionKeyName']],
    file: [[share, 'kmsKeyName']],
    block: [[disk, 'diskEncryptionKey']],
  },
  'external-key': { object: inside, postgres: inside, file: inside, block: [[key, 'cryptoKeyBackend']] },
  versioned: {
    object: [[bucket, 'retentionPolicy']],
    postgres: [[database, 'settings.backupConfiguration.pointInTimeRecoveryEnabled', false]],
  },
  immutable: { object: [[bucket, 'retentionPolicy']] },
  'access-logged': {
    object: [[/iAMAuditConfig/, '']],
    postgres: [
      [/iAMAuditConfig/, 'auditLogConfigs', [{ logType: 'ADMIN_READ' }]],
      [database, 'settings.databaseFlags', [{ name: 'cloudsql.enable_pgaudit', value: 'on' }]],
      [database, 'settings.databaseFlags', [{ name: 'pgaudit.log', value: 'read' }]],
    ],
  },
  'private-endpoint-only': {
    object: [
      [bucket, 'ipFilter.mode', 'Disabled'],
      [bucket, 'ipFilter.publicNetworkSource.allowedIpCidrRanges', ['0.0.0.0/0']],
    ],
    postgres: [[database, 'settings.ipConfiguration.privateNetwork']],
    file: [[share, 'networks.connectMode', 'DIRECT_PEERING']],
    block: restricted,
  },
  'two-sites': {
    postgres: [[database, 'settings.availabilityType', 'ZONAL']],
    file: [[share, 'tier', 'ZONAL']],
    block: [[disk, 'replicaZones', ['europe-north2-a']]],
  },
  'backup-within': {
    postgres: [
      [database, 'settings.backupConfiguration.enabled', false],
      [database, 'settings.backupConfiguration.location'],
      [database, 'settings.backupConfiguration.location', 'us'],
    ],
    block: [
      [/resourcePolicy:ResourcePolicy/, ''],
      [/ResourcePolicyAttachment/, ''],
    ],
  },
  'isolated-account': { object: together, postgres: together, file: together, block: together },
  'exit-copy': {
    object: [
      [/transferJob/, ''],
      [/transferJob/, 'schedule'],
    ],
    postgres: [
      [/cloudscheduler/, ''],
      [/cloudscheduler/, 'httpTarget.body', ''],
    ],
    file: [[bucket, 'labels.rettsky-purpose', 'other']],
    block: [[bucket, 'labels.rettsky-purpose', 'other']],
  },
  'private-connectivity': {
    zone: [
      [/interconnectAttachment/, ''],
      [/interconnectAttachment/, 'edgeAvailabilityDomain', 'AVAILABILITY_DOMAIN_1'],
    ],
  },
  'response-time-monitored': {
    zone: [
      [/uptimeCheckConfig/, ''],
      [/alertPolicy/, ''],
      [/servicedirectory\/endpoint/, ''],
    ],
  },
  'budget-alarm': {
    zone: [
      [/billing\/budget/, ''],
      [/billing\/budget/, 'thresholdRules', []],
    ],
  },
}
