import { readdir, readFile } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fetchLists } from '#advisor/price-import/fetch-lists.ts'
import { type ImportedPrices, importPrices } from '#advisor/price-import/import-prices.ts'
import type { SellersList } from '#advisor/price-import/other-lists.ts'
import { type ImportRequest, runImport } from '#advisor/price-import/run-import.ts'
import { pricesOf } from '#advisor/prices/workspace-prices.ts'
import { changesText } from '#advisor/render/price-changes.ts'
import { speak } from '#advisor/text/index.ts'
import { loadWorkspace } from '#advisor/workspace/load.ts'
import { loadCatalogue, parseSellerRows, writePriceRows } from '#catalogue/index.ts'
import { InputError, type Issue } from '#catalogue/vocabulary/issue.ts'
import { sayIssue } from '#catalogue/vocabulary/issue-texts/index.ts'
import { languages } from '#catalogue/vocabulary/text.ts'
import {
  type AzureItem,
  awsColumns,
  awsCsv,
  awsJson,
  azurePage,
  blob,
  directConnect,
  ec2,
  gcpPage,
  gcpSku,
  machine,
  s3,
} from './price-lists.ts'
import { folderWith, starter } from './workspace-fixture.ts'

const catalogue = loadCatalogue()
const book = catalogue.prices.rows
const day = '2026-11-21'

async function filesOf(...texts: string[]): Promise<string[]> {
  const names = texts.map((_, i) => `${i}.list`)
  const folder = await folderWith(new Map(texts.map((text, i) => [names[i]!, text])))
  return names.map((name) => join(folder, name))
}

async function read(from: SellersList, texts: string[], regions?: string[]): Promise<ImportedPrices> {
  const scope = { regions: regions === undefined ? undefined : new Set(regions), day }
  return importPrices(from, await filesOf(...texts), scope, book)
}

/** What is wrong with lists: code and place. */
async function faults(from: SellersList, ...texts: string[]): Promise<Issue[]> {
  const error = await read(from, texts).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof InputError)) throw new Error('read without a fault', { cause: error })
  for (const issue of error.issues)
    for (const language of languages) expect(sayIssue(issue, language)).not.toMatch(/[{}]|undefined/)
  return [...error.issues]
}
const places = (issues: readonly Issue[]) => issues.map(({ code, line, path }) => [code, line ?? path])

const tiers = [
  s3('0', '51200', '0.0250000000'),
  s3('51200', '512000', '0.0240000000'),
  s3('512000', 'Inf', '0.0230000000'),
]
const facts = ({ rows }: ImportedPrices) =>
  rows.map(({ sku, price, tierFrom, unit, commitment }) => [sku, price, tierFrom, unit, commitment ?? 'none'])

