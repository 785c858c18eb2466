import { beforeAll, describe, expect, it } from 'vitest'
import type { Control } from '#policies/controls.ts'
import { Emitted, type Resource, statement, tagsOf } from './aws-emitted.ts'
import { samplePlan } from './sample-plan.ts'

let zone: Emitted
let bucket: Resource
let database: Resource
let share: Resource
let volume: Resource

const only = (resources: Resource[]): Resource => {
  expect(resources.length).toBe(1)
  return resources[0] as Resource
}

beforeAll(async () => {
  zone = await Emitted.of(samplePlan('aws'))
  bucket = only(zone.holding('AWS::S3::Bucket', 'wound-images'))
  database = only(zone.holding('AWS::RDS::DBInstance', 'home-care-journals'))
  share = only(zone.holding('AWS::EFS::FileSystem', 'building-drawings'))
  volume = only(zone.holding('AWS::EC2::Volume', 'map-cache'))
})

const policyOf = (of: Resource) =>
  zone
    .ofType('AWS::S3::BucketPolicy')
    .find((policy) => policy.stack === of.stack && policy.Properties.Bucket.Ref === of.id)

describe('an object store in AWS', () => {
  it('has no public access of any kind', () => {
    expect(bucket.Properties.PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    })
    expect(bucket.Properties.OwnershipControls.Rules).toEqual([{ ObjectOwnership: 'BucketOwnerEnforced' }])
  })

  it('is encrypted under the agency’s own key, and refuses objects under any other', () => {
    const [rule] = bucket.Properties.BucketEncryption.ServerSideEncryptionConfiguration
    expect(rule.ServerSideEncryptionByDefault.SSEAlgorithm).toBe('aws:kms')
    const key = rule.ServerSideEncryptionByDefault.KMSMasterKeyID['Fn::GetAtt'][0]
    expect(zone.resources.find(({ id, stack }) => id === key && stack === bucket.stack)?.Type).toBe(
      'Custom::ExternalKey',
    )
    expect(statement(policyOf(bucket), 'OnlyWithOwnKey').Effect).toBe('Deny')
  })

  it('keeps versions, and locks each object for a year', () => {
    expect(bucket.Properties.VersioningConfiguration.Status).toBe('Enabled')
    expect(bucket.Properties.ObjectLockEnabled).toBe(true)
    expect(bucket.Properties.ObjectLockConfiguration.Rule.DefaultRetention).toEqual({ Mode: 'COMPLIANCE', Days: 365 })
  })

  it('refuses plain HTTP, and reading or writing from anywhere but the zone’s endpoints', () => {
    expect(statement(policyOf(bucket), 'NothingWithoutTls')).toMatchObject({
      Effect: 'Deny',
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    })
    expect(statement(policyOf(bucket), 'OnlyThroughOwnEndpoints')).toMatchObject({
      Effect: 'Deny',
      Condition: {
        StringNotEquals: { 'aws:SourceVpce': [{ Ref: 'S3GatewayEndpointId' }, { Ref: 'S3InterfaceEndpointId' }] },
      },
    })
  })

  it('never locks its own administrators out', () => {
    for (const { Effect, Action, Condition } of policyOf(bucket)?.Properties.PolicyDocument.Statement ?? []) {
      if (Effect === 'Deny' && [Action].flat().some((action: string) => action === 's3:*')) {
        expect(JSON.stringify(Condition)).toMatch(/SecureTransport|TlsVersion/)
      }
    }
  })

  it('logs who read what into a bucket of the same account that takes such logs', () => {
    const target = bucket.Properties.LoggingConfiguration.DestinationBucketName.Ref
    const logs = zone.ofType('AWS::S3::Bucket').find(({ id, stack }) => id === target && stack === bucket.stack)
    expect(tagsOf(logs as Resource)['rettsky-purpose']).toBe('access-logs')
    expect(logs?.Properties.ObjectLockConfiguration).toBeUndefined()
    expect(
      logs?.Properties.BucketEncryption.ServerSideEncryptionConfiguration[0].ServerSideEncryptionByDefault.SSEAlgorithm,
    ).toBe('AES256')
  })

  it('copies itself only into its own exit copy, in the same stack and so in the same region', () => {
    const [rule] = bucket.Properties.ReplicationConfiguration.Rules
    const copy = zone.ofType('AWS::S3::Bucket').find(({ id }) => id === rule.Destination.Bucket['Fn::GetAtt'][0])
    expect(copy?.stack).toBe(bucket.stack)
    expect(tagsOf(copy as Resource)).toMatchObject({
      'rettsky-purpose': 'exit-copy',
      'rettsky-dataset': 'wound-images',
    })
  })
})

