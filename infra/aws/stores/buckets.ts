import { RemovalPolicy } from 'aws-cdk-lib'
import { CfnBucket, CfnBucketPolicy } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { acknowledge } from '../acknowledge.ts'
import { policyDocument, type Statement } from '../iam.ts'

export type BucketProps = {
  /** KMS key; without one, S3's own keys (AES-256). */
  readonly keyArn?: string | undefined
  /** Days for which nobody, the account's owner included, can change or remove an object. */
  readonly lockedDays?: number
  readonly versioned: boolean
  readonly logBucket?: string | undefined
  readonly lifecycle?: CfnBucket.LifecycleConfigurationProperty
  readonly replication?: CfnBucket.ReplicationConfigurationProperty
  /** Beyond what every bucket refuses: plain HTTP and old TLS. */
  readonly statements: (bucket: CfnBucket) => readonly Statement[]
}

/** The three settings that every bucket has: no public access of any kind, one owner, nothing over plain HTTP. */
export class ClosedBucket extends Construct {
  readonly bucket: CfnBucket
  readonly policy: CfnBucketPolicy

  constructor(scope: Construct, id: string, props: BucketProps) {
    super(scope, id)
    const { keyArn, lockedDays, logBucket } = props
    this.bucket = new CfnBucket(this, 'Bucket', {
      publicAccessBlockConfiguration: {
        blockPublicAcls: true,
        blockPublicPolicy: true,
        ignorePublicAcls: true,
        restrictPublicBuckets: true,
      },
      ownershipControls: { rules: [{ objectOwnership: 'BucketOwnerEnforced' }] },
      bucketEncryption: { serverSideEncryptionConfiguration: [encryptionRule(keyArn)] },
      ...(props.versioned || lockedDays !== undefined ? { versioningConfiguration: { status: 'Enabled' } } : {}),
      ...(lockedDays === undefined
        ? {}
        : {
            objectLockEnabled: true,
            objectLockConfiguration: {
              objectLockEnabled: 'Enabled',
              rule: { defaultRetention: { mode: 'COMPLIANCE', days: lockedDays } },
            },
          }),
      ...(logBucket === undefined
        ? {}
        : { loggingConfiguration: { destinationBucketName: logBucket, logFilePrefix: `${scope.node.id}/${id}/` } }),
      ...(props.lifecycle === undefined ? {} : { lifecycleConfiguration: props.lifecycle }),
      ...(props.replication === undefined ? {} : { replicationConfiguration: props.replication }),
    })
    this.bucket.applyRemovalPolicy(RemovalPolicy.RETAIN)
    if (props.replication === undefined)
      acknowledge(
        this.bucket,
        'copies lie where the rules of the data allow; S3 keeps each object in three zones',
        'Nist-S3BucketReplicationEnabled',
      )
    this.policy = new CfnBucketPolicy(this, 'Policy', {
      bucket: this.bucket.ref,
      policyDocument: policyDocument(...tlsOnly(this.bucket), ...props.statements(this.bucket)),
    })
    this.policy.applyRemovalPolicy(RemovalPolicy.RETAIN)
  }
}

const encryptionRule = (keyArn: string | undefined): CfnBucket.ServerSideEncryptionRuleProperty =>
  keyArn === undefined
    ? { serverSideEncryptionByDefault: { sseAlgorithm: 'AES256' } }
    : { serverSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId: keyArn }, bucketKeyEnabled: true }

/** The bucket and everything in it. */
export const wholeBucket = (bucket: CfnBucket): unknown => [bucket.attrArn, `${bucket.attrArn}/*`]

const tlsOnly = (bucket: CfnBucket): Statement[] => [
  {
    Sid: 'NothingWithoutTls',
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:*',
    Resource: wholeBucket(bucket),
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  },
  {
    Sid: 'NothingOverOldTls',
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:*',
    Resource: wholeBucket(bucket),
    Condition: { NumericLessThan: { 's3:TlsVersion': '1.2' } },
  },
]