describe.each([
  ['CSV', awsCsv],
  ['JSON', awsJson],
])('an AWS offer file in %s', (_, write) => {
  test('gives tiers up to infinity, machines, and prices for one and three years with nothing paid up front', async () => {
    const reserved = { TermType: 'Reserved', PurchaseOption: 'No Upfront', OfferingClass: 'standard' }
    const lines = [
      ...tiers,
      ec2('0.4080000000'),
      ec2('0.2570000000', { ...reserved, LeaseContractLength: '1yr' }),
      ec2('0.1770000000', { ...reserved, LeaseContractLength: '3yr' }),
      ec2('3000', { ...reserved, LeaseContractLength: '3yr', PurchaseOption: 'All Upfront', Unit: 'Quantity' }),
    ]
    const imported = await read('aws', [write(lines)])
    expect(facts(imported)).toEqual(
      expect.arrayContaining([
        ['Standard', '0.025', '0', 'GB-month', 'none'],
        ['Standard', '0.024', '51200', 'GB-month', 'none'],
        ['Standard', '0.023', '512000', 'GB-month', 'none'],
        ['m6i.2xlarge Linux on-demand', '0.408', '0', 'hour', 'none'],
        ['m6i.2xlarge Linux on-demand', '0.257', '0', 'hour', '1y'],
        ['m6i.2xlarge Linux on-demand', '0.177', '0', 'hour', '3y'],
      ]),
    )
    expect(imported.rows).toHaveLength(6)
    expect(imported.passed).toEqual({ term: 1 })
  })

  test('leaves out Windows machines, dedicated ones and other regions, and says how many', async () => {
    const lines = [
      ec2('0.408'),
      ec2('0.776', { SKU: 'W', 'Operating System': 'Windows' }),
      ec2('0.45', { SKU: 'D', Tenancy: 'Dedicated' }),
      ec2('0.46', { SKU: 'C', 'Region Code': 'eu-central-1' }),
    ]
    const { rows, passed } = await read('aws', [write(lines)], ['eu-north-1'])
    expect(rows.map(({ price }) => price)).toEqual(['0.408'])
    expect(passed).toEqual({ 'no-name': 2, region: 1 })
  })

  test('names ports and traffic of Direct Connect, once for all regions where the price is one', async () => {
    const lines = [
      directConnect('HCPortUsage:500M', 'Hrs', '0.2000000000'),
      directConnect('HCPortUsage:500M', 'Hrs', '0.2000000000', { SKU: 'X', usageType: 'EUC1-EQFR5-HCPortUsage:500M' }),
      directConnect('HCPortUsage:10G', 'Hrs', '2.4800000000'),
      directConnect('PortUsage:1G', 'Hrs', '0.3000000000'),
      directConnect('DataXfer-Out', 'GB', '0.0200000000', { 'Transfer Type': 'IntraRegion Outbound' }),
      directConnect('DataXfer-Out', 'GB', '0.0500000000', { SKU: 'Y', 'Transfer Type': 'InterRegion Outbound' }),
    ]
    const { rows, changes, passed } = await read('aws', [write(lines)])
    expect(rows.map(({ region, sku, price }) => [region, sku, price])).toEqual([
      ['global-ex-japan', 'port 500M hosted', '0.2'],
      ['eu-north-1', 'port 10G hosted', '2.48'],
      ['eu-north-1', 'port 1G dedicated', '0.3'],
      ['eu-north-1', 'data transfer out, nearest location', '0.02'],
    ])
    expect(changes.filter(({ what }) => what !== 'gone')).toEqual([])
    expect(passed).toEqual({ 'no-name': 1 })
  })

  test('says where a currency is not known, and where a tier was lost', async () => {
    const [unknown] = await faults('aws', write([s3('0', 'Inf', '0.2', { Currency: 'CNY' })]))
    expect(unknown).toMatchObject({ code: 'unknown-value', met: 'CNY' })
    const lost = await faults('aws', write([tiers[0]!, tiers[2]!]))
    expect(lost).toMatchObject([{ code: 'lost-tier', met: '512000', accepted: '51200' }])
    expect(await faults('aws', write([tiers[1]!, tiers[2]!]))).toMatchObject([{ code: 'lost-tier', accepted: '0' }])
    expect(await faults('aws', write([tiers[0]!]))).toMatchObject([{ code: 'lost-last-tier', met: '51200' }])
  })

  test('with the same price twice is read once, with two prices for one thing not at all', async () => {
    expect((await read('aws', [write([ec2('0.408'), ec2('0.4080', { SKU: 'AGAIN' })])])).rows).toHaveLength(1)
    expect(await faults('aws', write([ec2('0.408'), ec2('0.409', { SKU: 'OTHER' })]))).toMatchObject([
      { code: 'two-prices', params: { first: '0.408 USD/hour' } },
    ])
  })
})

