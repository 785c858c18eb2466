import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ExpectedDataSet, ExpectedPlacement } from '#policies/check/index.ts'
import {
  BindingFile,
  Estate,
  type Finding,
  judge,
  locateAll,
  readFiles,
  sayFinding,
  sortFindings,
} from '#policies/check/index.ts'
import type { Json } from '#policies/check/value.ts'
import type { RequiredControl } from '#policies/controls.ts'
import { awsIn, terraformPlan } from './locate-of.ts'

const dataSet = (
  id: string,
  zone: string | null,
  controls: RequiredControl[] = [],
  rest: Partial<ExpectedDataSet> = {},
): ExpectedDataSet => ({
  id,
  system: 's',
  agency: '974770482',
  agencyShort: 'helse',
  zone,
  label: 'C2',
  store: 'object',
  controls,
  ...rest,
})

const within = (...countries: RequiredControl['countries'] & object): RequiredControl[] => [
  { control: 'copies-within', countries, rules: ['S01'] },
  { control: 'backup-within', countries, rules: ['S01'] },
]

const zone = {
  kind: 'hyperscaler',
  keyManager: true,
  nativeMonitor: true,
  encryptingTypes: null,
  links: [],
  servers: [],
} as const
const expected = (...dataSets: ExpectedDataSet[]): ExpectedPlacement => ({
  planDigest: `sha256:${'0'.repeat(64)}`,
  home: 'NO',
  zones: [
    { ...zone, id: 'aws-stockholm', provider: 'aws', region: 'eu-north-1', country: 'SE' },
    { ...zone, id: 'azure-oslo', provider: 'azure', region: 'norwayeast', country: 'NO' },
    { ...zone, id: 'azure-dublin', provider: 'azure', region: 'westeurope', country: 'NL' },
  ],
  dataSets,
})

function findingsOf(document: object, plan: ExpectedPlacement, bindings?: BindingFile): Finding[] {
  const { resources } = readFiles('tfplan', [{ file: 'plan.json', value: document as Json }], {})
  return sortFindings(judge(locateAll(new Estate(resources)), { expected: plan, bindings, zone: null }))
}

const rulesOf = (findings: readonly Finding[]): string[] =>
  findings.map(({ rule, resource }) => `${rule} ${resource.split('.').at(-1)}`)
const bucket = (name: string, after: object, rest: object = {}) => ({ type: 'aws_s3_bucket', name, after, ...rest })
const tagged = (id: string, more: object = {}) => ({ tags: { 'rettsky-dataset': id, ...more } })
const stockholm = awsIn('eu-north-1')

describe('binding', () => {
  it('asks of everything that stores data whose it is', () => {
    const plan = terraformPlan([bucket('a', {}), { type: 'aws_security_group', name: 'b', after: {} }], stockholm)
    expect(rulesOf(findingsOf(plan, expected()))).toEqual(['RS-UNBOUND a'])
  })

  it('asks so of databases, queues and directories of users that no zone of ours would make', () => {
    const types = ['aws_msk_cluster', 'aws_cognito_user_pool', 'azurerm_search_service', 'azurerm_managed_redis']
    const changes = types.map((type, i) => ({ type, name: `n${i}`, after: { location: 'norwayeast' } }))
    const found = findingsOf(terraformPlan(changes, stockholm), expected())
    expect(found.map(({ rule, type }) => `${rule} ${type}`).sort()).toEqual(types.map((t) => `RS-UNBOUND ${t}`).sort())
    const table = { Resources: { T: { Type: 'AWS::Serverless::SimpleTable' } } } as unknown as Json
    const { resources } = readFiles('cfn', [{ file: 'sam.yaml', value: table }], {})
    const judged = judge(locateAll(new Estate(resources)), { expected: expected(), bindings: undefined, zone: null })
    expect(judged.map(({ rule }) => rule)).toEqual(['RS-UNBOUND'])
  })

  it('takes several data sets from one tag, also from the provider’s default tags', () => {
    const plan = terraformPlan([bucket('a', { tags: null, tags_all: { 'rettsky-dataset': 'one+two' } })], stockholm)
    expect(findingsOf(plan, expected(dataSet('one', 'aws-stockholm'), dataSet('two', 'aws-stockholm')))).toEqual([])
    expect(rulesOf(findingsOf(plan, expected(dataSet('one', 'aws-stockholm'))))).toEqual(['RS-UNKNOWN-DATASET a'])
  })

  it('wants a reason from what says that it holds nothing', () => {
    const plan = terraformPlan(
      [bucket('a', tagged('none')), bucket('b', tagged('none', { 'rettsky-reason': 'access-log' }))],
      stockholm,
    )
    expect(rulesOf(findingsOf(plan, expected()))).toEqual(['RS-NO-REASON a'])
  })

  it('reads addresses with stars from a file', () => {
    const plan = terraformPlan([bucket('archive_a', {}), bucket('scratch', {})], stockholm)
    const file = BindingFile.parse({
      schema: 'rettsky/bind/v1',
      bindings: [
        { resources: ['aws_s3_bucket.archive_*'], dataSets: ['one'] },
        { resources: ['*.scratch'], none: 'test runs' },
      ],
    })
    expect(findingsOf(plan, expected(dataSet('one', 'aws-stockholm')), file)).toEqual([])
  })

  it('lets a replica and the far end of a copy hold what their source holds', () => {
    const plan = terraformPlan(
      [
        { type: 'aws_db_instance', name: 'main', after: tagged('one') },
        {
          type: 'aws_db_instance',
          name: 'copy',
          after: {},
          expressions: {
            replicate_source_db: { references: ['aws_db_instance.main.identifier', 'aws_db_instance.main'] },
          },
        },
        bucket(
          'from',
          { ...tagged('one'), replication_configuration: [{ rules: [{ status: 'Enabled', destination: [{}] }] }] },
          {
            unknown: { replication_configuration: [{ rules: [{ destination: [{ bucket: true }] }] }] },
            expressions: {
              replication_configuration: [
                {
                  rules: [{ destination: [{ bucket: { references: ['aws_s3_bucket.to.arn', 'aws_s3_bucket.to'] } }] }],
                },
              ],
            },
          },
        ),
        bucket('to', {}),
        bucket('logs', tagged('none', { 'rettsky-reason': 'logs' })),
        bucket(
          'logged',
          { logging: [{ target_bucket: 'logs' }] },
          {
            expressions: {
              logging: [{ target_bucket: { references: ['aws_s3_bucket.logs.id', 'aws_s3_bucket.logs'] } }],
            },
          },
        ),
      ],
      stockholm,
    )
    expect(rulesOf(findingsOf(plan, expected(dataSet('one', 'aws-stockholm'))))).toEqual(['RS-UNBOUND logged'])
  })

  it('trusts the register’s label and says where the tag’s is another', () => {
    const plan = terraformPlan(
      [bucket('a', tagged('one', { 'rettsky-label': 'c1' })), bucket('b', tagged('one', { 'rettsky-label': 'c2' }))],
      stockholm,
    )
    expect(rulesOf(findingsOf(plan, expected(dataSet('one', 'aws-stockholm'))))).toEqual(['RS-LABEL-DRIFT a'])
  })
})

