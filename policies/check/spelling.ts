import type { Format, Resource } from './resource.ts'
import { plainKey } from './value.ts'

type Style = 'cloudformation' | 'terraform' | 'arm' | 'pulumi'

/** A name, or a name with what is wanted of it where that is written otherwise too. */
type Spelt = string | readonly [name: string, wanted: string]
type Spellings = Readonly<Partial<Record<Style, Spelt>>>

const styles: Readonly<Record<Format, Style>> = {
  tfplan: 'terraform',
  tf: 'terraform',
  cfn: 'cloudformation',
  arm: 'arm',
  pulumi: 'pulumi',
}

const closed: Spellings = { terraform: ['public_network_access_enabled', 'false'] }
const ownKey: Spellings = { terraform: ['customer_managed_key.key_vault_key_id', 'a key of the agency'] }
const versions: Spellings = {
  arm: 'Microsoft.Storage/storageAccounts/blobServices isVersioningEnabled',
  pulumi: 'BlobServiceProperties.isVersioningEnabled',
  terraform: 'blob_properties.versioning_enabled',
}

/** A block of a bucket that other tools have a resource of its own for: `aws_s3_bucket_logging`, `BucketLogging`. */
const besideBucket = (name: string): Spellings => ({
  terraform: `aws_s3_bucket_${snake(name)}`,
  pulumi: `Bucket${name}`,
})

/** Names of AWS that are another word in another tool, by how the check first looks for them. */
const aws: Readonly<Record<string, Spellings>> = {
  publicaccessblockconfiguration: besideBucket('PublicAccessBlock'),
  ownershipcontrols: besideBucket('OwnershipControls'),
  bucketencryption: besideBucket('ServerSideEncryptionConfiguration'),
  loggingconfiguration: besideBucket('Logging'),
  objectlockconfiguration: besideBucket('ObjectLockConfiguration'),
  'versioning.enabled': { cloudformation: 'VersioningConfiguration.Status', ...besideBucket('Versioning') },
  policy: { cloudformation: 'AWS::S3::BucketPolicy', ...besideBucket('Policy') },
  multiaz: { terraform: 'multi_az', pulumi: 'multiAz' },
  ssealgorithm: { terraform: 'sse_algorithm', pulumi: 'sseAlgorithm' },
  kmsmasterkeyid: { terraform: 'kms_master_key_id', pulumi: 'kmsMasterKeyId' },
  vpcsecuritygroups: { terraform: 'vpc_security_group_ids', pulumi: 'vpcSecurityGroupIds' },
  enablecloudwatchlogsexports: { terraform: 'enabled_cloudwatch_logs_exports', pulumi: 'enabledCloudwatchLogsExports' },
  'ssespecification.sseenabled': {
    terraform: 'server_side_encryption.enabled',
    pulumi: 'serverSideEncryption.enabled',
  },
  'ssespecification.kmsmasterkeyid': {
    terraform: 'server_side_encryption.kms_key_arn',
    pulumi: 'serverSideEncryption.kmsKeyArn',
  },
  'pointintimerecoveryspecification.pointintimerecoveryenabled': {
    terraform: 'point_in_time_recovery.enabled',
    pulumi: 'pointInTimeRecovery.enabled',
  },
  'encryptionatrestoptions.enabled': { terraform: 'encrypt_at_rest.enabled', pulumi: 'encryptAtRest.enabled' },
  'encryptionatrestoptions.kmskeyid': { terraform: 'encrypt_at_rest.kms_key_id', pulumi: 'encryptAtRest.kmsKeyId' },
  'domainendpointoptions.enforcehttps': {
    terraform: 'domain_endpoint_options.enforce_https',
    pulumi: 'domainEndpointOptions.enforceHttps',
  },
  'vpcoptions.subnetids': { terraform: 'vpc_options.subnet_ids', pulumi: 'vpcOptions.subnetIds' },
  'streamencryption.encryptiontype': { terraform: 'encryption_type', pulumi: 'encryptionType' },
  'streamencryption.keyid': { terraform: 'kms_key_id', pulumi: 'kmsKeyId' },
  'aws::efs::mounttarget': { terraform: 'aws_efs_mount_target', pulumi: 'aws.efs.MountTarget' },
  filesystempolicy: { terraform: 'aws_efs_file_system_policy', pulumi: 'aws.efs.FileSystemPolicy' },
  'aws::backup::backupselection': { terraform: 'aws_backup_selection', pulumi: 'aws.backup.Selection' },
  'aws::s3::bucket': { terraform: 'aws_s3_bucket', pulumi: 'aws.s3.Bucket' },
}