describe('an AWS offer file', () => {
  test('is read whatever the order of its columns', async () => {
    const turned = await read('aws', [awsCsv(tiers, awsColumns.toReversed())])
    expect(turned.rows).toEqual((await read('aws', [awsCsv(tiers)])).rows)
  })

  test('that breaks off is said to, with its line or byte', async () => {
    const csv = awsCsv(tiers)
    expect(places(await faults('aws', csv.slice(0, csv.lastIndexOf('","'))))).toEqual([['csv-syntax', 9]])
    expect(places(await faults('aws', csv.slice(0, csv.lastIndexOf(',"'))))).toEqual([['ragged-row', 9]])
    const json = awsJson(tiers)
    expect(await faults('aws', json.slice(0, -20))).toMatchObject([
      { code: 'cut-short', path: expect.stringMatching(/^byte /) },
    ])
    expect(places(await faults('aws', '{"products":{}}'))).toEqual([['no-prices', 'terms']])
  })

  test('with other columns than an offer file’s is refused by the names that it lacks', async () => {
    expect(await faults('aws', '"a","b"\n"1","2"\n')).toMatchObject([
      { code: 'wrong-header', accepted: expect.stringContaining('sku') },
    ])
  })
})

const hot = 'General Block Blob v2 / Hot LRS Data Stored'
const cool = (price: number, more: AzureItem = {}) => blob(0, price, { meterName: 'Cool LRS Data Stored', ...more })

