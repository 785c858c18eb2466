import type { Cells } from './cells.ts'

const bucket = /^AWS::S3::Bucket$/
const policy = /^AWS::S3::BucketPolicy$/
const database = /^AWS::RDS::DBInstance$/
const parameters = /^AWS::RDS::DBParameterGroup$/
const share = /^AWS::EFS::FileSystem$/
const disk = /^AWS::EC2::Volume$/
const selection = /^AWS::Backup::BackupSelection$/
const rule = 'OnlyInThisRegion'
const pinned = [
  [/^AWS::(S3::Bucket|RDS::DBInstance|EFS::FileSystem|EC2::Volume)$/, `/Rules.${rule}`],
  [/^AWS::Organizations::Policy$/, 'Content.Statement.Condition', {}],
] as const
const elsewhere = 'arn:aws:backup:eu-west-2:111122223333:backup-vault:far'

export const aws: Cells = {
  'region-pinned': { object: pinned, postgres: pinned, file: pinned, block: pinned },
  'copies-within': {
    object: [
      [
        bucket,
        'ReplicationConfiguration',
        { Role: 'r', Rules: [{ Status: 'Enabled', Destination: { Bucket: 'arn:aws:s3:::somewhere' } }] },
      ],
    ],
    postgres: [[/^(Custom::ExternalKey|AWS::KMS::Key)$/, 'MultiRegion', true]],
    file: [[share, 'ReplicationConfiguration', { Destinations: [{ Region: 'us-east-1' }] }]],
    block: { reason: 'a disk is copied by snapshots alone, which backup-within judges' },
  },
  'public-access-blocked': {
    object: [
      [bucket, 'PublicAccessBlockConfiguration'],
      [bucket, 'PublicAccessBlockConfiguration.BlockPublicPolicy', false],
      [bucket, 'OwnershipControls.Rules.ObjectOwnership', 'ObjectWriter'],
      [/VPCBlockPublicAccessOptions/, ''],
    ],
    postgres: [[database, 'PubliclyAccessible', true]],
    file: [[share, 'FileSystemPolicy']],
    block: [
      [/SnapshotBlockPublicAccess/, ''],
      [/SnapshotBlockPublicAccess/, 'State', 'unblocked'],
    ],
  },
  'tls-only': {
    object: [
      [policy, 'PolicyDocument.Statement', []],
      [policy, ''],
    ],
    postgres: [[parameters, 'Parameters', {}]],
    file: [[share, 'FileSystemPolicy.Statement.Condition', {}]],
  },
  'encrypted-at-rest': {
    postgres: [[database, 'StorageEncrypted', false]],
    file: [[share, 'Encrypted', false]],
    block: [[disk, 'Encrypted', false]],
  },
  'customer-managed-key': {
    object: [
      [
        bucket,
        'BucketEncryption.ServerSideEncryptionConfiguration.ServerSideEncryptionByDefault.SSEAlgorithm',
        'AES256',
      ],
      [
        bucket,
        'BucketEncryption.ServerSideEncryptionConfiguration.ServerSideEncryptionByDefault.KMSMasterKeyID',
        'alias/aws/s3',
      ],
    ],
    postgres: [[database, 'KmsKeyId']],
    file: [[share, 'KmsKeyId']],
    block: [[disk, 'KmsKeyId']],
  },
  'external-key': {
    object: [[/^Custom::ExternalKey$/, 'Origin', 'AWS_KMS']],
    postgres: [[/^Custom::ExternalKey$/, 'CustomKeyStoreId']],
    file: [[/^Custom::ExternalKey$/, 'XksKeyId']],
    block: [[disk, 'KmsKeyId']],
  },
  versioned: {
    object: [
      [bucket, 'VersioningConfiguration.Status', 'Suspended'],
      [bucket, 'VersioningConfiguration'],
    ],
  },
  immutable: {
    object: [
      [bucket, 'ObjectLockEnabled', false],
      [bucket, 'ObjectLockConfiguration.Rule.DefaultRetention.Mode', 'GOVERNANCE'],
    ],
    postgres: [[/BackupVault$/, 'LockConfiguration']],
    file: [[/BackupVault$/, 'LockConfiguration.ChangeableForDays']],
    block: [[selection, '']],
  },
  'access-logged': {
    object: [
      [bucket, 'LoggingConfiguration'],
      [/CloudTrail::Trail/, ''],
      [/CloudTrail::Trail/, 'AdvancedEventSelectors', []],
    ],
    postgres: [
      [database, 'EnableCloudwatchLogsExports', []],
      [parameters, 'Parameters', { 'rds.force_ssl': '1' }],
      [parameters, 'Parameters', { 'pgaudit.log': 'ddl,write' }],
    ],
  },
  'private-endpoint-only': {
    object: [[policy, 'PolicyDocument.Statement.Condition', { Bool: { 'aws:SecureTransport': 'false' } }]],
    postgres: [[database, 'VPCSecurityGroups', []]],
    file: [[/MountTarget/, 'SecurityGroups', []]],
    block: [[/SnapshotBlockPublicAccess/, '']],
  },
  'two-sites': {
    object: [
      [
        bucket,
        'LifecycleConfiguration',
        { Rules: [{ Status: 'Enabled', Transitions: [{ StorageClass: 'ONEZONE_IA' }] }] },
      ],
    ],
    postgres: [[database, 'MultiAZ', false]],
    file: [
      [share, 'AvailabilityZoneName', 'eu-north-1a'],
      [/MountTarget/, ''],
    ],
  },
  'backup-within': {
    object: [[bucket, 'VersioningConfiguration']],
    postgres: [
      [database, 'BackupRetentionPeriod', 0],
      [database, 'AutomaticBackupReplicationRegion', 'us-east-1'],
    ],
    file: [
      [selection, ''],
      [/BackupPlan$/, 'BackupPlan.BackupPlanRule.CopyActions', [{ DestinationBackupVaultArn: elsewhere }]],
    ],
    block: [[selection, '']],
  },
  'isolated-account': {
    object: [[/^(Custom::ExternalKey|AWS::KMS::Key)$/, 'KeyPolicy.Statement', []]],
    postgres: [[/^(Custom::ExternalKey|AWS::KMS::Key)$/, 'KeyPolicy.Statement', []]],
    file: [[/^(Custom::ExternalKey|AWS::KMS::Key)$/, 'KeyPolicy.Statement', []]],
    block: [[/^(Custom::ExternalKey|AWS::KMS::Key)$/, 'KeyPolicy.Statement', []]],
  },
  'exit-copy': {
    object: [[bucket, 'ReplicationConfiguration']],
    postgres: [[database, 'AssociatedRoles', []]],
    file: [
      [/DataSync::Task/, ''],
      [/DataSync::Task/, 'Schedule'],
    ],
  },
  'private-connectivity': {
    zone: [
      [/DirectConnectGateway$/, ''],
      [/DirectConnectGatewayAssociation/, ''],
      [/TransitVirtualInterface/, ''],
    ],
  },
  'response-time-monitored': {
    zone: [
      [/EC2::Instance$/, ''],
      [/NetworkMonitor::Probe/, ''],
      [/CloudWatch::Alarm/, ''],
      [/NetworkMonitor::Probe/, 'Destination', '192.0.2.1'],
    ],
  },
  'budget-alarm': {
    zone: [
      [/Budgets::Budget/, ''],
      [/Budgets::Budget/, 'NotificationsWithSubscribers', []],
      [/Budgets::Budget/, 'Budget.CostFilters'],
    ],
  },
}
