import { wordTable } from '#catalogue/vocabulary/word-table.ts'

/** An entry of an AWS offer file; attributes by their names in small letters, so that CSV and JSON read alike. */
export type AwsProduct = Readonly<Record<string, string>>

/** What something of an AWS offer file is called in the book. */
export type AwsName = {
  readonly service: string
  readonly sku: string
  readonly dimension: string
  /** Where the price is one for many regions: what the book calls them together. */
  readonly region?: string
  /** Free a month and once an account; the offer files do not say so. */
  readonly free?: string
}

/** `{instancetype}` in a sku stands for that attribute; patterns are such as the database understands too. */
type Naming = AwsName & { readonly when: Readonly<Record<string, RegExp>> }

const onDemandLinux = {
  productfamily: /^Compute Instance( \(bare metal\))?$/,
  operatingsystem: /^Linux$/,
  tenancy: /^Shared$/,
  preinstalledsw: /^NA$/,
  capacitystatus: /^Used$/,
}

/** Ports of Direct Connect cost the same everywhere but in Japan, save the widest hosted ones. */
const everywhere = 'global-ex-japan'
const port = (speed: string, kind: 'hosted' | 'dedicated', region?: string): Naming => ({
  ...{ service: 'DirectConnect', sku: `port ${speed} ${kind}`, dimension: 'connectivity.port' },
  ...(region === undefined ? {} : { region }),
  when: {
    servicecode: /^AWSDirectConnect$/,
    usagetype: new RegExp(`(^|-)${kind === 'hosted' ? 'HC' : ''}PortUsage:${speed}$`),
  },
})

/** How the book calls what AWS sells: the first that fits counts. */
export const awsNames: readonly Naming[] = [
  { service: 'EC2', sku: '{instancetype} Linux on-demand', dimension: 'compute.instance', when: onDemandLinux },
  { service: 'EBS', sku: 'gp3', dimension: 'storage.block', when: { productfamily: /^Storage$/, volumeapiname: /^gp3$/ } },
  { service: 'EBS', sku: 'gp2', dimension: 'storage.block', when: { productfamily: /^Storage$/, volumeapiname: /^gp2$/ } },
  { service: 'EBS', sku: 'snapshot', dimension: 'backup.snapshot', when: { usagetype: /EBS:SnapshotUsage$/ } },
  { service: 'EFS', sku: 'Standard regional', dimension: 'storage.file', when: { servicecode: /^AmazonEFS$/, storageclass: /^General Purpose$/, usagetype: /TimedStorage-ByteHrs$/ } },
  { service: 'S3', sku: 'Standard', dimension: 'storage.object.hot', when: { productfamily: /^Storage$/, volumetype: /^Standard$/, storageclass: /^General Purpose$/ } },
  { service: 'S3', sku: 'Standard-IA', dimension: 'storage.object.cool', when: { volumetype: /^Standard - Infrequent Access$/ } },
  { service: 'S3', sku: 'Deep archive access', dimension: 'storage.object.archive', when: { volumetype: /^Glacier Deep Archive$/ } },
  { service: 'S3', sku: 'PUT/COPY/POST/LIST', dimension: 'requests.write', when: { group: /^S3-API-Tier1$/ } },
  { service: 'S3', sku: 'GET and other', dimension: 'requests.read', when: { group: /^S3-API-Tier2$/ } },
  { service: 'S3', sku: 'IA retrieval', dimension: 'retrieval', when: { usagetype: /Retrieval-SIA$/ } },
  { service: 'DataTransfer', sku: 'internet out', dimension: 'egress.internet', free: '100', when: { transfertype: /^AWS Outbound$/, tolocation: /^External$/, usagetype: /DataTransfer-Out-Bytes$/ } },
  { service: 'misc', sku: '{instancetype} {databaseengine} Single-AZ', dimension: 'db.instance', when: { productfamily: /^Database Instance$/, deploymentoption: /^Single-AZ$/ } },
  { service: 'misc', sku: 'gp3 storage RDS', dimension: 'db.storage', when: { productfamily: /^Database Storage$/, usagetype: /RDS:GP3-Storage$/ } },
  { service: 'RDS', sku: 'additional backup storage', dimension: 'db.backup', when: { usagetype: /RDS:ChargedBackupUsage$/ } },
  { service: 'misc', sku: 'KMS customer managed key', dimension: 'kms.key', when: { usagetype: /KMS-Keys$/ } },
  { service: 'misc', sku: 'KMS requests', dimension: 'kms.requests', when: { usagetype: /KMS-Requests$/ } },
  { service: 'misc', sku: 'log ingestion', dimension: 'logs.ingest', when: { usagetype: /-DataProcessing-Bytes$/, productfamily: /^Data Payload$/ } },
  { service: 'CloudWatch', sku: 'log archive', dimension: 'logs.store', when: { usagetype: /TimedStorage-ByteHrs$/, servicecode: /^AmazonCloudWatch$/ } },
  { service: 'CloudWatch', sku: 'standard alarm metric', dimension: 'monitor.alarm', when: { usagetype: /CW:AlarmMonitorUsage$/ } },
  { service: 'misc', sku: 'Synthetics canary run', dimension: 'monitor.synthetic', when: { usagetype: /CW:Canary-runs$/ } },
  { service: 'misc', sku: 'interface endpoint per AZ', dimension: 'endpoint.hour', when: { usagetype: /VpcEndpoint-Hours$/ } },
  { service: 'misc', sku: 'Transit Gateway attachment', dimension: 'connectivity.gateway', when: { usagetype: /TransitGateway-Hours$/ } },
  { service: 'TransitGateway', sku: 'data processed', dimension: 'connectivity.gateway.data', when: { usagetype: /TransitGateway-Bytes$/ } },
  { service: 'DirectConnect', sku: 'data transfer out, nearest location', dimension: 'egress.private', when: { servicecode: /^AWSDirectConnect$/, transfertype: /^IntraRegion Outbound$/, usagetype: /DataXfer-Out(:dc\.3)?$/ } },
  ...['50M', '100M', '200M', '300M', '400M', '500M', '1G', '2G', '5G'].map((speed) => port(speed, 'hosted', everywhere)),
  port('10G', 'hosted'),
  port('1G', 'dedicated'),
  port('10G', 'dedicated', everywhere),
] // biome-ignore format: one name a line

/** What the book calls a product; undefined if it has no name for it. */
export function nameOfAws(product: AwsProduct): AwsName | undefined {
  const found = awsNames.find(({ when }) =>
    Object.entries(when).every(([attribute, is]) => is.test(product[attribute] ?? '')),
  )
  if (found === undefined) return undefined
  const { when: _, sku, ...name } = found
  return { ...name, sku: sku.replaceAll(/\{(\w+)\}/g, (__, attribute: string) => product[attribute] ?? '') }
}

/** Units of the offer files in the book's words. */
export const awsUnits = wordTable<string>({
  Hrs: 'hour',
  hour: 'hour',
  hours: 'hour',
  'GB-Mo': 'GB-month',
  'GB-month': 'GB-month',
  GB: 'GB',
  GigaBytes: 'GB',
  Requests: 'request',
  'API Requests': 'request',
  Keys: 'key-month',
  Alarms: 'alarm-month',
  Runs: 'run',
  runs: 'run',
})

/** `Pre Installed S/W` of the CSV and `preInstalledSw` of the JSON are one attribute. */
export const attributeName = (name: string): string => name.toLowerCase().replaceAll(/[^a-z]/g, '')