describe('place', () => {
  const account = (name: string, after: object) => ({
    type: 'azurerm_storage_account',
    name,
    after: { ...tagged('one'), ...after },
  })

  it('is the plan’s zone: its provider and its region', () => {
    const one = expected(dataSet('one', 'azure-oslo'))
    const plan = terraformPlan(
      [
        account('here', { location: 'Norway East' }),
        account('there', { location: 'westeurope' }),
        bucket('elsewhere', tagged('one')),
      ],
      stockholm,
    )
    expect(rulesOf(findingsOf(plan, one))).toEqual(['RS-PLACE elsewhere', 'RS-PLACE there'])
  })

  it('is nowhere for what the plan gives no place', () => {
    const [finding] = findingsOf(
      terraformPlan([account('a', { location: 'norwayeast' })]),
      expected(dataSet('one', null)),
    )
    expect(finding?.rule).toBe('RS-PLACE')
    expect(sayFinding(finding!, 'en')).toContain('the plan gives it no place')
  })

  it('is indeterminate, not passed, where nobody can tell', () => {
    const plan = terraformPlan([
      { ...account('a', {}), unknown: { location: true }, expressions: { location: { references: ['var.where'] } } },
    ])
    expect(
      findingsOf(plan, expected(dataSet('one', 'azure-oslo'))).map(({ rule, verdict }) => [rule, verdict]),
    ).toEqual([['RS-PLACE', 'indeterminate']])
  })

  it('lets a geo-redundant copy go to a paired region in the country, and not to one abroad', () => {
    const plan = (location: string) => terraformPlan([account('a', { location, account_replication_type: 'GRS' })])
    expect(findingsOf(plan('norwayeast'), expected(dataSet('one', 'azure-oslo', within('NO'))))).toEqual([])
    const abroad = findingsOf(plan('westeurope'), expected(dataSet('one', 'azure-dublin', within('NL', 'NO'))))
    expect(abroad.map(({ rule, control, found, allowed }) => [rule, control, found, allowed])).toEqual([
      ['RS-REPL-COUNTRY', 'copies-within', 'northeurope (IE)', ['NL', 'NO']],
    ])
  })

  it('judges a backup that nobody wrote down by the countries of backups', () => {
    const plan = terraformPlan([
      { type: 'azurerm_cosmosdb_account', name: 'a', after: { ...tagged('one'), location: 'westeurope', backup: [] } },
    ])
    const found = findingsOf(plan, expected(dataSet('one', 'azure-dublin', within('NL'))))
    expect(found.map(({ rule, control, fix }) => [rule, control, fix])).toEqual([
      ['RS-REPL-COUNTRY', 'backup-within', 'write-the-redundancy'],
    ])
  })
})

describe('a cache', () => {
  it('is a copy everywhere, and judged where nobody knows what it fetches from', () => {
    const edge = { type: 'aws_cloudfront_distribution', name: 'edge', after: tagged('one') }
    const found = findingsOf(terraformPlan([edge], stockholm), expected(dataSet('one', 'aws-stockholm', within('SE'))))
    expect(found.map(({ rule, verdict, found: where }) => [rule, verdict, where])).toEqual([
      ['RS-REPL-COUNTRY', 'violation', 'global'],
    ])
  })
})

