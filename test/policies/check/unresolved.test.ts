// biome-ignore-all lint/suspicious/noTemplateCurlyInString: expressions of the tools whose files are read
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { present } from '#policies/check/controls/answer.ts'
import type { Json } from '#policies/check/value.ts'
import { locateOf, placesOf } from './locate-of.ts'

const wanted = 'norwayeast'
const arm = (location: string) => ({
  $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
  contentVersion: '1.0.0.0',
  parameters: { open: { type: 'string' }, place: { type: 'string', defaultValue: wanted } },
  resources: [{ type: 'Microsoft.Storage/storageAccounts', name: 'a', location, sku: { name: 'Standard_LRS' } }],
})
const armPlace = (location: string): string => [...locateOf(arm(location)).values()][0]?.locations[0]?.place ?? ''

/** What no template can answer by itself: nobody declared or filled it, or only Azure knows. */
const holes = [
  "parameters('open')",
  "parameters('nowhere')",
  "parameters('constructor')",
  "variables('nowhere')",
  'resourceGroup().location',
  'deployment().location',
  "reference('x').location",
  "contoso.toLower('norwayeast')",
  'unheardOf()',
  "parameters('open').location",
]
const quoted = fc.constantFrom(`'${wanted}'`, "'norway'", "'east'", "parameters('place')", '0', 'true()')
const open = fc.letrec<{ term: string }>((tie) => ({
  term: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(...holes),
    fc
      .tuple(fc.constantFrom('toLower', 'toUpper', 'trim', 'string', 'first'), tie('term'))
      .map(([f, a]) => `${f}(${a})`),
    fc.tuple(quoted, tie('term')).map(([a, b]) => `concat(${a}, ${b})`),
    fc.tuple(tie('term'), quoted).map(([a, b]) => `format('{0}{1}', ${a}, ${b})`),
    fc.tuple(tie('term'), quoted).map(([a, b]) => `if(equals(${a}, ${b}), 'norwayeast', 'norwayeast-not')`),
    fc.tuple(tie('term'), quoted).map(([a, b]) => `if(contains(${a}, ${b}), 'norwayeast', 'westeurope')`),
    fc.tuple(tie('term'), quoted).map(([a, b]) => `replace(${b}, ${a}, ${b})`),
    tie('term').map((a) => `createArray('norwayeast', 'westeurope')[${a}]`),
    tie('term').map((a) => `coalesce(${a}, 'norwayeast')`),
  ),
})).term

describe('texts that are put together', () => {
  it('stay what they are, whatever signs are in them', () => {
    expect(armPlace("[format('{0}{1}', '{1}', 'east')]")).toBe('{1}east')
    expect(armPlace("[replace('norwayX', 'X', '$&east')]")).toBe('norway$&east')
    const tag = (value: unknown) =>
      locateOf({
        Resources: { T: { Type: 'AWS::S3::Bucket', Properties: { Tags: [{ Key: 'k', Value: value }] } } },
      }).get('T')?.tags.k
    expect(tag({ 'Fn::Sub': ['${A}', { A: '$&' }] })).toBe('$&')
    const looped = {
      Resources: {
        'Fn::ForEach::All': [
          'Name',
          ['a$$b'],
          { 'B&{Name}': { Type: 'AWS::S3::Bucket', Properties: { BucketName: '${Name}' } } },
        ],
      },
    }
    expect(locateOf(looped).get('Bab')?.attributes.BucketName).toBe('a$$b')
  })
})

