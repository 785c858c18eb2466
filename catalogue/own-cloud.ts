import { z } from 'zod'
import { Currency } from './body.ts'
import { type Meter, Meter as MeterName, unitOfMeter } from './meter.ts'
import { Money, type PriceRow } from './price-book.ts'
import { Day, Slug } from './vocabulary/identifier.ts'

const Amount = z.number().nonnegative()
const Share = z.number().gt(0).max(1)

/** What a body's own cloud costs and can hand out: six sums that its accounts hold, and how full it is meant to be. */
export const OwnCloud = z.strictObject({
  schema: z.literal('rettsky/own-cloud/v1'),
  zone: Slug,
  currency: Currency.default('NOK'),
  asOf: Day,
  capital: Amount.meta({ description: 'What servers, disks and network cost' }),
  years: z.number().positive().meta({ description: 'Over how many years that is written off' }),
  powerPerYear: Amount.meta({ description: 'Power and cooling' }),
  spacePerYear: Amount.meta({ description: 'Rooms' }),
  staffPerYear: Amount.meta({
    description: 'Who runs it; 0 where it stands as openingCostNokPerMonth of the zone, which does not grow with use',
  }),
  licencesPerYear: Amount.meta({ description: 'Licences and support' }),
  usable: z.strictObject({
    vcpu: z.number().positive(),
    memoryGib: z.number().positive(),
    storageGib: z.number().positive(),
  }),
  targetUse: Share.meta({ description: 'Share of that which is meant to be in use' }),
  split: z
    .strictObject({ vcpu: Share, memory: Share, storage: Share })
    .default({ vcpu: 0.3, memory: 0.3, storage: 0.4 })
    .refine(({ vcpu, memory, storage }) => Math.abs(vcpu + memory + storage - 1) < 1e-9, { error: 'adds up to 1' })
    .meta({ description: 'How the cost is split between processors, memory and disk' }),
  storageWeights: z
    .strictObject({ block: Amount, file: Amount, object: Amount, archive: Amount, backup: Amount })
    .default({ block: 1.6, file: 1.1, object: 0.75, archive: 0.5, backup: 0.6 })
    .meta({ description: 'What a GiB takes of the disks by how it is kept' }),
  besides: z
    .partialRecord(MeterName, Amount)
    .default({})
    .meta({ description: 'Prices set by hand, by the meter’s own unit' }),
  decimals: z.number().int().min(2).max(8).default(4),
})
export type OwnCloud = z.infer<typeof OwnCloud>

/** Meters that an own price list must name; what is not worked out and not set by hand is in the six sums and costs nothing more. */
const needed: readonly Meter[] = [
  ...(['requests.read', 'requests.write', 'egress.private', 'egress.internet', 'kms.key', 'kms.requests'] as const),
  ...(['logs.ingest', 'logs.store', 'monitor.probe', 'connectivity.port', 'connectivity.gateway', 'dns.zone'] as const),
]

/** A month's cost of the whole cloud: a twelfth of a year's write-off and running costs. */
export function monthlyCost({ capital, years, powerPerYear, spacePerYear, staffPerYear, licencesPerYear }: OwnCloud) {
  const running = [powerPerYear, spacePerYear, staffPerYear, licencesPerYear]
  return running.reduce((sum, cost) => sum.plus(cost), new Money(capital).div(years)).div(12)
}

/**
 * The body's price list: the month's cost, split between processors, memory and disk, divided by what is meant to be in use.
 * So a cloud that is as full as it is meant to be earns what it costs.
 */
export function ownCloudRows(own: OwnCloud): PriceRow[] {
  const { usable, targetUse, split, storageWeights: weights } = own
  const month = monthlyCost(own)
  const unitPrice = (share: number, capacity: number) => month.times(share).div(new Money(targetUse).times(capacity))
  const disk = unitPrice(split.storage, usable.storageGib)
  const workedOut: Partial<Record<Meter, InstanceType<typeof Money>>> = {
    'compute.vcpu': unitPrice(split.vcpu, usable.vcpu),
    'compute.memory': unitPrice(split.memory, usable.memoryGib),
    'storage.block': disk.times(weights.block),
    'storage.file': disk.times(weights.file),
    'storage.object.hot': disk.times(weights.object),
    'storage.object.archive': disk.times(weights.archive),
    'backup.store': disk.times(weights.backup),
  }
  const row = (meter: Meter, price: string, source: string, confidence: PriceRow['confidence']): PriceRow => ({
    ...{
      provider: 'private',
      region: own.zone,
      service: 'own cloud',
      sku: meter,
      dimension: meter,
      unit: unitOfMeter[meter],
    },
    ...{ price, currency: own.currency, tierFrom: '0', asOf: own.asOf, source, confidence },
  })
  const rows = Object.entries(workedOut).map(([meter, price]) =>
    row(
      meter as Meter,
      price.toDecimalPlaces(own.decimals).toFixed(),
      'worked out from six sums of the own cloud',
      'derived',
    ),
  )
  const byHand = Object.entries(own.besides).map(([meter, price]) =>
    row(meter as Meter, new Money(price).toFixed(), 'set by hand', 'list'),
  )
  const named = new Set([...rows, ...byHand].map(({ dimension }) => dimension))
  const included = needed
    .filter((meter) => !named.has(meter))
    .map((meter) => row(meter, '0', 'included in the six sums of the own cloud', 'derived'))
  return [...rows.filter(({ dimension }) => own.besides[dimension as Meter] === undefined), ...byHand, ...included]
}
