import { Fn, RemovalPolicy, Tags } from 'aws-cdk-lib'
import { CfnTrail } from 'aws-cdk-lib/aws-cloudtrail'
import { CfnConfigurationRecorder, CfnDeliveryChannel } from 'aws-cdk-lib/aws-config'
import { CfnSnapshotBlockPublicAccess } from 'aws-cdk-lib/aws-ec2'
import { CfnDetector } from 'aws-cdk-lib/aws-guardduty'
import { CfnRole } from 'aws-cdk-lib/aws-iam'
import { CfnLogGroup } from 'aws-cdk-lib/aws-logs'
import type { CfnBucket } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { acknowledge, acknowledgeOwnPolicy, anyObjectOf } from '../acknowledge.ts'
import { ownAccount, policyDocument, type Statement, trustOf } from '../iam.ts'
import { pascal } from '../logical-id.ts'
import { ClosedBucket, wholeBucket } from '../stores/buckets.ts'
import { keyPolicy, ManagedKey } from './managed-key.ts'

/** Records of calls cannot be removed by anybody for a year, and stay readable in CloudWatch as long. */
const auditDays = 365

type Condition = NonNullable<Statement['Condition']>

export type AccountAuditProps = {
  /** Prefix of names in the account: `lz-helse-…-aws-stockholm` without what it is. */
  readonly name: (what: string) => string
  readonly partition: string
  readonly region: string
}

/**
 * What every account of a zone records about itself: each call and each read of stored objects (CloudTrail), each change of
 * a resource (Config), what looks like an attack (GuardDuty), kept where nobody can remove it.
 */
export class AccountAudit extends Construct {
  readonly logKeyArn: string

  constructor(scope: Construct, id: string, props: AccountAuditProps) {
    super(scope, id)
    Tags.of(this).add('rettsky-dataset', 'none')
    Tags.of(this).add('rettsky-purpose', 'audit')
    const key = new ManagedKey(this, 'LogKey', {
      alias: props.name('logs'),
      description: 'Rettsky: audit records and logs',
      policy: keyPolicy(props.partition, ['cloudtrail', 'config', `logs.${props.region}`]),
    })
    this.logKeyArn = key.arn
    const calls = new ClosedBucket(this, 'AuditBucket', {
      keyArn: key.arn,
      lockedDays: auditDays,
      versioned: true,
      statements: (bucket) => mayWrite(bucket, 'cloudtrail', ofOwnTrails(props.partition)),
    })
    const changes = new ClosedBucket(this, 'ConfigBucket', {
      keyArn: key.arn,
      versioned: true,
      statements: (bucket) => [
        ...mayWrite(bucket, 'config', { StringEquals: { 'aws:SourceAccount': ownAccount } }),
        nothingIsRemoved(bucket),
      ],
    })
    for (const { bucket } of [calls, changes]) {
      acknowledge(
        bucket,
        'CloudTrail records every read of it; a log bucket of the log would need one of its own',
        'AwsSolutions-S1',
        'Nist-S3BucketLoggingEnabled',
      )
    }
    this.#trail(props, calls, key.arn)
    this.#recorder(changes, key.arn, props.partition)
    new CfnDetector(this, 'Detector', { enable: true, findingPublishingFrequency: 'FIFTEEN_MINUTES' })
    new CfnSnapshotBlockPublicAccess(this, 'SnapshotsAreNotPublic', { state: 'block-all-sharing' })
  }

