// biome-ignore-all lint/suspicious/noTemplateCurlyInString: expressions of the tools whose files are read
import { describe, expect, it } from 'vitest'
import { decodeText, parseText } from '../../../advisor/check/parse.ts'
import { unjudged } from '../../../advisor/check/unjudged.ts'
import { locateOf, placesOf } from './locate-of.ts'

const template = (resources: object, rest: object = {}) => ({
  AWSTemplateFormatVersion: '2010-09-09',
  ...rest,
  Resources: resources,
})
const bucket = (properties: object = {}) => ({ Type: 'AWS::S3::Bucket', Properties: properties })
const replicated = (target: unknown, status = 'Enabled') =>
  bucket({ ReplicationConfiguration: { Role: 'r', Rules: [{ Status: status, Destination: { Bucket: target } }] } })

describe('a CloudFormation template', () => {
  it('copies backups into the region that the vault’s ARN is written with, whatever the account', () => {
    const copy = {
      DestinationBackupVaultArn: { 'Fn::Sub': 'arn:aws:backup:us-west-2:${AWS::AccountId}:backup-vault:far' },
    }
    const rule = { RuleName: 'daily', TargetBackupVault: 'near', CopyActions: [copy] }
    const plan = { Type: 'AWS::Backup::BackupPlan', Properties: { BackupPlan: { BackupPlanRule: [rule] } } }
    expect(placesOf(locateOf(template({ P: plan }), { stackRegion: 'eu-north-1' }).get('P'))).toContain('us-west-2')
  })

  it('has no region of its own', () => {
    const code = template({ A: bucket() })
    expect([placesOf(locateOf(code).get('A')), locateOf(code).get('A')?.confidence]).toEqual([
      '@stack',
      'needs-stack-region',
    ])
    expect(placesOf(locateOf(code, { stackRegion: 'eu-north-1' }).get('A'))).toBe('eu-north-1')
  })

  it('copies into its own stack, or where nobody can tell, or not at all where the rule is off', () => {
    const code = template({
      A: replicated({ 'Fn::GetAtt': ['B', 'Arn'] }),
      B: bucket(),
      C: replicated('arn:aws:s3:::far'),
      D: replicated('arn:aws:s3:::far', 'Disabled'),
    })
    const found = locateOf(code, { stackRegion: 'eu-north-1' })
    expect(['A', 'B', 'C', 'D'].map((id) => placesOf(found.get(id)))).toEqual([
      'eu-north-1 > eu-north-1 (replication-same-region)',
      'eu-north-1',
      'eu-north-1 > @unknown (replica)',
      'eu-north-1',
    ])
  })

  it('finds a bucket by a name that is put together from the same parts', () => {
    const name = { 'Fn::Sub': '${Prefix}-copy' }
    const code = template(
      { A: replicated({ 'Fn::Sub': 'arn:aws:s3:::${Prefix}-copy' }), B: bucket({ BucketName: name }) },
      { Parameters: { Prefix: { Type: 'String', Default: 'andeby' } } },
    )
    expect(placesOf(locateOf(code, { stackRegion: 'eu-north-1' }).get('A'))).toBe(
      'eu-north-1 > eu-north-1 (replication-same-region)',
    )
  })

  it('evaluates functions with the defaults of parameters', () => {
    const table = (region: unknown) => ({
      Type: 'AWS::DynamoDB::GlobalTable',
      Properties: { Replicas: [{ Region: { Ref: 'AWS::Region' } }, { Region: region }] },
    })
    const rest = {
      Parameters: {
        Far: { Type: 'String', Default: 'eu-west-1' },
        Stage: { Type: 'String', Default: 'test' },
        Open: { Type: 'String' },
      },
      Mappings: { Places: { test: { far: 'eu-west-3' } } },
      Conditions: {
        IsTest: { 'Fn::Equals': [{ Ref: 'Stage' }, 'test'] },
        IsOpen: { 'Fn::Equals': [{ Ref: 'Open' }, 'x'] },
      },
    }
    const regionOf = (region: unknown) =>
      placesOf(locateOf(template({ T: table(region) }, rest), { stackRegion: 'eu-north-1' }).get('T'))
    expect(regionOf({ Ref: 'Far' })).toBe('eu-north-1 > eu-west-1 (replica)')
    expect(regionOf({ 'Fn::FindInMap': ['Places', { Ref: 'Stage' }, 'far'] })).toBe('eu-north-1 > eu-west-3 (replica)')
    expect(regionOf({ 'Fn::If': ['IsTest', 'eu-south-1', 'us-east-1'] })).toBe('eu-north-1 > eu-south-1 (replica)')
    expect(regionOf({ 'Fn::Join': ['-', ['eu', 'central', '1']] })).toBe('eu-north-1 > eu-central-1 (replica)')
    expect(regionOf({ Ref: 'Open' })).toBe('eu-north-1 > @unknown (replica)')
    expect(regionOf({ 'Fn::If': ['IsOpen', 'us-east-1', 'eu-west-1'] })).toBe('eu-north-1 > @unknown (replica)')
  })

  it('leaves out what a condition rules out, and keeps what it may bring', () => {
    const rest = {
      Parameters: { Stage: { Type: 'String', Default: 'test' }, Open: { Type: 'String' } },
      Conditions: {
        Live: { 'Fn::Equals': [{ Ref: 'Stage' }, 'live'] },
        Maybe: { 'Fn::Equals': [{ Ref: 'Open' }, 'x'] },
      },
    }
    const code = template({ A: { ...bucket(), Condition: 'Live' }, B: { ...bucket(), Condition: 'Maybe' } }, rest)
    expect([...locateOf(code).keys()]).toEqual(['B'])
  })

  it('lies in every region of a stack set, and replicates a database in its own stack', () => {
    const code = template({
      S: {
        Type: 'AWS::CloudFormation::StackSet',
        Properties: { StackInstancesGroup: [{ Regions: ['eu-north-1', 'us-east-1'] }] },
      },
      Main: { Type: 'AWS::RDS::DBInstance', Properties: {} },
      Copy: { Type: 'AWS::RDS::DBInstance', Properties: { SourceDBInstanceIdentifier: { Ref: 'Main' } } },
    })
    const found = locateOf(code)
    expect([placesOf(found.get('S')), found.get('S')?.scope]).toEqual(['eu-north-1+us-east-1', 'multi-region'])
    expect(placesOf(found.get('Main'))).toBe('@stack > @stack (replication-same-region)')
  })

  it('writes loops out', () => {
    const code = template({
      'Fn::ForEach::Tables': [
        'Name',
        ['One', 'Two'],
        { 'Table${Name}': { Type: 'AWS::DynamoDB::Table', Properties: { TableName: { Ref: 'Name' } } } },
      ],
    })
    expect([...locateOf(code).keys()]).toEqual(['TableOne', 'TableTwo'])
  })

  it('says of nested stacks and modules that what they make was not read', () => {
    const types = ['AWS::S3::Bucket::MODULE', 'My::Own::Store::MODULE', 'AWS::CloudFormation::Stack']
    const code = template(Object.fromEntries(types.map((Type, i) => [`R${i}`, { Type }])))
    const said = unjudged([...locateOf(code).values()], ['stack.yaml'])
    expect(said.map((issue) => `${issue.code} ${issue.path}`)).toEqual(
      types.map((_, i) => `nested-stack-not-read R${i}`),
    )
  })

  it('is read from YAML with short functions', async () => {
    const text =
      'Resources:\n  A:\n    Type: AWS::S3::Bucket\n    Properties:\n      BucketName: !Sub "${AWS::StackName}-a"\n      ReplicationConfiguration:\n        Role: !GetAtt R.Arn\n        Rules:\n          - Status: Enabled\n            Destination: { Bucket: !GetAtt [B, Arn] }\n  B: { Type: AWS::S3::Bucket }\n'
    const parsed = await parseText('stack.yaml', text)
    expect(parsed.ok && placesOf(locateOf(parsed.value, { stackRegion: 'eu-west-3' }).get('A'))).toBe(
      'eu-west-3 > eu-west-3 (replication-same-region)',
    )
  })
})