describe('pages of Azure Retail Prices', () => {
  test('keep tiers, dates and kinds of price apart', async () => {
    const imported = await read('azure', [
      azurePage([
        blob(0, 0.0184),
        blob(51_200, 0.017664),
        blob(512_000, 0.016928),
        blob(0, 0.02, { effectiveStartDate: '2027-01-01T00:00:00Z' }),
        blob(51_200, 0.019, { effectiveStartDate: '2027-01-01T00:00:00Z' }),
        blob(512_000, 0.018, { effectiveStartDate: '2027-01-01T00:00:00Z' }),
        machine(0.204),
        machine(0.388, { productName: 'Virtual Machines Dsv5 Series Windows', meterId: 'w' }),
        machine(0.204, { type: 'DevTestConsumption' }),
        machine(0.04, { skuName: 'D4s v5 Spot', meterName: 'D4s v5 Spot' }),
        machine(1050.96, { type: 'Reservation', reservationTerm: '1 Year' }),
        machine(0.204, { isPrimaryMeterRegion: false, meterId: 'elsewhere' }),
      ]),
    ])
    expect(facts(imported)).toEqual([
      ['General Block Blob v2 / Hot LRS Data Stored', '0.0184', '0', 'GB-month', 'none'],
      ['General Block Blob v2 / Hot LRS Data Stored', '0.017664', '51200', 'GB-month', 'none'],
      ['General Block Blob v2 / Hot LRS Data Stored', '0.016928', '512000', 'GB-month', 'none'],
      ['General Block Blob v2 / Hot LRS Data Stored', '0.02', '0', 'GB-month', 'none'],
      ['General Block Blob v2 / Hot LRS Data Stored', '0.019', '51200', 'GB-month', 'none'],
      ['General Block Blob v2 / Hot LRS Data Stored', '0.018', '512000', 'GB-month', 'none'],
      ['Standard_D4s_v5 Linux', '0.204', '0', 'hour', 'none'],
      ['Standard_D4s_v5 Windows', '0.388', '0', 'hour', 'none'],
      ['Standard_D4s_v5 Linux', '87.58', '0', 'month', '1y'],
    ])
    expect(imported.passed).toEqual({ 'dev-test': 1, spot: 1, 'not-primary': 1 })
    expect(imported.rows.map(({ validTo }) => validTo).filter((to) => to !== undefined)).toEqual(
      Array(3).fill('2026-12-31'),
    )
  })

  test('that have lost their lower tiers, as a public tracker has, are refused', async () => {
    expect(places(await faults('azure', azurePage([blob(512_000, 0.016928)])))).toEqual([['lost-tier', 'Items[0]']])
  })

  test('that have fewer tiers than the book are refused, unless somebody says that it is so', async () => {
    const page = azurePage([machine(0.204), blob(0, 0.0184)])
    expect(await faults('azure', page)).toMatchObject([
      { code: 'fewer-tiers', path: 'Items[1]', params: { missing: '51200, 512000', option: '--fewer-tiers' } },
    ])
    const scope = { regions: undefined, day, fewerTiers: true }
    const imported = await importPrices('azure', await filesOf(page), scope, book)
    expect(imported.rows).toHaveLength(2)
    expect(imported.changes.filter(({ what, sku }) => what === 'gone' && sku === hot)).toHaveLength(2)
  })

  test('name traffic, private lines, databases and keys as the book does; a first tier at nothing is a free allowance', async () => {
    const out = (tier: number, price: number) =>
      blob(tier, price, {
        ...{ serviceName: 'Bandwidth', productName: 'Rtn Preference: MGN', skuName: 'Standard' },
        ...{ meterName: 'Standard Data Transfer Out', unitOfMeasure: '1 GB', armRegionName: 'norwayeast' },
      })
    const line = (meterName: string, unitOfMeasure: string, price: number, productName = 'ExpressRoute') =>
      blob(0, price, { serviceName: 'ExpressRoute', productName, meterName, unitOfMeasure, armRegionName: 'Zone 1' })
    const database = (productName: string, meterName: string, unitOfMeasure: string, price: number, armSkuName = '') =>
      blob(0, price, {
        serviceName: 'Azure Database for PostgreSQL',
        productName,
        meterName,
        unitOfMeasure,
        armSkuName,
      })
    const general = 'Azure Database for PostgreSQL Flexible Server General Purpose Dsv3 Series Compute'
    const keys = { serviceName: 'Key Vault', productName: 'Key Vault', unitOfMeasure: '10K' }
    const { rows, changes, passed } = await read(
      'azure',
      [
        azurePage([
          ...[
            out(0, 0),
            out(100, 0.087),
            out(10_335, 0.083),
            out(51_295, 0.07),
            out(153_695, 0.05),
            out(512_095, 0.05),
          ],
          line('Standard Metered Data 500 Mbps Circuit', '1/Month', 290),
          line('Local Unlimited Data 1 Gbps Circuit', '1/Month', 1200),
          line('Metered Data - Data Transfer Out', '1 GB', 0.025),
          line('ErGwScale Unit', '1 Hour', 0.21, 'ExpressRoute Gateway'),
          database(general, 'vCore', '1 Hour', 0.4, 'Standard_D4s_v3'),
          database(general, 'vCore', '1 Hour', 0.1, 'AzureDB_PostgreSQL_Flexible_Server_Dsv3Series_Compute_vCore'),
          database('Az DB for PostgreSQL Flexible Server Storage', 'Storage Data Stored', '1 GB/Month', 0.13),
          blob(0, 0.03, { ...keys, meterName: 'Operations', skuName: 'Standard' }),
        ]),
      ],
      ['norwayeast', 'swedencentral'],
    )
    expect(passed).toEqual({ 'no-name': 1 })
    const first = rows.find(({ sku }) => sku.startsWith('internet out'))
    expect(first).toMatchObject({ region: 'norwayeast', tierFrom: '100', price: '0.087', free: '100' })
    expect(changes.filter(({ what }) => what === 'new')).toEqual([])
    const changed = changes.filter(({ what }) => what === 'changed').map(({ sku, after }) => [sku, after])
    expect(changed).toEqual([
      ['D4s_v3', '0.4 USD/hour'],
      ['storage', '0.13 USD/GB-month'],
    ])
  })

  test('say where something is wrong: empty, miscounted, cut short, unknown currency, two prices, a field that changed', async () => {
    expect(places(await faults('azure', azurePage([])))).toEqual([['no-prices', 'Items']])
    expect(places(await faults('azure', azurePage([cool(1)], null, 2)))).toEqual([['page-count', 'Count']])
    expect(places(await faults('azure', azurePage([cool(1)]).slice(0, -9)))).toEqual([['cut-short', '']])
    expect(places(await faults('azure', azurePage([cool(1, { currencyCode: 'GBP' })])))).toEqual([
      ['unknown-value', 'Items[0].currencyCode'],
    ])
    expect(places(await faults('azure', azurePage([cool(1), cool(2)])))).toEqual([['two-prices', 'Items[1]']])
    expect(places(await faults('azure', azurePage([cool(1, { retailPrice: '1' })])))).toEqual([
      ['not-as-documented', 'Items[0].retailPrice'],
    ])
  })

  test('are all there, or the last is said to refer to one more', async () => {
    const next = 'https://prices.azure.com:443/api/retail/prices?$skip=1000'
    expect(places(await faults('azure', azurePage([cool(1)], next)))).toEqual([['more-pages', 'NextPageLink']])
    const both = await read('azure', [azurePage([cool(1)], next), azurePage([machine(0.2)])])
    expect(both.rows).toHaveLength(2)
  })
})