describe('an expression that nobody can resolve is no place', () => {
  it('in an Azure template, whatever functions stand around it', () => {
    fc.assert(
      fc.property(open, (term) => {
        expect(armPlace(`[${term}]`)).toMatch(/^@/)
      }),
      { numRuns: 300 },
    )
  })

  it('in an Azure template that is not well formed', () => {
    fc.assert(
      fc.property(open, fc.constantFrom(')', "'", ']', ',', '..', '{'), (term, broken) => {
        expect(armPlace(`[${term}${broken}]`)).toMatch(/^@/)
      }),
      { numRuns: 100 },
    )
  })

  it('but one whose every part is there is', () => {
    expect(armPlace("[if(equals(parameters('place'), 'norwayeast'), concat('nor', 'wayeast'), 'eastus')]")).toBe(wanted)
    expect(armPlace("[if(equals('A', 'a'), 'eastus', 'norwayeast')]")).toBe(wanted)
  })

  it('in a CloudFormation template', () => {
    const hole = fc.constantFrom<unknown>(
      { Ref: 'Open' },
      { Ref: 'Nowhere' },
      { 'Fn::GetAtt': ['Other', 'Region'] },
      { 'Fn::ImportValue': 'region' },
      { 'Fn::Unheard': 'eu-north-1' },
      { 'Fn::FindInMap': ['Places', { Ref: 'Open' }, 'far'] },
      { 'Fn::FindInMap': ['Places', 'constructor', 'name'] },
      { 'Fn::If': ['IsOpen', 'eu-north-1', 'eu-west-1'] },
      { 'Fn::If': ['IsOpen', 'eu-north-1', { Ref: 'AWS::NoValue' }] },
      { 'Fn::Select': [{ Ref: 'Open' }, ['eu-north-1']] },
      { 'Fn::GetAZs': '' },
      '{{resolve:ssm:region}}',
      { 'Fn::If': ['IsOpen', 'eu-north-1', 'eu-west-1'], Ref: 'Open' },
    )
    const around = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        hole,
        tie('value').map((part) => ({ 'Fn::Join': ['', ['eu-north', part, '-1']] })),
        tie('value').map((part) => ({ 'Fn::Sub': ['eu-${P}-1', { P: part }] })),
        tie('value').map((part) => ({ 'Fn::Select': ['0', { 'Fn::Split': [',', part] }] })),
        tie('value').map((part) => ({ 'Fn::If': ['IsOpen', part, 'eu-north-1'] })),
      ),
    })).value
    const copyOf = (region: unknown) =>
      locateOf(
        {
          Parameters: { Open: { Type: 'String' } },
          Mappings: { Places: { test: { far: 'eu-north-1' } } },
          Conditions: { IsOpen: { 'Fn::Equals': [{ Ref: 'Open' }, 'x'] } },
          Resources: { T: { Type: 'AWS::DynamoDB::GlobalTable', Properties: { Replicas: [{ Region: region }] } } },
        },
        { stackRegion: 'eu-west-1' },
      ).get('T')?.copies
    fc.assert(
      fc.property(around, (region) => {
        expect(copyOf(region)?.map(({ place }) => place)).toEqual(['@unknown'])
      }),
      { numRuns: 300 },
    )
  })

  it('in Terraform’s JSON', () => {
    const hole = fc.constantFrom(
      '${var.open}',
      '${lower("EU")}',
      '${each.value}',
      '%{ if true }EU%{ endif }',
      '${local.no}',
    )
    const place = (location: string) =>
      locateOf({
        variable: { open: {} },
        provider: { google: { region: 'europe-north2' } },
        resource: { google_storage_bucket: { b: { location } } },
      }).get('google_storage_bucket.b')?.locations[0]?.place
    fc.assert(
      fc.property(hole, fc.constantFrom('', 'EUROPE-NORTH2'), (open, text) => {
        expect(place(`${text}${open}`)).toBe('@unknown')
      }),
    )
  })
})

describe('what a switch may leave out shows no control', () => {
  const keyOf = (attributes: Json | undefined, path: string) => present(attributes, path, 'a key').kind

  it('in a CloudFormation template', () => {
    const bucket = (key: unknown) =>
      locateOf({
        Parameters: { Open: { Type: 'String' } },
        Conditions: { IsOpen: { 'Fn::Equals': [{ Ref: 'Open' }, 'x'] } },
        Resources: {
          K: { Type: 'AWS::KMS::Key', Properties: {} },
          R: { Type: 'AWS::RDS::DBInstance', Properties: { KmsKeyId: key } },
        },
      }).get('R')?.attributes
    const key = { 'Fn::GetAtt': ['K', 'Arn'] }
    const nothing = { Ref: 'AWS::NoValue' }
    expect(keyOf(bucket(key), 'KmsKeyId')).toBe('shown')
    expect(keyOf(bucket({ 'Fn::If': ['IsOpen', key, 'alias/mine'] }), 'KmsKeyId')).toBe('shown')
    expect(keyOf(bucket({ 'Fn::If': ['IsOpen', key, nothing] }), 'KmsKeyId')).toBe('open')
    expect(keyOf(bucket({ 'Fn::If': ['IsOpen', key, { 'Fn::If': ['IsOpen', nothing, key] }] }), 'KmsKeyId')).toBe(
      'open',
    )
  })

  it('in an Azure template', () => {
    const account = (key: string) =>
      locateOf({
        ...arm(wanted),
        resources: [{ type: 'Microsoft.Storage/storageAccounts', name: 'a', location: wanted, properties: { key } }],
      })
        .values()
        .next().value?.attributes
    expect(keyOf(account("[if(parameters('open'), 'one', 'other')]"), 'key')).toBe('shown')
    expect(keyOf(account("[if(parameters('open'), 'one', null())]"), 'key')).toBe('open')
    expect(keyOf(account("[if(parameters('open'), '', 'one')]"), 'key')).toBe('open')
  })

  it('in Terraform’s JSON, where blocks can be made as well', () => {
    const table = (block: object) =>
      locateOf({
        variable: { open: {} },
        provider: { aws: { region: 'eu-north-1' } },
        resource: { aws_dynamodb_table: { t: block } },
      }).get('aws_dynamodb_table.t')
    const key = '${var.open ? aws_kms_key.k.arn : null}'
    expect(keyOf(table({ kms_key_arn: '${aws_kms_key.k.arn}' })?.attributes, 'kms_key_arn')).toBe('shown')
    expect(keyOf(table({ kms_key_arn: key })?.attributes, 'kms_key_arn')).toBe('open')
    expect(keyOf(table({ tags: { dynamic: 'yes' } })?.attributes, 'tags.dynamic')).toBe('shown')
    const dynamic = (name: string) => ({ dynamic: { [name]: { for_each: '${var.open}', content: { enabled: true } } } })
    expect(keyOf(table(dynamic('server_side_encryption'))?.attributes, 'server_side_encryption')).toBe('open')
    expect(placesOf(table(dynamic('replica')))).toBe('eu-north-1 > @unknown (replica)')
  })
})