describe('a file', () => {
  it('is read in the encodings that shells write, and out of what a wrapper prints around it', async () => {
    const text = '{"Resources":{"A":{"Type":"AWS::S3::Bucket"}}}'
    const written = [
      Buffer.from(`\uFEFF${text}`, 'utf16le'),
      Buffer.from(`\uFEFF${text}`),
      Buffer.from(`[command]terraform show\n${text}\n::debug::done`),
    ]
    for (const bytes of written) {
      const parsed = await parseText('plan.json', decodeText(bytes))
      expect(parsed.ok && [...locateOf(parsed.value).keys()]).toEqual(['A'])
    }
  })
})

const arm = (resources: unknown, rest: object = {}) => ({
  $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
  contentVersion: '1.0.0.0',
  ...rest,
  resources,
})
const account = (name: string, location: string, sku = 'Standard_LRS') => ({
  type: 'Microsoft.Storage/storageAccounts',
  apiVersion: '2023-01-01',
  name,
  location,
  sku: { name: sku },
})
const at = (name: string) => `Microsoft.Storage/storageAccounts/${name}`

describe('an Azure template', () => {
  it('asks for the location of its group, and takes it when it is given', () => {
    const code = arm([account('a', "[parameters('location')]", 'Standard_RAGRS')], {
      parameters: { location: { type: 'string', defaultValue: '[resourceGroup().location]' } },
    })
    expect(placesOf(locateOf(code).get(at('a')))).toBe('@resourceGroup > @paired (geo-redundant)')
    expect(placesOf(locateOf(code, { groupLocation: 'West Europe' }).get(at('a')))).toBe(
      'westeurope > northeurope (geo-redundant)',
    )
  })

  it('reads one spelling of a region for all', () => {
    const code = arm([account('a', 'West Us'), account('b', 'Australia East')])
    expect([...locateOf(code).values()].map(placesOf)).toEqual(['westus', 'australiaeast'])
  })

  it('does not guess a parameter that nobody declared', () => {
    const found = locateOf(arm([account('a', "[parameters('nowhere')]")])).get(at('a'))
    expect([placesOf(found), found?.confidence]).toEqual(['@unknown', 'unknown'])
  })

  it('evaluates functions, variables and copies of symbols', () => {
    const code = arm(
      {
        one: account(
          "[concat('st', variables('short'))]",
          "[if(equals(parameters('stage'), 'live'), 'norwayeast', toLower('SwedenCentral'))]",
        ),
        old: { ...account('there', 'eastus'), existing: true },
      },
      { parameters: { stage: { defaultValue: 'test' } }, variables: { short: 'x1' } },
    )
    expect([...locateOf(code).entries()].map(([address, found]) => `${address} ${placesOf(found)}`)).toEqual([
      `${at('stx1')} swedencentral`,
    ])
  })

  describe('with loops', () => {
    const looped = (locations: unknown) => ({
      contentVersion: '1.0.0.0',
      parameters: { locations, own: { defaultValue: 'norwayeast' } },
      variables: {
        copy: [
          { name: 'skus', count: 2, input: "[concat('Standard_', if(equals(copyIndex('skus'), 0), 'LRS', 'ZRS'))]" },
        ],
      },
      resources: [
        {
          type: 'Microsoft.Storage/storageAccounts',
          name: "[concat('s', copyIndex(1))]",
          location: "[parameters('locations')[copyIndex()]]",
          copy: { name: 'stores', count: "[length(parameters('locations'))]" },
          sku: { name: "[variables('skus')[1]]" },
        },
        {
          type: 'Microsoft.DocumentDB/databaseAccounts',
          name: 'c',
          location: "[parameters('own')]",
          properties: {
            backupPolicy: { type: 'Continuous' },
            copy: [
              {
                name: 'locations',
                count: "[length(parameters('locations'))]",
                input: { locationName: "[parameters('locations')[copyIndex('locations')]]" },
              },
            ],
          },
        },
      ],
    })

    it('holds what each round makes, and lies and copies where each round says', () => {
      const found = [...locateOf(looped({ defaultValue: ['norwayeast', 'westeurope'] })).values()]
      expect(found.map((resource) => [resource.address, placesOf(resource)])).toEqual([
        ['Microsoft.Storage/storageAccounts/s1', 'norwayeast'],
        ['Microsoft.Storage/storageAccounts/s2', 'westeurope'],
        ['Microsoft.DocumentDB/databaseAccounts/c', expect.stringContaining('westeurope (replica)')],
      ])
    })

    it('keeps what a loop makes that nobody can count, at a place that nobody can tell', () => {
      const found = [...locateOf(looped({ type: 'array' })).values()]
      expect(found.map(placesOf)).toEqual(['@unknown', expect.stringContaining('@unknown (replica)')])
    })
  })

  it('goes into nested deployments with what they are given', () => {
    const inner = arm([account('in', "[parameters('where')]", 'Standard_GRS')], {
      parameters: { where: { type: 'string' } },
    })
    const code = arm([
      {
        type: 'Microsoft.Resources/deployments',
        name: 'n',
        properties: {
          expressionEvaluationOptions: { scope: 'inner' },
          parameters: { where: { value: 'norwayeast' } },
          template: inner,
        },
      },
    ])
    expect(placesOf(locateOf(code).get(at('in')))).toBe('norwayeast > norwaywest (geo-redundant)')
  })

  it('lets children lie with their parent, and logs go where their workspace lies', () => {
    const code = arm([
      { ...account('a', 'norwayeast'), resources: [{ type: 'blobServices', name: 'default', properties: {} }] },
      { type: 'Microsoft.OperationalInsights/workspaces', name: 'w', location: 'westeurope' },
      {
        type: 'Microsoft.Insights/diagnosticSettings',
        name: 'd',
        scope: "[resourceId('Microsoft.Storage/storageAccounts', 'a')]",
        properties: { workspaceId: "[resourceId('Microsoft.OperationalInsights/workspaces', 'w')]" },
      },
    ])
    const found = locateOf(code)
    expect(placesOf(found.get('Microsoft.Storage/storageAccounts/blobServices/a/default'))).toBe('norwayeast')
    expect(placesOf(found.get(at('a')))).toBe('norwayeast > westeurope (log-export)')
  })
})

