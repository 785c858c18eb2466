// The shapes of sellers' price interfaces as their documentation describes them, small and with round prices.

const quoted = (fields: readonly string[]): string => fields.map((field) => `"${field}"`).join(',')

const awsFacts = [
  ['FormatVersion', 'v1.0'],
  ['Disclaimer', 'This pricing list is for informational purposes only.'],
  ['Publication Date', '2026-11-18T20:00:00Z'],
  ['Version', '20261118200000'],
  ['OfferCode', 'AmazonS3'],
]

export const awsColumns = [
  ...['SKU', 'OfferTermCode', 'RateCode', 'TermType', 'PriceDescription', 'EffectiveDate', 'StartingRange', 'EndingRange'],
  ...['Unit', 'PricePerUnit', 'Currency', 'LeaseContractLength', 'PurchaseOption', 'OfferingClass', 'Product Family'],
  ...['serviceCode', 'Instance Type', 'Operating System', 'Tenancy', 'Pre Installed S/W', 'CapacityStatus', 'Storage Class'],
  ...['Volume Type', 'usageType', 'Region Code', 'Transfer Type'],
] // biome-ignore format: in the order of the file

export type AwsLine = Readonly<Partial<Record<(typeof awsColumns)[number], string>>>

export const s3 = (from: string, to: string, price: string, more: AwsLine = {}): AwsLine => ({
  SKU: 'S3STANDARD000001',
  OfferTermCode: 'JRTCKXETXF',
  RateCode: `S3STANDARD000001.JRTCKXETXF.${from}`,
  TermType: 'OnDemand',
  EffectiveDate: '2026-11-01',
  StartingRange: from,
  EndingRange: to,
  Unit: 'GB-Mo',
  PricePerUnit: price,
  Currency: 'USD',
  'Product Family': 'Storage',
  serviceCode: 'AmazonS3',
  'Storage Class': 'General Purpose',
  'Volume Type': 'Standard',
  usageType: 'EUN1-TimedStorage-ByteHrs',
  'Region Code': 'eu-north-1',
  ...more,
})

export const ec2 = (price: string, more: AwsLine = {}): AwsLine => ({
  SKU: 'EC2M6I2XLARGE001',
  TermType: 'OnDemand',
  EffectiveDate: '2026-11-01',
  StartingRange: '0',
  EndingRange: 'Inf',
  Unit: 'Hrs',
  PricePerUnit: price,
  Currency: 'USD',
  'Product Family': 'Compute Instance',
  serviceCode: 'AmazonEC2',
  'Instance Type': 'm6i.2xlarge',
  'Operating System': 'Linux',
  Tenancy: 'Shared',
  'Pre Installed S/W': 'NA',
  CapacityStatus: 'Used',
  usageType: 'EUN1-BoxUsage:m6i.2xlarge',
  'Region Code': 'eu-north-1',
  ...more,
})

/** A line of the offer file of Direct Connect: the usage type names the place, the kind of port and its speed. */
export const directConnect = (usage: string, unit: string, price: string, more: AwsLine = {}): AwsLine => ({
  SKU: `DX${usage}`,
  TermType: 'OnDemand',
  EffectiveDate: '2026-11-01',
  StartingRange: '0',
  EndingRange: 'Inf',
  Unit: unit,
  PricePerUnit: price,
  Currency: 'USD',
  'Product Family': 'Direct Connect',
  serviceCode: 'AWSDirectConnect',
  usageType: `EUN1-EQST1-${usage}`,
  'Region Code': 'eu-north-1',
  ...more,
})

/** An offer file in CSV, with its columns in any order. */
export const awsCsv = (lines: readonly AwsLine[], columns: readonly string[] = awsColumns): string =>
  [...awsFacts, columns, ...lines.map((line) => columns.map((column) => line[column] ?? ''))].map(quoted).join('\n') +
  '\n'

