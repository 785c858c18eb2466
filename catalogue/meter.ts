import { z } from 'zod'
import { wordTable } from './vocabulary/word-table.ts'

/**
 * What is bought, in words that no seller owns, and the unit it is counted in. A zone's tariff says which price rows serve
 * which meter; a body's own price list uses these names as they are.
 */
export const unitOfMeter = {
  'compute.vcpu': 'vcpu-month',
  'compute.memory': 'GiB-month',
  'db.vcpu': 'vcpu-month',
  'db.memory': 'GiB-month',
  'db.storage': 'GiB-month',
  'storage.block': 'GiB-month',
  'storage.file': 'GiB-month',
  'storage.object.hot': 'GiB-month',
  'storage.object.cool': 'GiB-month',
  'storage.object.archive': 'GiB-month',
  'retrieval.cool': 'GiB',
  'retrieval.archive': 'GiB',
  'requests.read': 'request',
  'requests.write': 'request',
  'egress.internet': 'GiB',
  'egress.private': 'GiB',
  'connectivity.port': 'month',
  'connectivity.gateway': 'month',
  'connectivity.gateway.data': 'GiB',
  'connectivity.carrier': 'month',
  'endpoint.zone': 'month',
  'endpoint.store': 'month',
  'dns.zone': 'month',
  'kms.key': 'month',
  'kms.key.external': 'month',
  'kms.requests': 'request',
  'logs.ingest': 'GiB',
  'logs.store': 'GiB-month',
  'backup.store': 'GiB-month',
  'backup.database': 'GiB-month',
  'monitor.probe': 'probe-month',
  'monitor.alarm': 'month',
} as const satisfies Record<string, NeutralUnit>

export type NeutralUnit = 'vcpu-month' | 'GiB-month' | 'GiB' | 'request' | 'month' | 'probe-month'
export type Meter = keyof typeof unitOfMeter
export const meters = Object.keys(unitOfMeter) as Meter[]
export const Meter = z.enum(meters as [Meter, ...Meter[]]).meta({ description: 'Neutral meter' })

/** Whole numbers above and below the line: how many of the seller's units one neutral unit is. */
type Ratio = readonly [number, number]

/**
 * A month is 730 hours. A seller who bills 30 days bills 720 hours, so a month is 730/720 of what is asked. A GB is 10⁹
 * bytes and a GiB 2³⁰, as written; a seller who counts 2³⁰ and writes GB comes out up to 7.4 % too dear.
 */
const gib = 1_073_741_824
const month = { hours: 730, hoursOf30Days: 720 }
/** A probe every fifth minute of 730 hours. */
const runs = 8_760

const ratios: Readonly<Record<NeutralUnit, Readonly<Record<string, Ratio>>>> = {
  'vcpu-month': {
    'vcpu-month': [1, 1],
    'vCPU-month': [1, 1],
    'vCPU-hour': [month.hours, 1],
    'vCPU-year': [1, 12],
  },
  'GiB-month': {
    'GiB-month': [1, 1],
    'GiB-hour': [month.hours, 1],
    'GiB-30days': [month.hours, month.hoursOf30Days],
    'GiB-year': [1, 12],
    'GB-month': [gib, 1e9],
    'GB-hour': [gib * month.hours, 1e9],
    'GB-30days': [gib * month.hours, 1e9 * month.hoursOf30Days],
    'GB-year': [gib, 12e9],
    'TB-month': [gib, 1e12],
    'TB-30days': [gib * month.hours, 1e12 * month.hoursOf30Days],
  },
  GiB: { GiB: [1, 1], MiB: [1024, 1], GB: [gib, 1e9], TB: [gib, 1e12] },
  request: { request: [1, 1], '1k-requests': [1, 1_000], '10k-requests': [1, 10_000], '1M-requests': [1, 1_000_000] },
  month: {
    month: [1, 1],
    'circuit-month': [1, 1],
    'instance-month': [1, 1],
    'key-month': [1, 1],
    'zone-month': [1, 1],
    'alarm-month': [1, 1],
    'check-month': [1, 1],
    'ip-month': [1, 1],
    hour: [month.hours, 1],
    '30-days': [month.hours, month.hoursOf30Days],
    year: [1, 12],
  },
  'probe-month': { 'probe-month': [1, 1], 'check-month': [1, 1], run: [runs, 1], '1k-runs': [runs, 1_000] },
}

/** How many of the seller's units one neutral unit is, as a fraction; undefined if the two do not measure the same thing. */
export function sellersUnits(neutral: NeutralUnit, sellers: string): Ratio | undefined {
  return Object.hasOwn(ratios[neutral], sellers) ? inLeastTerms(ratios[neutral][sellers]!) : undefined
}

/** Numbers small enough that their products are still whole numbers to the last digit. */
function inLeastTerms([above, below]: Ratio): Ratio {
  let [divisor, rest] = [above, below]
  while (rest !== 0) [divisor, rest] = [rest, divisor % rest]
  return [above / divisor, below / divisor]
}

/**
 * How many of one unit another is: an hour is 1/730 of a month, a GiB-month 1.07 GB-months. Undefined if the two do not
 * measure the same thing.
 */
export function unitsIn(one: string, of: string): Ratio | undefined {
  if (one === of) return [1, 1]
  for (const neutral of Object.keys(ratios) as NeutralUnit[]) {
    const [from, to] = [sellersUnits(neutral, one), sellersUnits(neutral, of)]
    if (from !== undefined && to !== undefined) return [to[0] * from[1], to[1] * from[0]]
  }
  const [thing, period] = parted(one)
  const [same, other] = parted(of)
  if (thing !== same || period === undefined || other === undefined) return undefined
  return [period[0] * other[1], period[1] * other[0]]
}

/** Months in the period that a unit ends with, for things that no meter counts: `IOPS-hour`, `volume-month`. */
const periods = wordTable<Ratio>({
  hour: [1, month.hours],
  '30days': [month.hoursOf30Days, month.hours],
  month: [1, 1],
  year: [12, 1],
})

function parted(unit: string): [thing: string, period: Ratio | undefined] {
  const at = unit.lastIndexOf('-')
  return [unit.slice(0, at), periods.get(unit.slice(at + 1))]
}

/** Units in which a seller may count what the meter counts: for messages. */
export const unitsFor = (meter: Meter): string[] => Object.keys(ratios[unitOfMeter[meter]])