describe('pages of the Cloud Billing catalogue', () => {
  const e2 = (part: string, nanos: number) => gcpSku(`E2 Instance ${part} running in Finland`, 'h', [[0, '0', nanos]])

  test('make machines of cores and memory, to the billionth', async () => {
    const imported = await read('gcp', [
      gcpPage([
        e2('Core', 24_013_980),
        gcpSku('E2 Instance Ram running in Finland', 'GiBy.h', [[0, '0', 3_218_700]], { group: 'RAM' }),
        gcpSku('Commitment v1: E2 Cpu in Finland for 1 Year', 'h', [[0, '0', 15_000_000]], { usageType: 'Commit1Yr' }),
        gcpSku('Commitment v1: E2 Ram in Finland for 1 Year', 'GiBy.h', [[0, '0', 2_000_000]], {
          usageType: 'Commit1Yr',
        }),
        gcpSku('Spot Preemptible E2 Instance Core running in Finland', 'h', [[0, '0', 1]], {
          usageType: 'Preemptible',
        }),
        gcpSku('Balanced PD Capacity in Finland', 'GiBy.mo', [[0, '0', 110_000_000]]),
      ]),
    ])
    const price = (sku: string, commitment?: string) =>
      imported.rows.find((row) => row.sku === sku && row.commitment === commitment)?.price
    expect(price('e2-standard-4')).toBe('0.14755512')
    expect(price('e2-highmem-4')).toBe('0.19905432')
    expect(price('e2-standard-4', '1y')).toBe('0.092')
    expect(price('balanced')).toBe('0.11')
    const shipped = imported.changes.find(({ sku, commitment }) => sku === 'e2-standard-4' && commitment === 'none')
    expect(shipped, 'the price of 2026-07-30 has not changed').toBeUndefined()
  })

  test('are refused where they hold half a machine, no price, an unknown currency or unit, or break off', async () => {
    expect(await faults('gcp', gcpPage([e2('Core', 1)]))).toMatchObject([
      { code: 'half-a-machine', params: { lacks: 'Ram' } },
    ])
    expect(places(await faults('gcp', gcpPage([])))).toEqual([['no-prices', 'skus']])
    const disk = (unit: string, currency: string, tier: number) =>
      gcpPage([gcpSku('Balanced PD Capacity in Finland', unit, [[tier, '0', 1]], { currency })])
    const at = 'skus[0].pricingInfo[0].pricingExpression'
    expect(places(await faults('gcp', disk('GiBy.mo', 'JPY', 0)))).toEqual([
      ['unknown-value', `${at}.tieredRates[0].unitPrice.currencyCode`],
    ])
    expect(places(await faults('gcp', disk('furlong', 'USD', 0)))).toEqual([['unknown-value', `${at}.usageUnit`]])
    expect(places(await faults('gcp', disk('GiBy.mo', 'USD', 5)))).toEqual([['lost-tier', `${at}.tieredRates[0]`]])
    expect(places(await faults('gcp', disk('GiBy.mo', 'USD', 0).slice(0, -30)))).toEqual([['cut-short', '']])
    expect(places(await faults('gcp', gcpPage([e2('Core', 1)], 'more')))).toContainEqual([
      'more-pages',
      'nextPageToken',
    ])
  })
})