describe('an account of one’s own', () => {
  it('is not one that another agency’s data lies in', () => {
    const own: RequiredControl[] = [{ control: 'isolated-account', rules: ['S05'] }]
    const plan = terraformPlan([bucket('a', tagged('one')), bucket('b', tagged('two'))], stockholm)
    const stranger = dataSet('two', 'aws-stockholm', [], { agency: '987654323', agencyShort: 'plan' })
    expect(rulesOf(findingsOf(plan, expected(dataSet('one', 'aws-stockholm', own), stranger)))).toEqual([
      'RS-ISOLATED-ACCOUNT a',
    ])
    expect(findingsOf(plan, expected(dataSet('one', 'aws-stockholm', own), dataSet('two', 'aws-stockholm')))).toEqual(
      [],
    )
  })
})

describe('controls in somebody’s own code', () => {
  const needs: RequiredControl[] = [
    { control: 'versioned', rules: ['S04'] },
    { control: 'private-connectivity', rules: ['S02'] },
  ]

  it('are found in resources of their own that name the bucket', () => {
    const versioning = {
      type: 'aws_s3_bucket_versioning',
      name: 'v',
      after: { versioning_configuration: [{ status: 'Enabled' }] },
      expressions: { bucket: { references: ['aws_s3_bucket.a.id', 'aws_s3_bucket.a'] } },
    }
    const one = expected(dataSet('one', 'aws-stockholm', needs))
    expect(rulesOf(findingsOf(terraformPlan([bucket('a', tagged('one')), versioning], stockholm), one))).toEqual([
      'RS-NOT-SEEN aws-stockholm',
    ])
    expect(rulesOf(findingsOf(terraformPlan([bucket('a', tagged('one'))], stockholm), one))).toEqual([
      'RS-VERSIONED a',
      'RS-NOT-SEEN aws-stockholm',
    ])
  })

  it('are asked of a database by the name that its engine has for them', () => {
    const asked = (engine: string) =>
      findingsOf(
        terraformPlan([{ type: 'aws_db_instance', name: 'd', after: { ...tagged('one'), engine } }], stockholm),
        expected(dataSet('one', 'aws-stockholm', [{ control: 'tls-only', rules: ['S05'] }])),
      ).map(({ attribute, allowed }) => [attribute, ...allowed])
    expect(asked('postgres')).toEqual([['DBParameterGroup rds.force_ssl', '1']])
    expect(asked('mariadb')).toEqual([['DBParameterGroup require_secure_transport', '1 / ON']])
  })

  it('that are not looked for in a table or a queue are said once of each, never passed over', () => {
    const table = {
      type: 'aws_dynamodb_table',
      name: 't',
      after: { ...tagged('one'), point_in_time_recovery: [{ enabled: true }] },
    }
    const one = expected(dataSet('one', 'aws-stockholm', [...needs, { control: 'tls-only', rules: ['S05', 'S04'] }]))
    const [found, ...others] = findingsOf(terraformPlan([table], stockholm), one).filter(
      ({ severity }) => severity !== 'note',
    )
    expect(others).toEqual([])
    expect(found).toMatchObject({ rule: 'RS-NOT-JUDGED', verdict: 'indeterminate', rules: ['S04', 'S05'] })
    expect(found?.allowed).toEqual(['tls-only'])
    const free = expected(dataSet('one', 'aws-stockholm', within('SE')))
    expect(findingsOf(terraformPlan([table], stockholm), free)).toEqual([])
  })
})

describe('findings', () => {
  it('are the same, with the same fingerprints, whatever the order of resources', () => {
    const changes = [
      bucket('a', {}),
      bucket('b', tagged('one', { 'rettsky-label': 'c0' })),
      bucket('c', tagged('nobody')),
      bucket('d', tagged('none')),
      { type: 'aws_ebs_volume', name: 'e', after: { availability_zone: 'eu-west-1a' } },
    ]
    const plan = expected(dataSet('one', 'azure-oslo'))
    const straight = findingsOf(terraformPlan(changes, stockholm), plan)
    fc.assert(
      fc.property(fc.shuffledSubarray(changes, { minLength: changes.length }), (shuffled) => {
        expect(findingsOf(terraformPlan(shuffled, stockholm), plan)).toEqual(straight)
      }),
      { numRuns: 25 },
    )
    expect(new Set(straight.map(({ id }) => id)).size).toBe(straight.length)
  })

  it('are said in every language without a gap', () => {
    const plan = terraformPlan([bucket('a', {}), bucket('b', tagged('one')), bucket('c', tagged('nobody'))], stockholm)
    for (const finding of findingsOf(plan, expected(dataSet('one', 'azure-oslo', within('NO'))))) {
      const said = (['nb', 'nn', 'sv', 'en'] as const).map((language) => sayFinding(finding, language))
      expect(new Set(said).size).toBe(4)
      for (const text of said) expect(text).not.toMatch(/[{}]/)
    }
  })
})
