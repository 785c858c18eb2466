import type { ControlTable } from '../emitter.ts'

/**
 * Which properties show each control in the CloudFormation that this folder emits. A name in brackets is the kind of store
 * that the property speaks of; where there is none, it speaks of every store or of the zone.
 */
export const controls: ControlTable = {
  'region-pinned': {
    shownBy: [
      'Rules.OnlyInThisRegion: Fn::Equals of AWS::Region and the region',
      'AWS::Organizations::Policy Content: Deny, NotAction, StringNotEquals aws:RequestedRegion',
      'deployment.json stacks[].region',
    ],
  },
  'copies-within': {
    shownBy: [
      '[object] AWS::S3::Bucket ReplicationConfiguration: absent, or a bucket of the same template',
      '[postgres] AWS::RDS::DBInstance AutomaticBackupReplicationRegion, SourceRegion: absent',
      '[file] AWS::EFS::FileSystem ReplicationConfiguration: absent',
      '[file, block] AWS::Backup::BackupPlan BackupPlanRule[].CopyActions: absent',
      'AWS::KMS::Key MultiRegion: false',
    ],
  },
  'public-access-blocked': {
    shownBy: [
      '[object] AWS::S3::Bucket PublicAccessBlockConfiguration: all four true',
      '[object] AWS::S3::Bucket OwnershipControls: BucketOwnerEnforced',
      '[postgres] AWS::RDS::DBInstance PubliclyAccessible: false',
      '[file] AWS::EFS::FileSystem FileSystemPolicy: only AccessedViaMountTarget',
      '[block] AWS::EC2::SnapshotBlockPublicAccess State: block-all-sharing, in the foundation of the same account',
      'AWS::EC2::VPCBlockPublicAccessOptions InternetGatewayBlockMode: block-bidirectional',
    ],
  },
  'tls-only': {
    shownBy: [
      '[object] AWS::S3::BucketPolicy: Deny s3:* unless aws:SecureTransport',
      "[postgres] AWS::RDS::DBParameterGroup Parameters rds.force_ssl: '1'",
      '[file] AWS::EFS::FileSystem FileSystemPolicy: Deny unless aws:SecureTransport',
    ],
    notOfferedFor: { block: 'a disk is attached to its server inside the host; there is no connection to encrypt' },
  },
  'encrypted-at-rest': {
    shownBy: [
      '[object] AWS::S3::Bucket BucketEncryption',
      '[postgres] AWS::RDS::DBInstance StorageEncrypted: true',
      '[file] AWS::EFS::FileSystem Encrypted: true',
      '[block] AWS::EC2::Volume Encrypted: true',
    ],
  },
  'customer-managed-key': {
    shownBy: [
      '[object] AWS::S3::Bucket BucketEncryption SSEAlgorithm aws:kms, KMSMasterKeyID of AWS::KMS::Key or Custom::ExternalKey',
      '[postgres] AWS::RDS::DBInstance KmsKeyId, MasterUserSecret.KmsKeyId',
      '[file] AWS::EFS::FileSystem KmsKeyId',
      '[block] AWS::EC2::Volume KmsKeyId',
      'AWS::KMS::Key EnableKeyRotation: true',
    ],
  },
  'external-key': {
    shownBy: [
      'Custom::ExternalKey Origin: EXTERNAL_KEY_STORE, with CustomKeyStoreId and XksKeyId, as the key that customer-managed-key names',
    ],
  },
  versioned: {
    shownBy: [
      '[object] AWS::S3::Bucket VersioningConfiguration.Status: Enabled',
      '[postgres] AWS::RDS::DBInstance BackupRetentionPeriod above 0: any second of those days can be restored',
      '[file, block] tag rettsky-backup that an AWS::Backup::BackupSelection ListOfTags selects: each of 35 days',
    ],
  },
  immutable: {
    shownBy: [
      '[object] AWS::S3::Bucket ObjectLockEnabled: true, ObjectLockConfiguration.Rule.DefaultRetention.Mode: COMPLIANCE',
      '[postgres, file, block] tag rettsky-backup with -locked; the vault of that plan has LockConfiguration: backups cannot be removed',
    ],
  },
  'access-logged': {
    shownBy: [
      '[object] AWS::S3::Bucket LoggingConfiguration.DestinationBucketName',
      '[postgres] AWS::RDS::DBInstance EnableCloudwatchLogsExports: postgresql; DBParameterGroup pgaudit.log, log_connections; AWS::Logs::LogGroup of its name, KmsKeyId',
      '[object] AWS::CloudTrail::Trail AdvancedEventSelectors: Data of AWS::S3::Object, in the foundation of the same account',
    ],
    notOfferedFor: {
      file: 'EFS does not log single reads and writes; the flow log shows who was connected',
      block: 'reads and writes of a disk are seen by its server alone',
    },
  },
  'private-endpoint-only': {
    shownBy: [
      '[object] AWS::S3::BucketPolicy: Deny reading and writing objects unless aws:SourceVpce is an endpoint of the zone',
      '[postgres] AWS::RDS::DBInstance PubliclyAccessible: false, VPCSecurityGroups with private prefixes alone',
      '[file] AWS::EFS::MountTarget SecurityGroups; FileSystemPolicy elasticfilesystem:AccessedViaMountTarget',
      '[block] AWS::EC2::SnapshotBlockPublicAccess: a disk is reached through its server alone',
    ],
  },
  'private-connectivity': {
    shownBy: [
      'AWS::DirectConnect::DirectConnectGateway',
      'AWS::DirectConnect::DirectConnectGatewayAssociation of the gateway and AWS::EC2::TransitGateway',
      'AWS::DirectConnect::TransitVirtualInterface, from the day that the line is accepted',
      'AWS::EC2::InternetGateway, AWS::EC2::NatGateway: absent',
    ],
  },
  'response-time-monitored': {
    shownBy: [
      'AWS::EC2::Instance ProberInstance with AWS::CloudFormation::Init files blackbox.yml and targets',
      'AWS::NetworkMonitor::Monitor and a Probe with two AWS::CloudWatch::Alarm for each server, where the region has it',
    ],
  },
  'two-sites': {
    shownBy: [
      '[object] AWS::S3::Bucket: always in three availability zones; no lifecycle transition to ONEZONE_IA',
      '[postgres] AWS::RDS::DBInstance MultiAZ: true',
      '[file] AWS::EFS::FileSystem AvailabilityZoneName: absent; AWS::EFS::MountTarget at each site',
    ],
    notOfferedFor: { block: 'a disk lies at one site; what needs two belongs in a file share or a database' },
  },
  'backup-within': {
    shownBy: [
      '[object] AWS::S3::Bucket VersioningConfiguration.Status: Enabled',
      '[postgres] AWS::RDS::DBInstance BackupRetentionPeriod above 0, AutomaticBackupReplicationRegion absent',
      '[file, block] tag rettsky-backup that an AWS::Backup::BackupSelection ListOfTags selects; its plan has no CopyActions',
    ],
  },
  'isolated-account': {
    shownBy: [
      'deployment.json stacks[].account: an account of its own for each agency',
      'AWS::KMS::Key KeyPolicy: Deny to principals of other accounts',
    ],
  },
  'budget-alarm': {
    shownBy: [
      'AWS::Budgets::Budget NotificationsWithSubscribers',
      'AWS::Budgets::Budget CostFilters: tag rettsky-zone',
    ],
  },
  'exit-copy': {
    shownBy: [
      '[object] AWS::S3::Bucket ReplicationConfiguration to a bucket tagged rettsky-purpose exit-copy',
      '[postgres] AWS::RDS::DBInstance AssociatedRoles s3Export, and a bucket tagged rettsky-purpose exit-copy',
      '[file] AWS::DataSync::Task Schedule to a bucket tagged rettsky-purpose exit-copy',
    ],
    notOfferedFor: { block: 'a disk has no open form of its own; its server writes the exit copy' },
  },
}