describe('a Pulumi program', () => {
  const urn = (type: string, name: string) => `urn:pulumi:dev::app::${type}::${name}`
  const step = (type: string, name: string, inputs: object, rest: object = {}) => ({
    op: 'create',
    urn: urn(type, name),
    newState: { urn: urn(type, name), custom: true, type, inputs, ...rest },
  })

  it('takes the region from the resource, an explicit provider, or the configuration', () => {
    const provider = urn('pulumi:providers:aws', 'far')
    const found = locateOf({
      config: { 'aws:region': 'eu-north-1' },
      steps: [
        step('pulumi:providers:aws', 'far', { region: 'us-east-2' }),
        step('aws:s3/bucketV2:BucketV2', 'near', {}),
        step(
          'aws:s3/bucketV2:BucketV2',
          'there',
          {},
          { provider: `${provider}::04da6b54-80e4-46f7-96ec-b56ff0331ba9` },
        ),
        step('aws:ebs/volume:Volume', 'zone', { availabilityZone: 'eu-west-1a' }),
        { ...step('aws:s3/bucketV2:BucketV2', 'gone', {}), op: 'delete' },
      ],
    })
    expect([...found.values()].map(placesOf)).toEqual(['eu-north-1', 'us-east-2', 'eu-west-1'])
    expect(found.get('aws:ebs/volume:Volume::zone')?.hazards).toEqual(['provider-zone-conflict'])
  })

  it('follows a value that only the provider will know to what it depends on', () => {
    const unknown = '04da6b54-80e4-46f7-96ec-b56ff0331ba9'
    const group = urn('azure-native:resources:ResourceGroup', 'rg')
    const found = locateOf({
      steps: [
        step('azure-native:resources:ResourceGroup', 'rg', { location: 'NorwayEast' }),
        step(
          'azure-native:storage/v20230101:StorageAccount',
          'a',
          { location: unknown, sku: { name: 'Standard_GRS' } },
          { propertyDependencies: { location: [group] } },
        ),
        step(
          'azure-native:storage:StorageAccount',
          'b',
          { sku: { name: 'Standard_LRS' }, resourceGroupName: unknown },
          { propertyDependencies: { resourceGroupName: [group] } },
        ),
      ],
    })
    expect(placesOf(found.get('azure-native:storage/v20230101:StorageAccount::a'))).toBe(
      'norwayeast > norwaywest (geo-redundant)',
    )
    expect(placesOf(found.get('azure-native:storage:StorageAccount::b'))).toBe('norwayeast')
  })

  describe('that was deployed and exported', () => {
    const deployed = (type: string, name: string, inputs: object, rest: object = {}) => ({
      urn: urn(type, name),
      custom: true,
      type,
      id: `/made/${name}`,
      inputs,
      ...rest,
    })
    const stack = (...resources: object[]) => ({ version: 3, deployment: { resources } })
    const bucketOf = (inputs: object, rest: object = {}) =>
      placesOf(
        locateOf(stack(deployed('gcp:storage/bucket:Bucket', 'b', inputs, rest))).get('gcp:storage/bucket:Bucket::b'),
      )

    it('lies where its provider says, whatever it was asked for', () => {
      expect(bucketOf({ location: 'EUROPE-NORTH2' }, { outputs: { location: 'EUROPE-NORTH2' } })).toBe('europe-north2')
      expect(bucketOf({ location: 'EUROPE-NORTH2' }, { outputs: { location: 'US-EAST1' } })).toBe('us-east1')
    })

    it('does not lie anywhere that a sealed secret, or an output that nobody knows, would tell', () => {
      const sealed = { '4dabf18193072939515e22adb298388d': '1b47061264138c4ac30d75fd1eb44270', ciphertext: 'v1:…' }
      const unknown = { '4dabf18193072939515e22adb298388d': 'd0e6a833031e9bbcd3f4e8bde6ca49a4' }
      expect(bucketOf({ location: sealed })).toBe('@unknown')
      expect(bucketOf({ location: unknown })).toBe('@unknown')
      expect(bucketOf({ location: { ...sealed, ciphertext: undefined, plaintext: '"EU"' } })).toBe('EU')
    })

    it('points at what its values come from, by id', () => {
      const group = deployed('azure-native:resources:ResourceGroup', 'rg', { location: 'norwayeast' })
      const account = deployed('azure-native:storage:StorageAccount', 'a', { location: 'norwayeast' })
      const copy = deployed(
        'azure-native:storage:ObjectReplicationPolicy',
        'out',
        { sourceAccount: '/made/a', destinationAccount: '/made/there', accountName: 'a' },
        { propertyDependencies: { sourceAccount: [account.urn], destinationAccount: [urn('x', 'there')] } },
      )
      const found = locateOf(stack(group, account, copy)).get('azure-native:storage:StorageAccount::a')
      expect(placesOf(found)).toBe('norwayeast > @unknown (object-replication)')
    })

    it('lies at no known place when its provider’s address is not known, unless Amazon has no such region', () => {
      const at = (region: string) => {
        const provider = step('pulumi:providers:aws', 'host', {
          region,
          endpoints: '04da6b54-80e4-46f7-96ec-b56ff0331ba9',
        })
        const bucket = step('aws:s3/bucket:Bucket', 'b', {}, { provider: `${provider.urn}::id` })
        const found = locateOf({ steps: [provider, bucket] }).get('aws:s3/bucket:Bucket::b')
        return [found?.provider, placesOf(found)]
      }
      expect(at('RegionOne')).toEqual(['openstack', 'RegionOne'])
      expect(at('eu-north-1')).toEqual(['aws', '@unknown'])
    })
  })

  it('is read from an exported stack as well', () => {
    const resource = {
      urn: urn('gcp:storage/bucket:Bucket', 'b'),
      custom: true,
      type: 'gcp:storage/bucket:Bucket',
      inputs: { location: 'EU', __defaults: [] },
    }
    const found = locateOf({
      version: 3,
      deployment: {
        resources: [resource, { ...resource, urn: urn('gcp:storage/bucket:Bucket', 'old'), delete: true }],
      },
    })
    expect([...found.values()].map(({ address, scope }) => `${address} ${scope}`)).toEqual([
      'gcp:storage/bucket:Bucket::b multi-region',
    ])
  })
})