  #trail(props: AccountAuditProps, records: ClosedBucket, keyArn: string): void {
    const group = new CfnLogGroup(this, 'TrailLog', { kmsKeyId: keyArn, retentionInDays: auditDays })
    group.applyRemovalPolicy(RemovalPolicy.RETAIN)
    const role = new CfnRole(this, 'TrailLogRole', {
      assumeRolePolicyDocument: trustOf('cloudtrail'),
      policies: [
        {
          policyName: 'write-trail-log',
          policyDocument: policyDocument({
            Sid: 'WriteTrailLog',
            Effect: 'Allow',
            Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
            Resource: group.attrArn,
          }),
        },
      ],
    })
    acknowledgeOwnPolicy(role)
    const trail = new CfnTrail(this, 'Trail', {
      trailName: props.name('trail'),
      isLogging: true,
      isMultiRegionTrail: true,
      includeGlobalServiceEvents: true,
      enableLogFileValidation: true,
      s3BucketName: records.bucket.ref,
      kmsKeyId: keyArn,
      cloudWatchLogsLogGroupArn: group.attrArn,
      cloudWatchLogsRoleArn: role.attrArn,
      advancedEventSelectors: [
        { name: 'calls', fieldSelectors: [{ field: 'eventCategory', equalTo: ['Management'] }] },
        {
          name: 'objects',
          fieldSelectors: [
            { field: 'eventCategory', equalTo: ['Data'] },
            { field: 'resources.type', equalTo: ['AWS::S3::Object'] },
          ],
        },
      ],
    })
    trail.addResourceDependency(records.policy)
  }

  #recorder({ bucket, policy }: ClosedBucket, keyArn: string, partition: string): void {
    const role = new CfnRole(this, 'RecorderRole', {
      assumeRolePolicyDocument: trustOf('config'),
      managedPolicyArns: [`arn:${partition}:iam::aws:policy/service-role/AWS_ConfigRole`],
      policies: [
        {
          policyName: 'deliver',
          policyDocument: policyDocument(
            { Sid: 'Deliver', Effect: 'Allow', Action: 's3:PutObject', Resource: Fn.join('', [bucket.attrArn, '/*']) },
            { Sid: 'Find', Effect: 'Allow', Action: 's3:GetBucketAcl', Resource: bucket.attrArn },
            { Sid: 'Encrypt', Effect: 'Allow', Action: ['kms:Decrypt', 'kms:GenerateDataKey'], Resource: keyArn },
          ),
        },
      ],
    })
    acknowledgeOwnPolicy(role)
    acknowledge(
      role,
      'AWS keeps this policy up with the types that Config records',
      `AwsSolutions-IAM4[Policy::arn:${partition}:iam::aws:policy/service-role/AWS_ConfigRole]`,
    )
    acknowledge(role, 'any object, in the bucket of its records alone', anyObjectOf(bucket))
    new CfnConfigurationRecorder(this, 'Recorder', {
      roleArn: role.attrArn,
      recordingGroup: { allSupported: true, includeGlobalResourceTypes: true },
    })
    const delivery = new CfnDeliveryChannel(this, 'Delivery', { s3BucketName: bucket.ref, s3KmsKeyArn: keyArn })
    delivery.addResourceDependency(policy)
  }
}

const ofOwnTrails = (partition: string): Condition => ({
  ArnLike: { 'aws:SourceArn': Fn.join('', [`arn:${partition}:cloudtrail:*:`, ownAccount, ':trail/*']) },
})

/** A service finds the bucket and writes the account's records into it, for this account alone. */
function mayWrite(bucket: CfnBucket, service: 'cloudtrail' | 'config', Condition: Condition): Statement[] {
  const Principal = { Service: `${service}.amazonaws.com` }
  const name = pascal(service)
  return [
    {
      Sid: `${name}Finds`,
      Effect: 'Allow',
      Principal,
      Action: ['s3:GetBucketAcl', 's3:ListBucket'],
      Resource: bucket.attrArn,
      Condition,
    },
    {
      Sid: `${name}Writes`,
      Effect: 'Allow',
      Principal,
      Action: 's3:PutObject',
      Resource: Fn.join('', [bucket.attrArn, '/AWSLogs/', ownAccount, '/*']),
      Condition,
    },
  ]
}

/**
 * What stands in for a lock where Config writes: it delivers to no bucket with object lock (CloudFormation reference,
 * AWS::Config::DeliveryChannel, November 2026).
 */
const nothingIsRemoved = (bucket: CfnBucket): Statement => ({
  Sid: 'NothingIsRemoved',
  Effect: 'Deny',
  Principal: '*',
  Action: ['s3:DeleteObject', 's3:DeleteObjectVersion', 's3:PutBucketVersioning', 's3:PutLifecycleConfiguration'],
  Resource: wholeBucket(bucket),
})