test('pages of the Cloud Billing catalogue name traffic, databases and keys as the book does', async () => {
  const { rows, changes } = await read('gcp', [
    gcpPage([
      gcpSku('Network Internet Data Transfer Out from Finland to Western Europe', 'GiBy', [
        [0, '0', 120_000_000],
        [1024, '0', 110_000_000],
        [10_240, '0', 85_000_000],
      ]),
      gcpSku('Network Internet Data Transfer Out from Finland to Australia', 'GiBy', [[0, '0', 190_000_000]]),
      gcpSku('Cloud SQL for PostgreSQL: Zonal - vCPU in Finland', 'h', [[0, '0', 45_430_000]]),
      gcpSku('Cloud SQL for PostgreSQL: Zonal - RAM in Finland', 'GiBy.h', [[0, '0', 7_700_000]]),
      { ...gcpSku('Active software symmetric key versions', 'mo', [[0, '0', 60_000_000]]), serviceRegions: ['global'] },
    ]),
  ])
  expect(rows.map(({ region, sku, unit }) => [region, sku, unit])).toEqual([
    ...Array(3).fill(['europe-north1', 'internet out premium tier', 'GiB']),
    ['europe-north1', 'vCPU zonal', 'vCPU-hour'],
    ['europe-north1', 'memory zonal', 'GiB-hour'],
    ['europe-north1', 'software key version', 'month'],
    ['europe-north2', 'software key version', 'month'],
  ])
  expect(changes.filter(({ what }) => what === 'new')).toEqual([])
})

const list = (...rows: string[]) =>
  ['provider,region,service,sku,dimension,unit,price,currency,tier_from,as_of,source', ...rows, ''].join('\n')
const hosted = (sku: string, price: string) =>
  `safespring,no,Compute,${sku},compute.instance,30-days,${price},NOK,0,2027-01-01,list of 2027`

describe('a seller’s CSV', () => {
  test('is compared with the book: what is new, changed by how much, and no longer named', async () => {
    const { changes } = await read('csv', [list(hosted('b2.c4r16', '1320'), hosted('b9.c1r1', '90'))])
    const of = (what: string) => changes.filter((change) => change.what === what)
    expect(of('changed')).toMatchObject([
      { sku: 'b2.c4r16', before: '1200 NOK/30-days', after: '1320 NOK/30-days', percent: 10 },
    ])
    expect(of('new').map(({ sku }) => sku)).toEqual(['b9.c1r1'])
    expect(of('gone').length).toBe(
      book.filter((row) => row.provider === 'safespring' && row.region === 'no' && row.service === 'Compute').length -
        1,
    )
  })

  test('with faults is not read at all', async () => {
    expect(
      places(await faults('csv', list(hosted('b2.c4r16', '1 320'), hosted('b2.c8r32', '9'), hosted('b2.c8r32', '8')))),
    ).toEqual([
      ['wrong-format', 2],
      ['two-prices', 4],
    ])
    expect(places(await faults('csv', list()))).toEqual([['no-prices', '']])
  })

  test('that says one price by the month and by thirty days is refused, as is one whose tiers are in two units', async () => {
    const [byDays, more] = [hosted('b2.c4r16', '1320'), hosted('b9.new', '80').replace(',0,2027', ',10,2027')]
    const byMonth = (row: string) => row.replace('30-days', 'month')
    expect(await faults('csv', list(byDays, byMonth(byDays)))).toMatchObject([
      { code: 'two-prices', line: 3, met: '1320 NOK/month', params: { first: '1320 NOK/30-days' } },
    ])
    expect(await faults('csv', list(hosted('b9.new', '90'), byMonth(more)))).toMatchObject([
      { code: 'two-units', line: 3, params: { first: 'NOK/30-days' } },
    ])
  })

  test('has its value added tax taken off', async () => {
    const files = await filesOf(list(hosted('b2.c4r16', '1500'), hosted('b2.c8r32', '100')))
    const { rows } = await importPrices('csv', files, { regions: undefined, day, vat: '25' }, book)
    expect(rows.map(({ price, confidence }) => [price, confidence])).toEqual([
      ['1200', 'derived'],
      ['80', 'derived'],
    ])
  })
})

