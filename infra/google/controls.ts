import type { ControlTable } from '../emitter.ts'

/** Where each control is seen in what a zone at Google registers: type of resource, then the inputs that show it. */
export const controls: ControlTable = {
  'region-pinned': {
    shownBy: [
      'gcp:orgpolicy/policy:Policy name ends in /policies/gcp.resourceLocations, spec.rules[].values.allowedValues = [in:<region>-locations]',
      'every resource with a location, region or zone: the zone’s region',
    ],
  },
  'copies-within': {
    shownBy: [
      'gcp:storage/bucket:Bucket location = one region (never EU, EUR4 or customPlacementConfig), rpo unset',
      'gcp:sql/databaseInstance:DatabaseInstance region, no masterInstanceName, no replicaConfiguration',
      'gcp:filestore/instance:Instance location, no initialReplication',
      'gcp:compute/disk:Disk zone or gcp:compute/regionDisk:RegionDisk replicaZones, no asyncPrimaryDisk',
    ],
  },
  'public-access-blocked': {
    shownBy: [
      'gcp:storage/bucket:Bucket publicAccessPrevention = enforced, uniformBucketLevelAccess = true',
      'gcp:sql/databaseInstance:DatabaseInstance settings.ipConfiguration.ipv4Enabled = false',
      'gcp:filestore/instance:Instance networks[].connectMode = PRIVATE_SERVICE_ACCESS, fileShares.nfsExportOptions[].ipRanges',
      'gcp:orgpolicy/policy:Policy storage.publicAccessPrevention, sql.restrictPublicIp, compute.vmExternalIpAccess',
      'gcp:orgpolicy/policy:Policy compute.storageResourceUseRestrictions: disks and snapshots used by no project outside',
    ],
  },
  'tls-only': {
    shownBy: [
      'gcp:sql/databaseInstance:DatabaseInstance settings.ipConfiguration.sslMode = ENCRYPTED_ONLY',
      'gcp:storage/bucket:Bucket: ipFilter.mode = Enabled; Google’s interface inside the zone answers HTTPS only',
    ],
    notOfferedFor: {
      file: 'Filestore speaks NFS, which is not TLS; what passes between machines is encrypted by Google’s network alone.',
      block: 'A disk is attached to its server inside Google; there is no connection of ours to encrypt.',
    },
  },
  'encrypted-at-rest': {
    shownBy: [
      'Google encrypts every store at rest and cannot be told not to; with a key of ours: see customer-managed-key',
    ],
  },
  'customer-managed-key': {
    shownBy: [
      'gcp:storage/bucket:Bucket encryption.defaultKmsKeyName',
      'gcp:sql/databaseInstance:DatabaseInstance encryptionKeyName',
      'gcp:filestore/instance:Instance kmsKeyName',
      'gcp:compute/disk:Disk diskEncryptionKey.kmsKeySelfLink; gcp:compute/regionDisk:RegionDisk diskEncryptionKey.kmsKeyName',
      'gcp:kms/cryptoKey:CryptoKey rotationPeriod, versionTemplate.protectionLevel = HSM',
    ],
  },
  'external-key': {
    shownBy: [
      'gcp:kms/cryptoKey:CryptoKey versionTemplate.protectionLevel = EXTERNAL_VPC, cryptoKeyBackend = projects/…/ekmConnections/…',
      'gcp:kms/cryptoKeyVersion:CryptoKeyVersion externalProtectionLevelOptions.ekmConnectionKeyPath',
    ],
  },
  versioned: {
    shownBy: [
      'gcp:storage/bucket:Bucket versioning.enabled = true, softDeletePolicy.retentionDurationSeconds; or retentionPolicy, under which an object has one version',
      'gcp:sql/databaseInstance:DatabaseInstance settings.backupConfiguration.pointInTimeRecoveryEnabled = true',
    ],
    notOfferedFor: {
      file: 'Filestore keeps no versions of its files.',
      block: 'A disk keeps no versions; daily snapshots are shown by backup-within.',
    },
  },
  immutable: {
    shownBy: ['gcp:storage/bucket:Bucket retentionPolicy.retentionPeriod > 0'],
    notOfferedFor: {
      postgres: 'A database is there to be changed; what must not change is exported as objects.',
      file: 'Filestore does not lock files against their owner.',
      block: 'A disk is not locked against its server.',
    },
  },
  'access-logged': {
    shownBy: [
      'gcp:projects/iAMAuditConfig:IAMAuditConfig service = allServices, auditLogConfigs[].logType = DATA_READ and DATA_WRITE, in the store’s project',
      'gcp:logging/projectSink:ProjectSink destination = the zone’s log bucket; gcp:logging/projectBucketConfig:ProjectBucketConfig location = region',
      'gcp:sql/databaseInstance:DatabaseInstance settings.databaseFlags[]: cloudsql.enable_pgaudit = on, pgaudit.log with read',
      'gcp:compute/subnetwork:Subnetwork logConfig',
    ],
    notOfferedFor: {
      file: 'Filestore does not log single reads and writes; the flow log shows who was connected.',
      block: 'Who reads a disk is known to its server alone.',
    },
  },
  'private-endpoint-only': {
    shownBy: [
      'gcp:storage/bucket:Bucket ipFilter.mode = Enabled, publicNetworkSource.allowedIpCidrRanges = [], vpcNetworkSources[]',
      'gcp:sql/databaseInstance:DatabaseInstance settings.ipConfiguration.privateNetwork, ipv4Enabled = false',
      'gcp:filestore/instance:Instance networks[].connectMode = PRIVATE_SERVICE_ACCESS',
      'gcp:compute/disk:Disk, gcp:compute/regionDisk:RegionDisk: no endpoint; gcp:orgpolicy/policy:Policy compute.storageResourceUseRestrictions',
    ],
  },
  'private-connectivity': {
    shownBy: [
      'gcp:compute/interconnectAttachment:InterconnectAttachment type = PARTNER, edgeAvailabilityDomain 1 and 2 for each link',
      'gcp:compute/router:Router bgp.asn = 16550; gcp:compute/network:Network deleteDefaultRoutesOnCreate = true',
    ],
  },
  'response-time-monitored': {
    shownBy: [
      'gcp:monitoring/uptimeCheckConfig:UptimeCheckConfig checkerType = VPC_CHECKERS with gcp:servicedirectory/endpoint:Endpoint address, port',
      'gcp:monitoring/alertPolicy:AlertPolicy conditions[].conditionThreshold.thresholdValue = objective',
      'gcp:compute/instance:Instance at the prober’s address, for what answers to ICMP only',
    ],
  },
  'two-sites': {
    shownBy: [
      'gcp:storage/bucket:Bucket location = a region: Google keeps every object in two or more of its sites',
      'gcp:sql/databaseInstance:DatabaseInstance settings.availabilityType = REGIONAL',
      'gcp:filestore/instance:Instance tier = REGIONAL',
      'gcp:compute/regionDisk:RegionDisk replicaZones: two',
    ],
  },
  'backup-within': {
    shownBy: [
      'gcp:sql/databaseInstance:DatabaseInstance settings.backupConfiguration.location = region',
      'gcp:compute/resourcePolicy:ResourcePolicy snapshotSchedulePolicy.snapshotProperties.storageLocations = region',
    ],
  },
  'isolated-account': {
    shownBy: ['the store’s project is the agency’s own: gcp:organizations/project:Project, label rettsky-agency'],
  },
  'budget-alarm': {
    shownBy: ['gcp:billing/budget:Budget amount.specifiedAmount, thresholdRules[], budgetFilter.projects'],
  },
  'exit-copy': {
    shownBy: [
      'gcp:storage/bucket:Bucket labels.rettsky-dataset = the data set, labels.rettsky-purpose = exit-copy',
      'gcp:storage/transferJob:TransferJob transferSpec.gcsDataSource = the store, gcsDataSink = that bucket, schedule (objects)',
      'gcp:cloudscheduler/job:Job httpTarget.uri ends in /export, body names that bucket, schedule (databases)',
    ],
  },
}
