import { wordTable } from '#catalogue/vocabulary/word-table.ts'
import type { BookNames } from './book-names.ts'

/** What of a price of the interface says what is sold. */
export type AzureMeter = {
  readonly serviceName: string
  readonly productName: string
  readonly skuName: string
  readonly meterName: string
  readonly armSkuName: string
  readonly armRegionName: string
}

/** What the book calls it, and the region under which the book has it. */
export type AzureName = {
  readonly region: string
  readonly service: string
  readonly sku: string
  readonly dimension: string
}

/** Circuits are priced by zones of the world; Norway East and Sweden Central lie in the first. */
export const zone1 = {
  name: 'Zone 1',
  inBook: 'zone1 (norwayeast, swedencentral)',
  regions: ['norwayeast', 'swedencentral'],
}

/** A region is named where the book has one price for many; a sku may be made of what the last of the patterns met. */
type Naming = {
  readonly service: string
  readonly sku: string | ((met: RegExpExecArray) => string)
  readonly dimension: string
  readonly region?: string
  readonly product: RegExp
  readonly meter: RegExp
  readonly machine?: RegExp
}

const circuit = ([, kind = '', speed, scale]: RegExpExecArray): string =>
  `circuit ${speed}${scale} ${kind.toLowerCase()}`

/** How the book calls what the interface calls otherwise, by the interface's name of the service. */
const namings = wordTable<readonly Naming[]>({
  Bandwidth: [
    { service: 'Bandwidth', sku: 'internet out, premium routing (default)', dimension: 'egress.internet', product: /^Rtn Preference: MGN$/, meter: /^Standard Data Transfer Out$/ },
    { service: 'Bandwidth', sku: 'internet out, routing preference internet', dimension: 'egress.internet', product: /^Bandwidth - Routing Preference: Internet$/, meter: /^Standard Data Transfer Out$/ },
  ],
  ExpressRoute: [
    { service: 'ExpressRoute', sku: circuit, dimension: 'connectivity.circuit', region: zone1.inBook, product: /^ExpressRoute$/, meter: /^((?:Standard|Premium|Local) (?:Metered|Unlimited)) Data (\d+) ([MG])bps Circuit$/ },
    { service: 'ExpressRoute', sku: 'metered data transfer out', dimension: 'egress.private', region: zone1.inBook, product: /^ExpressRoute$/, meter: /^Metered Data - Data Transfer Out$/ },
    { service: 'ExpressRoute', sku: 'ErGw scale unit (1 Gbps)', dimension: 'connectivity.gateway', region: zone1.inBook, product: /^ExpressRoute Gateway$/, meter: /^ErGwScale Unit$/ },
  ],
  'Azure Database for PostgreSQL': [
    { service: 'PostgreSQL', sku: ([, size]) => size!, dimension: 'db.instance', product: /Flexible Server General Purpose Dsv3 Series Compute$/, meter: /^vCore$/, machine: /^Standard_(D4s_v3)$/ },
    { service: 'PostgreSQL', sku: 'storage', dimension: 'db.storage', product: /PostgreSQL Flex(?:ible)? Server Storage$/, meter: /^Storage Data Stored$/ },
    { service: 'PostgreSQL', sku: 'backup storage', dimension: 'db.backup', product: /PostgreSQL Flex(?:ible)? Server Backup Storage$/, meter: /^Backup Storage LRS Data Stored$/ },
  ],
  'Key Vault': [
    { service: 'KeyVault', sku: 'secret/key operations', dimension: 'kms.requests', product: /^Key Vault$/, meter: /^Operations$/ },
    { service: 'KeyVault', sku: 'HSM key RSA2048', dimension: 'kms.key.hsm', product: /^Key Vault$/, meter: /^Premium HSM-protected RSA 2048-bit key$/ },
  ],
  'Log Analytics': [
    { service: 'Monitor', sku: 'analytics log ingestion', dimension: 'logs.ingest', product: /^Log Analytics$/, meter: /^Analytics Logs Data Ingestion$/ },
    { service: 'Monitor', sku: 'log retention', dimension: 'logs.store', product: /^Log Analytics$/, meter: /^Analytics Logs Data Retention$/ },
  ],
  Backup: [
    { service: 'Backup', sku: ([, kind]) => `${kind} data stored`, dimension: 'backup.store', product: /^Backup$/, meter: /^Standard ([LZG]RS) Data Stored$/ },
  ],
}) // biome-ignore format: one name a line

/** What the book calls a price of the interface: by the table, a machine by its size and system, all else as the interface calls it. */
export function nameOfAzure(meter: AzureMeter, names: BookNames): AzureName | undefined {
  const { serviceName, armSkuName, skuName, productName, meterName, armRegionName: region } = meter
  for (const { product, meter: called, machine, sku, ...name } of namings.get(serviceName) ?? []) {
    const met = machine === undefined ? called.exec(meterName) : called.test(meterName) && machine.exec(armSkuName)
    if (met === null || met === false || !product.test(productName)) continue
    return { region, ...name, sku: typeof sku === 'string' ? sku : sku(met) }
  }
  if (serviceName !== 'Virtual Machines') {
    const found = names('azure', serviceName, [`${productName} / ${meterName}`])
    return found && { region, ...found }
  }
  const system = /Windows/.test(productName) ? 'Windows' : 'Linux'
  const found = names('azure', serviceName, [`${armSkuName} Linux`, `${skuName} Linux`])
  return found && { region, ...found, sku: found.sku.replace(/Linux$/, system) }
}