describe('a list of another form than asked for is refused with what to bring instead', () => {
  const said = async (from: SellersList, text: string) =>
    importPrices(from, await filesOf(text), { regions: undefined, day, vat: '0', fewerTiers: false }, book).catch(
      ({ issues }: InputError) => issues.map(({ code, accepted }) => [code, accepted]),
    )

  test.each<[SellersList, string, [string, SellersList?]]>([
    ['azure', 'MeterID,MeterName,MeterCategory,UnitPrice,CurrencyCode\n', ['list-azure-agreement']],
    ['gcp', 'Google service,Service ID,SKU ID,SKU description,List price (USD)\n', ['list-google-table']],
    ['aws', '{"formatVersion":"v1.0","regions":{"eu-north-1":{"currentVersionUrl":"/x"}}}', ['list-aws-index']],
    ['aws', '{"FormatVersion":"aws_v1","PriceList":[]}', ['list-aws-answer']],
    ['aws', '{"CustomerEntityType":"Retail","Items":[]}', ['list-of-other-seller', 'azure']],
    ['azure', '{"skus":[]}', ['list-of-other-seller', 'gcp']],
    ['csv', '"FormatVersion","v1.0"\n', ['list-of-other-seller', 'aws']],
  ])('--from %s: %s', async (from, text, [code, accepted]) => {
    expect(await said(from, text)).toEqual([[code, accepted]])
  })
})

