import { DescribeFileSystemsCommand, EFSClient } from '@aws-sdk/client-efs'
import {
  DescribeKeyCommand,
  GetKeyRotationStatusCommand,
  KMSClient,
  ListResourceTagsCommand,
} from '@aws-sdk/client-kms'
import { DescribeDBInstancesCommand, RDSClient } from '@aws-sdk/client-rds'
import {
  GetBucketEncryptionCommand,
  GetBucketLocationCommand,
  GetBucketTaggingCommand,
  GetBucketVersioningCommand,
  GetPublicAccessBlockCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { type Deployed, sdkSettings } from './moto-deploy.ts'

/** What a resource turned out to be, and what it must be: the same keys, so that a difference can be said by name. */
export type ReadBack = { readonly found: Record<string, unknown>; readonly wanted: Record<string, unknown> }
type Reader = (resource: Deployed, at: { endpoint: string; region: string }) => Promise<ReadBack>

/** How each kind of store is asked, through AWS's own SDK, and what it must answer. */
export const readers: Readonly<Record<string, Reader>> = {
  'AWS::S3::Bucket': readBucket,
  'AWS::KMS::Key': readKey,
  'AWS::RDS::DBInstance': readDatabase,
  'AWS::EFS::FileSystem': readShare,
}

async function readBucket(
  { id, properties, tags }: Deployed,
  { endpoint, region }: { endpoint: string; region: string },
) {
  const s3 = new S3Client(sdkSettings(endpoint, region))
  const Bucket = id
  const { ServerSideEncryptionConfiguration } = await s3.send(new GetBucketEncryptionCommand({ Bucket }))
  const { PublicAccessBlockConfiguration } = await s3.send(new GetPublicAccessBlockCommand({ Bucket }))
  const { LocationConstraint } = await s3.send(new GetBucketLocationCommand({ Bucket }))
  const { TagSet = [] } = await s3.send(new GetBucketTaggingCommand({ Bucket }))
  const rule = properties.BucketEncryption.ServerSideEncryptionConfiguration[0].ServerSideEncryptionByDefault
  return {
    found: {
      encryption: ServerSideEncryptionConfiguration?.Rules?.[0]?.ApplyServerSideEncryptionByDefault?.SSEAlgorithm,
      versioning: (await s3.send(new GetBucketVersioningCommand({ Bucket }))).Status,
      publicAccess: Object.values(PublicAccessBlockConfiguration ?? {}).join(),
      region: LocationConstraint,
      tags: own(Object.fromEntries(TagSet.map(({ Key = '', Value = '' }) => [Key, Value]))),
    },
    wanted: {
      encryption: rule.SSEAlgorithm,
      versioning: properties.VersioningConfiguration?.Status,
      publicAccess: 'true,true,true,true',
      region,
      tags: own(tags),
    },
  }
}

async function readKey({ id, properties, tags }: Deployed, { endpoint, region }: { endpoint: string; region: string }) {
  const kms = new KMSClient(sdkSettings(endpoint, region))
  const { KeyMetadata } = await kms.send(new DescribeKeyCommand({ KeyId: id }))
  const { KeyRotationEnabled } = await kms.send(new GetKeyRotationStatusCommand({ KeyId: id }))
  const { Tags = [] } = await kms.send(new ListResourceTagsCommand({ KeyId: id }))
  return {
    found: {
      manager: KeyMetadata?.KeyManager,
      rotation: KeyRotationEnabled,
      region: KeyMetadata?.Arn?.split(':')[3],
      tags: own(Object.fromEntries(Tags.map(({ TagKey = '', TagValue = '' }) => [TagKey, TagValue]))),
    },
    wanted: { manager: 'CUSTOMER', rotation: properties.EnableKeyRotation, region, tags: own(tags) },
  }
}

async function readDatabase({ id, tags }: Deployed, { endpoint, region }: { endpoint: string; region: string }) {
  const rds = new RDSClient(sdkSettings(endpoint, region))
  const { DBInstances = [] } = await rds.send(new DescribeDBInstancesCommand({ DBInstanceIdentifier: id }))
  const [database] = DBInstances
  return {
    found: {
      encrypted: database?.StorageEncrypted,
      public: database?.PubliclyAccessible,
      backupDays: database?.BackupRetentionPeriod,
      region: database?.DBInstanceArn?.split(':')[3],
      tags: own(Object.fromEntries((database?.TagList ?? []).map(({ Key = '', Value = '' }) => [Key, Value]))),
    },
    wanted: { encrypted: true, public: false, backupDays: 35, region, tags: own(tags) },
  }
}

async function readShare({ id, tags }: Deployed, { endpoint, region }: { endpoint: string; region: string }) {
  const efs = new EFSClient(sdkSettings(endpoint, region))
  const { FileSystems = [] } = await efs.send(new DescribeFileSystemsCommand({ FileSystemId: id }))
  const [share] = FileSystems
  return {
    found: {
      encrypted: share?.Encrypted,
      region: share?.FileSystemArn?.split(':')[3],
      tags: own(Object.fromEntries((share?.Tags ?? []).map(({ Key = '', Value = '' }) => [Key, Value]))),
    },
    wanted: { encrypted: true, region, tags: own(tags) },
  }
}

/** The tags that Rettsky reads resources by; CloudFormation adds some of its own. */
const own = (tags: Record<string, string>): string =>
  Object.entries(tags)
    .filter(([key]) => key.startsWith('rettsky-') && key !== 'rettsky-plan')
    .map(([key, value]) => `${key}=${value}`)
    .sort()
    .join(' ')
