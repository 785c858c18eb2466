import { asText, at, isOff, isOn, type Json } from '../value.ts'
import { all, type DatabaseChecks, must, present, type StoreCheck, when } from './answer.ts'
import { isOwnKey } from './s3.ts'

const on =
  (...paths: readonly string[]): StoreCheck =>
  ({ resource }) =>
    must(resource.attributes, paths, 'true', isOn)

const key =
  (...paths: readonly string[]): StoreCheck =>
  ({ resource }) =>
    must(resource.attributes, paths, 'a key of the agency', isOwnKey)

const kept: StoreCheck = ({ resource }) =>
  must(resource.attributes, 'BackupRetentionPeriod', 'above 0', (found) => Number(asText(found) ?? 1) > 0)

/** A queue is encrypted unless somebody says that it is not. */
const queueEncrypted: StoreCheck = ({ resource: { attributes } }) => {
  const off: Json = at(attributes, 'SqsManagedSseEnabled')
  return when(!isOff(off) || isOwnKey(at(attributes, 'KmsMasterKeyId')), 'SqsManagedSseEnabled', 'true', off)
}

const insideNetwork: StoreCheck = ({ resource }) =>
  present(resource.attributes, ['VPCOptions.SubnetIds', 'vpc_options.subnet_ids'], 'a network of the zone')

const pastIsKept = {
  exempt: 'a table keeps its history as point-in-time recovery, which backup-within shows',
} as const

const cluster: DatabaseChecks[string] = {
  'encrypted-at-rest': on('StorageEncrypted'),
  'customer-managed-key': key('KmsKeyId', 'kms_key_id'),
  'backup-within': kept,
  versioned: { exempt: 'a database keeps its history as point-in-time recovery, which backup-within shows' },
}

/** What is looked for in databases and queues of AWS, by family. */
export const awsDatabases: DatabaseChecks = {
  'dynamodb-table': {
    'encrypted-at-rest': { exempt: 'DynamoDB encrypts every table and cannot be told not to' },
    'public-access-blocked': { exempt: 'DynamoDB takes no policy that lets everybody in' },
    'customer-managed-key': (holder) =>
      all(
        on('SSESpecification.SSEEnabled', 'server_side_encryption.enabled')(holder),
        present(
          holder.resource.attributes,
          [
            'SSESpecification.KMSMasterKeyId',
            'server_side_encryption.kms_key_arn',
            'Replicas.SSESpecification.KMSMasterKeyId',
          ],
          'a key of the agency',
        ),
      ),
    'backup-within': on(
      'PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled',
      'point_in_time_recovery.enabled',
      'Replicas.PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled',
    ),
    versioned: pastIsKept,
  },
  sqs: {
    'encrypted-at-rest': queueEncrypted,
    'customer-managed-key': key('KmsMasterKeyId'),
    versioned: { exempt: 'a queue keeps a message until it is read' },
  },
  kinesis: {
    'encrypted-at-rest': ({ resource }) =>
      must(
        resource.attributes,
        ['StreamEncryption.EncryptionType', 'encryption_type'],
        'KMS',
        (found) => found === 'KMS',
      ),
    'customer-managed-key': key('StreamEncryption.KeyId', 'kms_key_id'),
    versioned: { exempt: 'a stream keeps what was written for as long as it keeps anything' },
  },
  opensearch: {
    'encrypted-at-rest': on('EncryptionAtRestOptions.Enabled', 'encrypt_at_rest.enabled'),
    'customer-managed-key': key('EncryptionAtRestOptions.KmsKeyId', 'encrypt_at_rest.kms_key_id'),
    'tls-only': on('DomainEndpointOptions.EnforceHTTPS', 'domain_endpoint_options.enforce_https'),
    'public-access-blocked': insideNetwork,
    'private-endpoint-only': insideNetwork,
  },
  'docdb-cluster': cluster,
  'neptune-cluster': cluster,
  'redshift-cluster': {
    'encrypted-at-rest': on('Encrypted'),
    'customer-managed-key': key('KmsKeyId'),
    'public-access-blocked': ({ resource }) => must(resource.attributes, 'PubliclyAccessible', 'false', isOff),
  },
  elasticache: {
    'encrypted-at-rest': on('AtRestEncryptionEnabled'),
    'customer-managed-key': key('KmsKeyId'),
    'tls-only': on('TransitEncryptionEnabled'),
  },
}