describe('rettsky prices import', () => {
  const request = (change: Partial<ImportRequest>): ImportRequest => ({
    ...{ from: 'csv', files: [], regions: undefined, workspace: undefined, write: false, fetch: undefined, day },
    ...{ vat: '0', fewerTiers: false },
    ...change,
  })

  test('asks whether a seller’s own list holds value added tax, and does not ask where the seller says so', async () => {
    const files = await filesOf(list(hosted('b2.c4r16', '1320')))
    const refused = (change: Partial<ImportRequest>) => runImport(request({ files, ...change }))
    await expect(refused({ vat: undefined })).rejects.toMatchObject({ issues: [{ code: 'vat-unsaid', path: '--vat' }] })
    await expect(refused({ from: 'aws', vat: '25' })).rejects.toMatchObject({ issues: [{ code: 'goes-with' }] })
    await expect(refused({ vat: 'mye' })).rejects.toMatchObject({ issues: [{ code: 'wrong-format', met: 'mye' }] })
  })

  test('writes nothing unless told to, then lays the prices over the shipped book', async () => {
    const workspace = await folderWith(starter())
    const files = await filesOf(list(hosted('b2.c4r16', '1320')))
    await runImport(request({ files, workspace }))
    expect(await readdir(join(workspace, 'prices'))).toEqual(['private-proveby.csv'])

    await runImport(request({ files, workspace, write: true }))
    const loaded = await loadWorkspace(workspace, catalogue)
    const { book } = pricesOf(loaded, catalogue).context
    expect(
      book.rows.filter(({ sku, region }) => sku === 'b2.c4r16' && region === 'no').map(({ price }) => price),
    ).toEqual(['1320'])
    expect(book.rows.find(({ sku, region }) => sku === 'b2.c8r32' && region === 'no')?.price).toBe('2400')
    const again = await runImport(request({ files, workspace }))
    expect(again.imported.changes.filter(({ what }) => what !== 'gone')).toEqual([])
  })

  test('prices with no exchange rate that was known only after the workspace’s day', async () => {
    const loaded = await loadWorkspace(await folderWith(starter()), catalogue)
    const [rate, ...others] = catalogue.prices.rates
    const known = { ...rate!, asOf: loaded.config.asOf }
    const later = { ...rate!, asOf: '2999-01-01', rate: '1000' }
    const pricedWith = (rates: typeof others) =>
      pricesOf(loaded, { ...catalogue, prices: { ...catalogue.prices, rates } })
    expect(pricedWith([later, known, ...others]).shared).toEqual(pricedWith([known, ...others]).shared)
    expect(pricedWith([later, ...others]).context.book.rates).toEqual(others)
  })

  test('writes nothing outside of the book, whatever a list calls its seller', async () => {
    const workspace = await folderWith(starter())
    const files = await filesOf(list(hosted('b2.c4r16', '1320').replace('safespring', '../../../outside')))
    await expect(runImport(request({ files, workspace, write: true }))).rejects.toMatchObject({
      issues: [{ code: 'wrong-format', path: 'provider', line: 2, met: '../../../outside' }],
    })
  })

  test('leaves the workspace’s book untouched where a list is at fault', async () => {
    const workspace = await folderWith(starter())
    await runImport(request({ files: await filesOf(list(hosted('b2.c4r16', '1320'))), workspace, write: true }))
    const before = await readFile(join(workspace, 'prices/book/safespring.csv'), 'utf8')
    const files = await filesOf(list(hosted('b2.c4r16', '1500')), list(hosted('b2.c8r32', 'free')))
    await expect(runImport(request({ files, workspace, write: true }))).rejects.toThrow(InputError)
    expect(await readFile(join(workspace, 'prices/book/safespring.csv'), 'utf8')).toBe(before)
  })

  test('says what changes in four languages without a gap', async () => {
    const { imported } = await runImport(request({ files: await filesOf(list(hosted('b2.c4r16', '1320'))) }))
    for (const language of languages) {
      const text = changesText({ ...imported, passed: { region: 3, 'no-name': 2 } }, [], speak(language), false)
      expect(text).toMatch(/\+10[.,]0/)
      expect(text).not.toMatch(/[{}]|undefined|NaN/)
    }
  })

  test('fetches page after page into a folder, and says so clearly when nobody answers', async () => {
    const asked: string[] = []
    const server = createServer((incoming, answer) => {
      asked.push(decodeURIComponent(incoming.url ?? ''))
      const first = !incoming.url?.includes('skip')
      answer.end(
        azurePage([first ? blob(0, 0.01) : machine(0.2)], first ? 'https://prices.azure.com/api?$skip=1000' : null),
      )
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    const { port } = server.address() as { port: number }
    const folder = await folderWith(new Map())
    const files = await fetchLists('azure', ['swedencentral'], folder, `http://127.0.0.1:${port}`)
    expect(files).toHaveLength(7 * 2 + 2)
    expect(asked[0]).toContain("armRegionName+eq+'swedencentral'")
    await new Promise((closed) => server.close(closed))
    await expect(fetchLists('aws', ['eu-north-1'], folder, `http://127.0.0.1:${port}`)).rejects.toMatchObject({
      issues: [{ code: 'not-fetched', met: expect.stringContaining('ECONNREFUSED') }],
    })
  })
})

describe('a list that is being fetched', () => {
  const served = async <T>(answer: RequestListener, use: (base: string) => Promise<T>): Promise<T> => {
    const server = createServer(answer)
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    const { port } = server.address() as { port: number }
    return use(`http://127.0.0.1:${port}`).finally(() => server.close())
  }
  const fault = (met: string) => ({ issues: [{ code: 'not-fetched', met: expect.stringContaining(met) }] })

  test('and breaks off leaves no half of it behind, and says so', async () => {
    const folder = await folderWith(new Map())
    const cut: RequestListener = (_, answer) => {
      answer.writeHead(200, { 'content-length': '1000' })
      answer.write('half', () => answer.destroy())
    }
    await served(cut, (base) =>
      expect(fetchLists('aws', ['eu-north-1'], folder, base)).rejects.toMatchObject(fault('')),
    )
    expect(await readdir(folder)).toEqual([])
  })

  test('and is no page of the interface, or has no end, is said to be so', async () => {
    const folder = await folderWith(new Map())
    const login: RequestListener = (_, answer) => void answer.end('<html>log in</html>')
    await served(login, (base) => expect(fetchLists('azure', ['x'], folder, base)).rejects.toMatchObject(fault('JSON')))
    const endless: RequestListener = (_, answer) =>
      void answer.end(azurePage([blob(0, 0.01)], 'https://prices.azure.com/api?$skip=1000'))
    await served(endless, (base) =>
      expect(fetchLists('azure', ['x'], folder, base, 3)).rejects.toMatchObject(fault('3')),
    )
  })
})

test('a price file that is written and read again holds the same rows', () => {
  const again = parseSellerRows(writePriceRows(book), 'book.csv')
  expect(again).toEqual({ ok: true, value: book })
})
