import { Fn, Tags } from 'aws-cdk-lib'
import { CfnPolicy, CfnRole } from 'aws-cdk-lib/aws-iam'
import type { CfnBucket } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { asks } from '../../data-store.ts'
import type { DataStore } from '../../landing-zone-plan.ts'
import { retentionDays, supersededDays } from '../../retention.ts'
import { acknowledge, anyObjectOf } from '../acknowledge.ts'
import { policyDocument, type Statement, trustOf } from '../iam.ts'
import { type BucketProps, ClosedBucket, wholeBucket } from './buckets.ts'
import type { StoreContext, StoreProps } from './store-context.ts'

/** A data set of files in S3, with a second bucket beside it where its rules ask for a copy to leave with. */
export class ObjectStore extends Construct {
  constructor(scope: Construct, id: string, { context, store }: StoreProps) {
    super(scope, id)
    if (!asks(store, 'exit-copy')) {
      const plain = new ClosedBucket(this, 'Data', dataBucket({ context, store }))
      acknowledgeAsked(plain.bucket, context, store)
      return
    }
    const copier = new CfnRole(this, 'ExitCopier', { assumeRolePolicyDocument: trustOf('s3') })
    const exit = new ExitBucket(this, 'Exit', { context, store, copier: copier.attrArn })
    const copies = {
      ...dataBucket({ context, store, copier: copier.attrArn }),
      replication: replication(context, store, copier, exit),
    }
    const data = new ClosedBucket(this, 'Data', { ...copies, versioned: true })
    acknowledgeAsked(data.bucket, context, store)
    const copy = new CfnPolicy(this, 'MayCopy', {
      policyName: 'copy',
      policyDocument: mayCopy(data.bucket, exit.bucket, context.keyArn(store)),
      roles: [copier.ref],
    })
    acknowledge(copy, 'any object, in these two buckets alone', anyObjectOf(data.bucket), anyObjectOf(exit.bucket))
    acknowledge(copy, 'statements of the one role that copies', 'Nist-IAMNoInlinePolicy')
  }
}

/** The copy to leave with: the same data, the same controls, the same region, under the agency's own hand. */
export class ExitBucket extends Construct {
  readonly bucket: CfnBucket

  constructor(scope: Construct, id: string, props: StoreProps & { copier: string }) {
    super(scope, id)
    this.bucket = new ClosedBucket(this, 'Copy', { ...dataBucket(props), versioned: true }).bucket
    acknowledgeAsked(this.bucket, props.context, props.store)
    Tags.of(this).add('rettsky-purpose', 'exit-copy')
  }
}

/** What the packs ask of every bucket, and the rules of placement only of data that needs it. */
function acknowledgeAsked(bucket: CfnBucket, context: StoreContext, store: DataStore): void {
  if (!asks(store, 'access-logged')) {
    acknowledge(bucket, 'no rule asks who reads this data', 'AwsSolutions-S1', 'Nist-S3BucketLoggingEnabled')
  }
  if (context.keyArn(store) === undefined) {
    acknowledge(bucket, 'no rule asks for a key of one’s own; S3 encrypts with its own', 'Nist-S3DefaultEncryptionKMS')
  }
  if (bucket.versioningConfiguration === undefined) {
    acknowledge(bucket, 'no rule asks for earlier versions of this data', 'Nist-S3BucketVersioningEnabled')
  }
}

/** What a bucket of a data set is like: everything that its rules ask for, and never a copy in another region. */
function dataBucket({ context, store, copier }: StoreProps & { copier?: string }): BucketProps {
  const immutable = asks(store, 'immutable')
  return {
    keyArn: context.keyArn(store),
    ...(immutable ? { lockedDays: retentionDays(store.label) } : {}),
    versioned: asks(store, 'versioned') || asks(store, 'backup-within'),
    logBucket: asks(store, 'access-logged') ? context.logBucket : undefined,
    lifecycle: { rules: lifecycleRules(store) },
    statements: (bucket) => [
      ...(asks(store, 'private-endpoint-only') ? [onlyThroughEndpoints(bucket, context, copier)] : []),
      ...onlyWithOwnKey(bucket, context.keyArn(store)),
    ],
  }
}

