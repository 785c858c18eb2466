// biome-ignore-all lint/suspicious/noTemplateCurlyInString: expressions of the tools whose files are read
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locateOf } from './locate-of.ts'

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