describe('a database in AWS', () => {
  it('is private, at two sites, and takes no connection without TLS', () => {
    expect(database.Properties).toMatchObject({ PubliclyAccessible: false, MultiAZ: true, StorageEncrypted: true })
    const parameters = zone.ofType('AWS::RDS::DBParameterGroup')[0]?.Properties.Parameters
    expect(parameters['rds.force_ssl']).toBe('1')
    expect(parameters['pgaudit.log']).toContain('read')
  })

  it('is encrypted under the agency’s own key, its administrator’s password too', () => {
    const { KmsKeyId, MasterUserSecret } = database.Properties
    expect(KmsKeyId['Fn::GetAtt'][0]).toMatch(/^Keyshelsec3/)
    expect(MasterUserSecret.KmsKeyId).toEqual(KmsKeyId)
    expect(database.Properties.MasterUserPassword).toBeUndefined()
  })

  it('is backed up in its region and nowhere else', () => {
    expect(database.Properties.BackupRetentionPeriod).toBe(35)
    expect(database.Properties.AutomaticBackupReplicationRegion).toBeUndefined()
  })

  it('logs statements under the agency’s own key, for a year', () => {
    const [log] = zone.ofType('AWS::Logs::LogGroup').filter(({ stack }) => stack === database.stack)
    expect(log?.Properties.LogGroupName).toBe(
      `/aws/rds/instance/${database.Properties.DBInstanceIdentifier}/postgresql`,
    )
    expect(log?.Properties).toMatchObject({ KmsKeyId: database.Properties.KmsKeyId, RetentionInDays: 365 })
  })

  it('is reached over the line as well when its system lies elsewhere and a line is up', async () => {
    const plan = samplePlan('aws')
    for (const share of plan.agencies) share.systems = []
    const sources = async () =>
      (await Emitted.of(plan))
        .ofType('AWS::EC2::SecurityGroup')
        .filter(({ stack }) => stack === database.stack)
        .flatMap(({ Properties }) => Properties.SecurityGroupIngress.map(({ CidrIp }: { CidrIp: string }) => CidrIp))
    expect(await sources()).toContain('10.20.0.0/16')
    plan.privateConnectivity.agencyRoutes = false
    expect(await sources()).not.toContain('10.20.0.0/16')
  })

  it('lets in nobody but the zone’s workloads', () => {
    const groups = zone.ofType('AWS::EC2::SecurityGroup').filter(({ stack }) => stack === database.stack)
    const sources = groups.flatMap(({ Properties }) =>
      Properties.SecurityGroupIngress.map(({ CidrIp }: { CidrIp: string }) => CidrIp),
    )
    expect(new Set(sources)).toEqual(new Set(['10.65.0.0/20', '10.65.16.0/20']))
  })
})

describe('a file share in AWS', () => {
  it('is encrypted under the agency’s own key and lies at two sites', () => {
    expect(share.Properties.Encrypted).toBe(true)
    expect(share.Properties.KmsKeyId['Fn::GetAtt'][0]).toMatch(/^Keysplanc1/)
    expect(share.Properties.AvailabilityZoneName).toBeUndefined()
    expect(zone.ofType('AWS::EFS::MountTarget').length).toBe(2)
  })

  it('is mounted over TLS through the zone’s own mount targets, and copied nowhere', () => {
    expect(statement(share, 'NothingWithoutTls').Effect).toBe('Deny')
    expect(
      statement(share, 'OnlyThroughOwnMountTargets').Condition.Bool['elasticfilesystem:AccessedViaMountTarget'],
    ).toBe('true')
    expect(share.Properties.ReplicationConfiguration).toBeUndefined()
  })

  it('leaves an exit copy every month', () => {
    expect(zone.ofType('AWS::DataSync::Task')[0]?.Properties.Schedule.ScheduleExpression).toMatch(/^cron/)
  })
})

describe('a disk in AWS', () => {
  it('is encrypted under the agency’s own key and backed up in the region', () => {
    expect(volume.Properties).toMatchObject({ Encrypted: true, Size: 80 })
    expect(volume.Properties.KmsKeyId['Fn::GetAtt'][0]).toMatch(/^Keysplanc2/)
    for (const plan of zone.ofType('AWS::Backup::BackupPlan')) {
      for (const rule of plan.Properties.BackupPlan.BackupPlanRule) expect(rule.CopyActions).toBeUndefined()
    }
  })
})