/** The same lines as an offer file in JSON. */
export function awsJson(lines: readonly AwsLine[]): string {
  const attributes = (line: AwsLine) => ({
    servicecode: line.serviceCode,
    regionCode: line['Region Code'],
    instanceType: line['Instance Type'] ?? '',
    operatingSystem: line['Operating System'] ?? '',
    tenancy: line.Tenancy ?? '',
    preInstalledSw: line['Pre Installed S/W'] ?? '',
    capacitystatus: line.CapacityStatus ?? '',
    storageClass: line['Storage Class'] ?? '',
    volumeType: line['Volume Type'] ?? '',
    usagetype: line.usageType,
    transferType: line['Transfer Type'] ?? '',
  })
  const products = Object.fromEntries(
    lines.map((line) => [
      line.SKU!,
      { sku: line.SKU, productFamily: line['Product Family'], attributes: attributes(line) },
    ]),
  )
  const grouped = <T>(all: readonly AwsLine[], key: (line: AwsLine) => string, value: (own: AwsLine[]) => T) =>
    Object.fromEntries([...Map.groupBy(all, key)].map(([name, own]) => [name, value(own)]))
  const id = (line: AwsLine) => [line.SKU, line.TermType, line.LeaseContractLength, line.PurchaseOption].join('.')
  const term = (own: AwsLine[]) => ({
    effectiveDate: `${own[0]!.EffectiveDate}T00:00:00Z`,
    priceDimensions: grouped(
      own,
      (line) => `${id(line)}.${line.StartingRange}.${line.Unit}`,
      ([line]) => ({
        unit: line!.Unit,
        beginRange: line!.StartingRange,
        endRange: line!.EndingRange,
        pricePerUnit: { [line!.Currency!]: line!.PricePerUnit },
      }),
    ),
    termAttributes: {
      LeaseContractLength: own[0]!.LeaseContractLength,
      PurchaseOption: own[0]!.PurchaseOption,
      OfferingClass: own[0]!.OfferingClass,
    },
  })
  const terms = grouped(
    lines,
    (line) => line.TermType!,
    (ofTerm) =>
      grouped(
        ofTerm,
        (line) => line.SKU!,
        (ofSku) => grouped(ofSku, id, term),
      ),
  )
  const facts = Object.fromEntries(awsFacts.map(([name, value]) => [name, value]))
  return JSON.stringify({ ...facts, offerCode: 'AmazonS3', products, terms })
}

export type AzureItem = Readonly<Record<string, string | number | boolean>>

export const blob = (tier: number, price: number, more: AzureItem = {}): AzureItem => ({
  currencyCode: 'USD',
  tierMinimumUnits: tier,
  retailPrice: price,
  unitPrice: price,
  armRegionName: 'swedencentral',
  location: 'SE Central',
  effectiveStartDate: '2026-10-01T00:00:00Z',
  meterId: '00000000-0000-4000-8000-000000000001',
  meterName: 'Hot LRS Data Stored',
  productId: 'DZH318Z0BNXN',
  skuId: 'DZH318Z0BNXN/0001',
  productName: 'General Block Blob v2',
  skuName: 'Hot LRS',
  serviceName: 'Storage',
  serviceId: 'DZH317F1HKN0',
  serviceFamily: 'Storage',
  unitOfMeasure: '1 GB/Month',
  type: 'Consumption',
  isPrimaryMeterRegion: true,
  armSkuName: '',
  ...more,
})

export const machine = (price: number, more: AzureItem = {}): AzureItem => ({
  ...blob(0, price),
  meterId: '00000000-0000-4000-8000-000000000002',
  meterName: 'D4s v5',
  productName: 'Virtual Machines Dsv5 Series',
  skuName: 'D4s v5',
  armSkuName: 'Standard_D4s_v5',
  serviceName: 'Virtual Machines',
  serviceFamily: 'Compute',
  unitOfMeasure: '1 Hour',
  ...more,
})

export const azurePage = (items: readonly AzureItem[], next: string | null = null, count = items.length): string =>
  JSON.stringify({
    BillingCurrency: 'USD',
    CustomerEntityId: 'Default',
    CustomerEntityType: 'Retail',
    Items: items,
    NextPageLink: next,
    Count: count,
  })

export type GcpTier = readonly [from: number, units: string, nanos: number]

export const gcpSku = (
  description: string,
  usageUnit: string,
  tiers: readonly GcpTier[],
  more: { usageType?: string; currency?: string; group?: string } = {},
) => ({
  name: `services/6F81-5844-456A/skus/${description.length}`,
  skuId: `0000-0000-${String(description.length).padStart(4, '0')}`,
  description,
  category: {
    serviceDisplayName: 'Compute Engine',
    resourceFamily: 'Compute',
    resourceGroup: more.group ?? 'CPU',
    usageType: more.usageType ?? 'OnDemand',
  },
  serviceRegions: ['europe-north1'],
  pricingInfo: [
    {
      summary: '',
      effectiveTime: '2026-11-18T10:00:00Z',
      currencyConversionRate: 1,
      pricingExpression: {
        usageUnit,
        displayQuantity: 1,
        baseUnit: 's',
        baseUnitConversionFactor: 3600,
        tieredRates: tiers.map(([startUsageAmount, units, nanos]) => ({
          startUsageAmount,
          unitPrice: { currencyCode: more.currency ?? 'USD', units, nanos },
        })),
      },
    },
  ],
  serviceProviderName: 'Google',
  geoTaxonomy: { type: 'REGIONAL', regions: ['europe-north1'] },
})

export const gcpPage = (skus: readonly unknown[], nextPageToken = ''): string => JSON.stringify({ skus, nextPageToken })
