import { Fn, Tags } from 'aws-cdk-lib'
import type { CfnBucket } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { asks } from '../../data-store.ts'
import type { DataStore } from '../../landing-zone-plan.ts'
import { retentionDays, supersededDays } from '../../retention.ts'
import { acknowledge } from '../acknowledge.ts'
import type { Statement } from '../iam.ts'
import { type BucketProps, ClosedBucket, wholeBucket } from './buckets.ts'
import type { StoreContext, StoreProps } from './store-context.ts'

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
export function acknowledgeAsked(bucket: CfnBucket, context: StoreContext, store: DataStore): void {
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
export function dataBucket({ context, store, copier }: StoreProps & { copier?: string }): BucketProps {
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
