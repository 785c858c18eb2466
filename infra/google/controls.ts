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
    ],
  },
  'tls-only': {
    shownBy: [
      'gcp:sql/databaseInstance:DatabaseInstance settings.ipConfiguration.sslMode = ENCRYPTED_ONLY',
      'gcp:storage/bucket:Bucket: ipFilter.mode = Enabled; Google’s interface inside the zone answers HTTPS only',
      'gcp:filestore/instance:Instance protocol = NFS_V4_1, which is not TLS: between machines in the network it is Google’s own encryption of the network',
      'gcp:compute/disk:Disk and RegionDisk: reached by their own server only, over no network of ours',
    ],
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
      'gcp:storage/bucket:Bucket versioning.enabled = true, softDeletePolicy.retentionDurationSeconds',
      'gcp:sql/databaseInstance:DatabaseInstance settings.backupConfiguration.pointInTimeRecoveryEnabled = true',
      'gcp:compute/resourcePolicy:ResourcePolicy snapshotSchedulePolicy, attached to the disk',
    ],
  },
  immutable: { shownBy: ['gcp:storage/bucket:Bucket retentionPolicy.retentionPeriod > 0'] },
  'access-logged': {
    shownBy: [
      'gcp:projects/iAMAuditConfig:IAMAuditConfig service = allServices, auditLogConfigs[].logType = DATA_READ and DATA_WRITE, in the store’s project',
      'gcp:logging/projectSink:ProjectSink destination = the zone’s log bucket; gcp:logging/projectBucketConfig:ProjectBucketConfig location = region',
      'gcp:compute/subnetwork:Subnetwork logConfig',
    ],
  },
  'private-endpoint-only': {
    shownBy: [
      'gcp:storage/bucket:Bucket ipFilter.mode = Enabled, publicNetworkSource.allowedIpCidrRanges = [], vpcNetworkSources[]',
      'gcp:sql/databaseInstance:DatabaseInstance settings.ipConfiguration.privateNetwork, ipv4Enabled = false',
      'gcp:filestore/instance:Instance networks[].connectMode = PRIVATE_SERVICE_ACCESS',
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
    shownBy: ['gcp:storage/bucket:Bucket labels.rettsky-dataset = the data set, labels.rettsky-purpose = exit-copy'],
  },
}