describe('backups in AWS', () => {
  it('go to a vault under the store’s own key, locked where the store must be immutable', async () => {
    const plan = samplePlan('aws')
    for (const store of plan.agencies.flatMap((share) => share.dataStores)) {
      store.controls = [...store.controls, { control: 'immutable', rules: ['A01'] }]
    }
    const locked = await Emitted.of(plan)
    const vaults = locked.ofType('AWS::Backup::BackupVault')
    expect(vaults.map(({ Properties }) => Properties.LockConfiguration)).toEqual(
      vaults.map(() => ({ MinRetentionDays: 35, MaxRetentionDays: 35, ChangeableForDays: 3 })),
    )
    const tags = ['AWS::RDS::DBInstance', 'AWS::EFS::FileSystem', 'AWS::EC2::Volume'].map(
      (type) => tagsOf(only(locked.ofType(type)))['rettsky-backup'],
    )
    const selected = locked
      .ofType('AWS::Backup::BackupSelection')
      .map(({ Properties }) => Properties.BackupSelection.ListOfTags[0].ConditionValue)
    expect(tags.sort()).toEqual(selected.sort())
  })
})

describe('every data store in AWS', () => {
  const data = [
    'AWS::S3::Bucket',
    'AWS::RDS::DBInstance',
    'AWS::EFS::FileSystem',
    'AWS::EC2::Volume',
    'AWS::KMS::Key',
    'Custom::ExternalKey',
    'AWS::Backup::BackupVault',
  ]

  it('stays when its stack is deleted or it is replaced', () => {
    for (const resource of zone.resources.filter(({ Type }) => data.includes(Type))) {
      expect([resource.id, resource.DeletionPolicy]).toEqual([resource.id, 'Retain'])
    }
  })

  it('carries its data set, label, agency and zone as tags', () => {
    expect(tagsOf(bucket)).toMatchObject({
      'rettsky-agency': 'helse',
      'rettsky-dataset': 'wound-images',
      'rettsky-label': 'c3',
      'rettsky-zone': 'aws-stockholm',
    })
    for (const resource of zone.resources.filter(({ Type }) => data.includes(Type) && Type !== 'Custom::ExternalKey')) {
      expect([resource.id, tagsOf(resource)['rettsky-zone']]).toEqual([resource.id, 'aws-stockholm'])
    }
  })

  it('says it holds no data set where it holds none', () => {
    const holders = zone.resources.filter(({ Type }) =>
      ['AWS::S3::Bucket', 'AWS::RDS::DBInstance', 'AWS::EFS::FileSystem'].includes(Type),
    )
    for (const holder of holders)
      expect([holder.id, tagsOf(holder)['rettsky-dataset']]).toEqual([holder.id, expect.any(String)])
  })
})

describe('a control that nobody asked for', () => {
  const without = async (control: Control): Promise<Emitted> => {
    const plan = samplePlan('aws')
    for (const store of plan.agencies.flatMap((share) => share.dataStores)) {
      store.controls = store.controls.filter((required) => required.control !== control)
    }
    return Emitted.of(plan)
  }

  it('is left out: what is emitted follows the plan', async () => {
    const bucketWithout = async (control: Control) =>
      only((await without(control)).holding('AWS::S3::Bucket', 'wound-images')).Properties
    expect((await bucketWithout('immutable')).ObjectLockConfiguration).toBeUndefined()
    expect((await bucketWithout('access-logged')).LoggingConfiguration).toBeUndefined()
    expect((await bucketWithout('exit-copy')).ReplicationConfiguration).toBeUndefined()
    const single = await without('two-sites')
    expect(only(single.holding('AWS::RDS::DBInstance', 'home-care-journals')).Properties.MultiAZ).toBe(false)
    expect(
      only(single.holding('AWS::EFS::FileSystem', 'building-drawings')).Properties.AvailabilityZoneName,
    ).toBeDefined()
  })
})

describe('what lies at one site in AWS', () => {
  it('is put where the data subnet is by the name that its own account has for that availability zone', async () => {
    const plan = samplePlan('aws')
    for (const one of plan.agencies.flatMap(({ dataStores }) => dataStores))
      one.controls = one.controls.filter(({ control }) => control !== 'two-sites')
    const emitted = await Emitted.of(plan)
    const [files] = emitted.holding('AWS::EFS::FileSystem', 'building-drawings')
    const [disk] = emitted.holding('AWS::EC2::Volume', 'map-cache')
    expect(files?.Properties.AvailabilityZoneName).toEqual({ Ref: 'FirstSite' })
    expect(disk?.Properties.AvailabilityZone).toEqual({ Ref: 'FirstSite' })
    const { parameters } = emitted.deployment.stacks.find(({ stack }) => stack === disk?.stack)!
    expect(parameters.FirstSite.person).toContain('first of DataSubnetIds')
  })
})
