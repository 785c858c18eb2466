import { Fn } from 'aws-cdk-lib'
import { CfnPolicy, CfnRole } from 'aws-cdk-lib/aws-iam'
import type { CfnBucket } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { asks } from '../../data-store.ts'
import type { DataStore } from '../../landing-zone-plan.ts'
import { acknowledge, anyObjectOf } from '../acknowledge.ts'
import { policyDocument, trustOf } from '../iam.ts'
import { ClosedBucket } from './buckets.ts'
import { acknowledgeAsked, dataBucket, ExitBucket } from './data-bucket.ts'
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
