import { Fn, RemovalPolicy } from 'aws-cdk-lib'
import { CfnLocationEFS, CfnLocationS3, CfnTask } from 'aws-cdk-lib/aws-datasync'
import { CfnFileSystem, CfnMountTarget } from 'aws-cdk-lib/aws-efs'
import { CfnPolicy, CfnRole } from 'aws-cdk-lib/aws-iam'
import { Construct } from 'constructs'
import { asks } from '../../data-store.ts'
import { landingZoneName } from '../../plan/index.ts'
import { acknowledge, anyObjectOf } from '../acknowledge.ts'
import { ownAccount, policyDocument, type Statement, trustOf } from '../iam.ts'
import { nameTag } from '../name-tag.ts'
import { ExitBucket } from './data-bucket.ts'
import type { StoreProps } from './store-context.ts'

/** A data set of files on a share: reached only through the zone's own mount targets, over TLS, backed up in the region. */
export class FileShare extends Construct {
  constructor(scope: Construct, id: string, { context, store }: StoreProps) {
    super(scope, id)
    const keyArn = context.keyArn(store)
    const twoSites = asks(store, 'two-sites')
    const share = new CfnFileSystem(this, 'Share', {
      encrypted: true,
      ...(keyArn === undefined ? {} : { kmsKeyId: keyArn }),
      ...(twoSites ? {} : { availabilityZoneName: context.network.firstSite }),
      performanceMode: 'generalPurpose',
      throughputMode: 'elastic',
      backupPolicy: { status: 'DISABLED' },
      fileSystemProtection: { replicationOverwriteProtection: 'ENABLED' },
      fileSystemPolicy: sharePolicy(),
      lifecyclePolicies: store.store.tier === 'hot' ? [] : [{ transitionToIa: 'AFTER_30_DAYS' }],
    })
    nameTag(share, landingZoneName(context.agency, store.dataSet, context.plan.zone.id))
    share.applyRemovalPolicy(RemovalPolicy.RETAIN)
    acknowledge(share, 'AWS Backup finds it by its tag', 'Nist-EFSInBackupPlan')
    const group = context.doorways.to('NFS')
    const targets = context.network.subnetIds.slice(0, twoSites ? undefined : 1).map(
      (subnetId, site) =>
        new CfnMountTarget(this, `Mount${site}`, {
          fileSystemId: share.ref,
          subnetId,
          securityGroups: [group],
        }),
    )
    context.backups.keep(share, store, keyArn)
    if (asks(store, 'exit-copy')) this.#exitCopy({ context, store }, share, targets)
  }

  /** Every month DataSync writes the files out as objects, into a bucket with the same controls. */
  #exitCopy(props: StoreProps, share: CfnFileSystem, targets: CfnMountTarget[]): void {
    const { context, store } = props
    const role = new CfnRole(this, 'Exporter', { assumeRolePolicyDocument: trustOf('datasync') })
    const exit = new ExitBucket(this, 'Exit', { ...props, copier: role.attrArn })
    const keyArn = context.keyArn(store)
    const policy = new CfnPolicy(this, 'MayExport', {
      policyName: 'export',
      roles: [role.ref],
      policyDocument: mayExport(exit.bucket.attrArn, keyArn),
    })
    const { region } = context.plan.zone.location
    const arn = (what: string, id: string) =>
      Fn.join('', [`arn:${context.partition}:ec2:${region}:`, ownAccount, `:${what}/`, id])
    acknowledge(
      policy,
      'any object, in the bucket of this copy alone',
      anyObjectOf(exit.bucket),
      'Nist-IAMNoInlinePolicy',
    )
    const from = new CfnLocationEFS(this, 'From', {
      efsFilesystemArn: share.attrArn,
      inTransitEncryption: 'TLS1_2',
      ec2Config: {
        securityGroupArns: [arn('security-group', context.doorways.exporter())],
        subnetArn: arn('subnet', context.network.subnetIds[0] ?? ''),
      },
    })
    for (const target of targets) from.addResourceDependency(target)
    const to = new CfnLocationS3(this, 'To', {
      s3BucketArn: exit.bucket.attrArn,
      s3Config: { bucketAccessRoleArn: role.attrArn },
    })
    to.addResourceDependency(policy)
    new CfnTask(this, 'Export', {
      name: `${store.dataSet}-exit-copy`,
      sourceLocationArn: from.ref,
      destinationLocationArn: to.ref,
      schedule: { scheduleExpression: 'cron(0 3 1 * ? *)' },
      options: { verifyMode: 'ONLY_FILES_TRANSFERRED', preserveDeletedFiles: 'PRESERVE' },
    })
  }
}

/** TLS and the zone's own mount targets, and nothing else. */
function sharePolicy() {
  const statements: Statement[] = [
    {
      Sid: 'OnlyThroughOwnMountTargets',
      Effect: 'Allow',
      Principal: { AWS: '*' },
      Action: ['elasticfilesystem:ClientMount', 'elasticfilesystem:ClientWrite', 'elasticfilesystem:ClientRootAccess'],
      Resource: '*',
      Condition: { Bool: { 'elasticfilesystem:AccessedViaMountTarget': 'true' } },
    },
    {
      Sid: 'NothingWithoutTls',
      Effect: 'Deny',
      Principal: { AWS: '*' },
      Action: '*',
      Resource: '*',
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    },
  ]
  return policyDocument(...statements)
}

function mayExport(bucketArn: string, keyArn: string | undefined) {
  return policyDocument(
    { Sid: 'Find', Effect: 'Allow', Action: ['s3:GetBucketLocation', 's3:ListBucket'], Resource: bucketArn },
    {
      Sid: 'Write',
      Effect: 'Allow',
      Action: ['s3:AbortMultipartUpload', 's3:GetObject', 's3:GetObjectTagging', 's3:PutObject', 's3:PutObjectTagging'],
      Resource: Fn.join('', [bucketArn, '/*']),
    },
    ...(keyArn === undefined
      ? []
      : [
          {
            Sid: 'Encrypt',
            Effect: 'Allow' as const,
            Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
            Resource: keyArn,
          },
        ]),
  )
}
