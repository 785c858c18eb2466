import { describe, expect, it } from 'vitest'
import { Estate, type ExpectedDataSet, type ExpectedZone, judge, locateAll, readFiles } from '#policies/check/index.ts'
import type { Json } from '#policies/check/value.ts'
import type { Control } from '#policies/controls.ts'
import { awsIn, terraformPlan } from './locate-of.ts'

const zoneOf = (rest: Pick<ExpectedZone, 'provider' | 'region'>): ExpectedZone => ({
  ...{ kind: 'hyperscaler', keyManager: true, nativeMonitor: true, encryptingTypes: null, links: [], servers: [] },
  ...{ id: 'zone', country: 'SE' },
  ...rest,
})
const aws = zoneOf({ provider: 'aws', region: 'eu-north-1' })
const azure = zoneOf({ provider: 'azure', region: 'swedencentral' })

/** What is found of one data set that a file holds and that asks for these controls. */
function asked(format: 'cfn' | 'tfplan' | 'arm', document: object, ...controls: Control[]): string[] {
  const zone = format === 'arm' ? azure : aws
  const required = controls.map((control) => ({ control, rules: ['S01'], countries: ['SE' as const] }))
  const facts = { system: 's', agency: '974770482', agencyShort: 'helse', zone: 'zone', label: 'C2', store: 'postgres' }
  const dataSet = { ...facts, id: 'one', controls: required } as ExpectedDataSet
  const { resources } = readFiles(format, [{ file: 'code', value: document as Json }], { stackRegion: 'eu-north-1' })
  const expected = { planDigest: '', home: 'SE' as const, zones: [zone], dataSets: [dataSet] }
  const found = judge(locateAll(new Estate(resources)), { expected, bindings: undefined, zone: null })
  return found.map((one) => `${one.rule} ${one.attribute}`).sort()
}
const tags = { Tags: [{ Key: 'rettsky-dataset', Value: 'one' }] }
const stack = (resources: object) => ({ AWSTemplateFormatVersion: '2010-09-09', Resources: resources })
const instance = (more: object) => ({
  Type: 'AWS::RDS::DBInstance',
  Properties: { DBClusterIdentifier: { Ref: 'Cluster' }, ...more },
})
const cluster = { Type: 'AWS::RDS::DBCluster', Properties: { ...tags, Engine: 'aurora-postgresql' } }

describe('an Aurora cluster', () => {
  it('is as public as its instances, which hold nothing of their own', () => {
    const with_ = (more: object) =>
      asked('cfn', stack({ Cluster: cluster, A: instance(more) }), 'public-access-blocked', 'encrypted-at-rest')
    expect(with_({ PubliclyAccessible: false })).toEqual(['RS-ENCRYPTED-AT-REST StorageEncrypted'])
    expect(with_({ PubliclyAccessible: true })).toContain('RS-PUBLIC-ACCESS-BLOCKED PubliclyAccessible')
  })

  it('keeps backups for a day where nobody says otherwise, as CloudFormation does of any database', () => {
    const alone = { Type: 'AWS::RDS::DBInstance', Properties: { ...tags } }
    expect(asked('cfn', stack({ Cluster: cluster, D: alone }), 'backup-within')).toEqual([])
    const plan = terraformPlan(
      [{ type: 'aws_db_instance', name: 'd', after: { tags: { 'rettsky-dataset': 'one' } } }],
      awsIn('eu-north-1'),
    )
    expect(asked('tfplan', plan, 'backup-within')).toEqual(['RS-BACKUP-WITHIN backup_retention_period'])
  })
})

describe('a managed database', () => {
  it('shows whose key it is encrypted with, and what nobody looks for is still said', () => {
    const table = (more: object) => stack({ T: { Type: 'AWS::DynamoDB::Table', Properties: { ...tags, ...more } } })
    const needs: Control[] = ['customer-managed-key', 'encrypted-at-rest', 'private-endpoint-only']
    expect(asked('cfn', table({}), ...needs)).toEqual([
      'RS-CUSTOMER-MANAGED-KEY SSESpecification.SSEEnabled',
      'RS-NOT-JUDGED type',
    ])
    const sse = { SSESpecification: { SSEEnabled: true, KMSMasterKeyId: 'arn:aws:kms:eu-north-1:1:key/k' } }
    expect(asked('cfn', table(sse), ...needs)).toEqual(['RS-NOT-JUDGED type'])
  })

  it('in Azure SQL is as closed as its server', () => {
    const database = (publicNetworkAccess: string) => ({
      contentVersion: '1.0.0.0',
      resources: [
        {
          ...{ type: 'Microsoft.Sql/servers', name: 's', location: 'swedencentral' },
          properties: { publicNetworkAccess, minimalTlsVersion: '1.2' },
        },
        {
          ...{ type: 'Microsoft.Sql/servers/databases', name: 's/d', location: 'swedencentral' },
          tags: { 'rettsky-dataset': 'one' },
        },
      ],
    })
    const needs: Control[] = ['public-access-blocked', 'tls-only', 'encrypted-at-rest']
    expect(asked('arm', database('Disabled'), ...needs)).toEqual([])
    expect(asked('arm', database('Enabled'), ...needs)).toEqual(['RS-PUBLIC-ACCESS-BLOCKED publicNetworkAccess'])
  })

  it('inside a delegated subnet has no public address', () => {
    const server = (network: object) => ({
      contentVersion: '1.0.0.0',
      resources: [
        {
          ...{ type: 'Microsoft.DBforMySQL/flexibleServers', name: 's', location: 'swedencentral' },
          ...{ tags: { 'rettsky-dataset': 'one' }, properties: { network } },
        },
      ],
    })
    const subnet = { delegatedSubnetResourceId: '/subscriptions/x/subnets/db' }
    expect(asked('arm', server(subnet), 'public-access-blocked')).toEqual([])
    expect(asked('arm', server({}), 'public-access-blocked')).toHaveLength(1)
  })
})
