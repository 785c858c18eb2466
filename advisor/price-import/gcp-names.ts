import type { Commitment } from '#catalogue/price-book.ts'
import { wordTable } from '#catalogue/vocabulary/word-table.ts'
import type { GcpSku } from './gcp-page.ts'

/** What the book calls a SKU, or which part of which family of machines it is. */
export type GcpName =
  | ({ readonly kind: 'whole' } & Whole)
  | {
      readonly kind: 'part'
      readonly family: string
      readonly part: 'core' | 'memory'
      readonly commitment: Commitment
    }

/** What is one price for the world stands in the book under the regions named here; the book's unit where it says more. */
type Whole = {
  readonly service: string
  readonly sku: string
  readonly dimension: string
  readonly regions?: readonly string[]
  readonly unit?: string
}

const nordic = ['europe-north1', 'europe-north2']
const oneRegion = '(?!.*Dual|.*Multi)'

/** By the beginning of the description, which ends with the place: `Standard Storage Finland`. */
const wholes: readonly (readonly [RegExp, Whole])[] = [
  [/^Storage PD Capacity( in |$)/, { service: 'Persistent Disk', sku: 'hdd', dimension: 'storage.block' }],
  [/^Balanced PD Capacity( in |$)/, { service: 'Persistent Disk', sku: 'balanced', dimension: 'storage.block' }],
  [/^SSD backed PD Capacity( in |$)/, { service: 'Persistent Disk', sku: 'ssd', dimension: 'storage.block' }],
  [/^Regional SSD backed PD Capacity/, { service: 'Persistent Disk', sku: 'ssd-replicated', dimension: 'storage.block' }],
  [/^Storage PD Snapshot( in |$)/, { service: 'Persistent Disk', sku: 'snapshot', dimension: 'backup.snapshot' }],
  [new RegExp(`^Standard Storage ${oneRegion}`), { service: 'Cloud Storage', sku: 'standard', dimension: 'storage.object.hot' }],
  [new RegExp(`^Nearline Storage ${oneRegion}`), { service: 'Cloud Storage', sku: 'nearline', dimension: 'storage.object.cool' }],
  [new RegExp(`^Coldline Storage ${oneRegion}`), { service: 'Cloud Storage', sku: 'coldline', dimension: 'storage.object.cold' }],
  [new RegExp(`^Archive Storage ${oneRegion}`), { service: 'Cloud Storage', sku: 'archiv', dimension: 'storage.object.archive' }],
  [/^Network Internet (Data Transfer Out|Egress) from .* to Western Europe$/, { service: 'Network', sku: 'internet out premium tier', dimension: 'egress.internet' }],
  [/^Cloud SQL for PostgreSQL: Zonal - vCPU in /, { service: 'Cloud SQL', sku: 'vCPU zonal', dimension: 'db.vcpu', unit: 'vCPU-hour' }],
  [/^Cloud SQL for PostgreSQL: Zonal - RAM in /, { service: 'Cloud SQL', sku: 'memory zonal', dimension: 'db.memory' }],
  [/^Cloud SQL for PostgreSQL: Zonal - Standard storage in /, { service: 'Cloud SQL', sku: 'SSD storage zonal', dimension: 'db.storage' }],
  [/^Cloud SQL for PostgreSQL: Backups in /, { service: 'Cloud SQL', sku: 'backup', dimension: 'db.backup' }],
  [/^Active software symmetric key versions$/, { service: 'KMS', sku: 'software key version', dimension: 'kms.key', regions: nordic }],
  [/^Cryptographic operations with a software symmetric key$/, { service: 'KMS', sku: 'operations', dimension: 'kms.requests', regions: nordic }],
  [/^Active external symmetric key versions$/, { service: 'KMS', sku: 'external key version', dimension: 'kms.key.external', regions: ['any'] }],
] // biome-ignore format: one name a line

const terms = wordTable<Commitment>({ OnDemand: 'none', Commit1Yr: '1y', Commit3Yr: '3y' })

/** `E2 Instance Core running in Finland` on demand, `Commitment v1: E2 Cpu in Finland for 1 Year` with a commitment. */
const onDemandPart = /^([A-Z]\d[A-Z]?) (?:Arm )?Instance (Core|Ram) running in /
const committedPart = /^Commitment v1: ([A-Z]\d[A-Z]?) (?:Arm )?(Cpu|Ram) in /

export function nameOfGcp({ description, category }: GcpSku): GcpName | undefined {
  const commitment = terms.get(category.usageType)
  if (commitment === undefined) return undefined
  const [, family, part] = (commitment === 'none' ? onDemandPart : committedPart).exec(description) ?? []
  if (family !== undefined)
    return { kind: 'part', family: family.toLowerCase(), part: part === 'Ram' ? 'memory' : 'core', commitment }
  const whole = commitment === 'none' ? wholes.find(([is]) => is.test(description)) : undefined
  return whole === undefined ? undefined : { kind: 'whole', ...whole[1] }
}

/** Units of the catalogue in the book's words. */
export const gcpUnits = wordTable<string>({
  h: 'hour',
  mo: 'month',
  GiBy: 'GiB',
  'GiBy.h': 'GiB-hour',
  'GiBy.mo': 'GiB-month',
  MiBy: 'MiB',
  count: 'request',
})