const storageClass = { hot: undefined, cool: 'STANDARD_IA', archive: 'GLACIER' } as const

function lifecycleRules({ store }: DataStore): CfnBucket.RuleProperty[] {
  const colder = storageClass[store.tier]
  const always: CfnBucket.RuleProperty = {
    id: 'tidy',
    status: 'Enabled',
    abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
    noncurrentVersionExpiration: { noncurrentDays: supersededDays },
  }
  if (colder === undefined) return [always]
  return [always, { id: store.tier, status: 'Enabled', transitions: [{ storageClass: colder, transitionInDays: 30 }] }]
}

/**
 * Reading and writing objects only through the zone's own endpoints. Managing the bucket is not refused, so that nobody is
 * locked out of their own bucket; AWS's own services and the role that copies have no endpoint to come through.
 */
function onlyThroughEndpoints(bucket: CfnBucket, context: StoreContext, copier: string | undefined): Statement {
  return {
    Sid: 'OnlyThroughOwnEndpoints',
    Effect: 'Deny',
    Principal: '*',
    Action: ['s3:GetObject*', 's3:PutObject*', 's3:DeleteObject*', 's3:RestoreObject', 's3:ListBucket*'],
    Resource: wholeBucket(bucket),
    Condition: {
      StringNotEquals: { 'aws:SourceVpce': [...context.network.endpointIds] },
      Bool: { 'aws:PrincipalIsAWSService': 'false' },
      ...(copier === undefined ? {} : { ArnNotEquals: { 'aws:PrincipalArn': copier } }),
    },
  }
}

/** No object under another key than the bucket's: not by mistake, and not under a key that somebody else holds. */
function onlyWithOwnKey(bucket: CfnBucket, keyArn: string | undefined): Statement[] {
  if (keyArn === undefined) return []
  return [
    {
      Sid: 'OnlyWithOwnKey',
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:PutObject',
      Resource: Fn.join('', [bucket.attrArn, '/*']),
      Condition: {
        StringNotEquals: { 's3:x-amz-server-side-encryption-aws-kms-key-id': keyArn },
        Null: { 's3:x-amz-server-side-encryption-aws-kms-key-id': 'false' },
      },
    },
  ]
}

function replication(
  context: StoreContext,
  store: DataStore,
  copier: CfnRole,
  exit: ExitBucket,
): CfnBucket.ReplicationConfigurationProperty {
  const keyArn = context.keyArn(store)
  return {
    role: copier.attrArn,
    rules: [
      {
        id: 'exit-copy',
        priority: 1,
        status: 'Enabled',
        filter: { prefix: '' },
        deleteMarkerReplication: { status: 'Disabled' },
        ...(keyArn === undefined ? {} : { sourceSelectionCriteria: { sseKmsEncryptedObjects: { status: 'Enabled' } } }),
        destination: {
          bucket: exit.bucket.attrArn,
          ...(keyArn === undefined ? {} : { encryptionConfiguration: { replicaKmsKeyId: keyArn } }),
        },
      },
    ],
  }
}

function mayCopy(data: CfnBucket, exit: CfnBucket, keyArn: string | undefined) {
  const inside = (bucket: CfnBucket) => Fn.join('', [bucket.attrArn, '/*'])
  return policyDocument(
    {
      Sid: 'Find',
      Effect: 'Allow',
      Action: ['s3:GetReplicationConfiguration', 's3:ListBucket'],
      Resource: data.attrArn,
    },
    {
      Sid: 'Read',
      Effect: 'Allow',
      Action: [
        's3:GetObjectVersionForReplication',
        's3:GetObjectVersionAcl',
        's3:GetObjectVersionTagging',
        's3:GetObjectRetention',
        's3:GetObjectLegalHold',
      ],
      Resource: inside(data),
    },
    { Sid: 'Write', Effect: 'Allow', Action: ['s3:ReplicateObject', 's3:ReplicateTags'], Resource: inside(exit) },
    ...(keyArn === undefined
      ? []
      : [
          {
            Sid: 'ReEncrypt',
            Effect: 'Allow' as const,
            Action: ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey'],
            Resource: keyArn,
          },
        ]),
  )
}