const azure: Readonly<Record<string, Spellings>> = {
  allowblobpublicaccess: { terraform: 'allow_nested_items_to_be_public' },
  publicnetworkaccess: closed,
  'network.publicnetworkaccess': closed,
  'networkruleset.defaultaction': { terraform: 'network_rules.default_action', arm: 'networkAcls.defaultAction' },
  enablehttpstrafficonly: { terraform: 'https_traffic_only_enabled', arm: 'supportsHttpsTrafficOnly' },
  minimumtlsversion: { terraform: 'min_tls_version' },
  minimaltlsversion: { terraform: 'minimum_tls_version' },
  keyid: { terraform: 'transparent_data_encryption_key_vault_key_id' },
  keyvaultkeyuri: { terraform: 'key_vault_key_id' },
  'backuppolicy.type': { terraform: 'backup.type' },
  isversioningenabled: versions,
  'blobproperties.versioningenabled': versions,
  'encryption.keysource': ownKey,
  'dataencryption.type': ownKey,
  storageaccount: { terraform: 'azurerm_storage_account', arm: 'Microsoft.Storage/storageAccounts' },
  privateendpoint: { terraform: 'azurerm_private_endpoint', arm: 'Microsoft.Network/privateEndpoints' },
  diagnosticsetting: { terraform: 'azurerm_monitor_diagnostic_setting', arm: 'Microsoft.Insights/diagnosticSettings' },
  storageaccounttype: { arm: 'requestedBackupStorageRedundancy', pulumi: 'requestedBackupStorageRedundancy' },
  'backup.storageredundancy': {
    arm: 'backupPolicy.periodicModeProperties.backupStorageRedundancy',
    pulumi: 'backupPolicy.periodicModeProperties.backupStorageRedundancy',
  },
}

const words: Readonly<Partial<Record<Resource['provider'], Readonly<Record<string, Spellings>>>>> = { aws, azure }

/** An attribute, and what is wanted of it, as whoever wrote the resource writes them. */
export function spelt(
  attribute: string,
  resource: Pick<Resource, 'format' | 'provider'>,
  wanted = '',
): [string, string] {
  const style = styles[resource.format]
  const word = words[resource.provider]?.[plainKey(attribute)]?.[style]
  if (word !== undefined) return typeof word === 'string' ? [word, wanted] : [word[0], word[1]]
  return [/^[A-Za-z]\w*$/.test(attribute) ? cased(attribute, style) : attribute, wanted]
}

/** What copies a resource: its own attribute, or another resource's, whose address stands before it. */
export function speltCopy(attribute: string, resource: Pick<Resource, 'format' | 'provider'>): string {
  const [, address = '', own = ''] = /^(.*[/\])}:]|)(.*)$/.exec(attribute) ?? []
  const [before, last] = [own.slice(0, own.lastIndexOf('.') + 1), own.slice(own.lastIndexOf('.') + 1)]
  const whole = spelt(own, resource)[0]
  return address === '' && whole !== own ? whole : `${address}${before}${spelt(last, resource)[0]}`
}

function cased(name: string, style: Style): string {
  if (style === 'terraform') return snake(name)
  const camel = name.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
  if (style === 'cloudformation') return name.includes('_') ? camel[0]?.toUpperCase() + camel.slice(1) : name
  return style === 'pulumi' || name.includes('_') ? camel[0]?.toLowerCase() + camel.slice(1) : name
}

function snake(name: string): string {
  return name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toLowerCase()
}
