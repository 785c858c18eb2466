import { Money } from '#catalogue/price-book.ts'
import { InputError } from '#catalogue/vocabulary/issue.ts'
import type { PlacementPlan } from '#placement/plan.ts'
import { Bills, type Cover } from './cover.ts'
import { type Belongs, matcherOf } from './match-spend.ts'
import type { ReadSpend, Spend } from './spend.ts'

/** What drifts is asked about: more than so large a share of the estimate, and more than so many whole units of the currency. */
export type Tolerance = { readonly share: number; readonly least: number }

/** Estimate and actual of one thing in one month, in minor units of the plan's currency. `drift` is null where nothing was estimated. */
export type Comparison = Cover & {
  readonly month: string
  readonly zone: string
  /** null: what the zone itself costs. */
  readonly system: string | null
  readonly estimate: number
  readonly actual: number
  readonly drift: number | null
  readonly drifts: boolean
}

export type SpendReport = {
  readonly currency: string
  readonly rows: number
  readonly tolerance: Tolerance
  /** The months that charges are of, with what the bill tells of each that tells least. */
  readonly months: readonly (Cover & { readonly month: string })[]
  /** One a zone and month, with everything that lies there. */
  readonly zones: readonly Comparison[]
  readonly systems: readonly Comparison[]
  /** What belongs to no zone of the plan, by provider and region. */
  readonly unknown: readonly { readonly month: string; readonly where: string; readonly actual: number }[]
  readonly tax: number
  readonly newPlan: boolean
  /** False where no zone's month could be judged: nothing belongs to a zone, or no bill covers a month to its end. */
  readonly judged: boolean
}

type Decimal = InstanceType<typeof Money>

/**
 * Compares spend with the plan's estimate for each system, zone and month. Tax is told apart, as estimates carry none; a month
 * that a zone's own bill does not cover to its end is shown and not judged there.
 *
 * @throws InputError for a currency that the plan has no rate for.
 */
export function compareSpend(plan: PlacementPlan, read: ReadSpend, tolerance: Tolerance): SpendReport {
  const rates = new Map<string, string>([[plan.currency, '1'], ...ratesOf(plan)])
  const unpriced = [...new Set(read.spend.map(({ currency }) => currency))].filter((currency) => !rates.has(currency))
  if (unpriced.length > 0)
    throw new InputError(
      unpriced.map((met) => ({
        code: 'unknown-value',
        path: 'BillingCurrency',
        met,
        accepted: [...rates.keys()].join(),
      })),
    )
  const home = ({ currency, effectiveCost }: Spend) => new Money(effectiveCost).times(rates.get(currency)!)
  const belongsTo = matcherOf(plan)
  const placed = read.spend
    .filter(({ tax }) => !tax)
    .map((spend) => ({ spend, at: belongsTo(spend), cost: home(spend) }))
  const bills = new Bills(read.spend)
  const billsOf = new Map(
    [...Map.groupBy(placed, ({ at }) => at.zone)].map(([zone, all]) => [
      zone,
      new Set(all.map(({ spend }) => spend.bill)),
    ]),
  )
  const coverOf = (month: string, zone: string | undefined): Cover => bills.cover(month, billsOf.get(zone) ?? [])
  const judge = (month: string, zone: string, system: string | null, estimate: number, cost: Decimal): Comparison => {
    const cover = coverOf(month, zone)
    const actual = toMinor(cost)
    const drift = estimate === 0 ? null : Math.round(((actual - estimate) / estimate) * 10_000) / 10_000
    const beyond =
      Math.abs(actual - estimate) > tolerance.least * 100 && (drift === null || Math.abs(drift) > tolerance.share)
    return { month, zone, system, estimate, actual, drift, drifts: beyond && cover.covered, ...cover }
  }
  const sums = sumBy(placed, ({ spend, at }) => (at.zone === undefined ? undefined : keyOf(spend.month, at)))
  const estimates = estimatesOf(plan)
  const billed = new Set(placed.flatMap(({ at }) => at.zone ?? []))
  const months = [...new Set(placed.map(({ spend }) => spend.month))].sort().map((month) => {
    const covers = [...billsOf.keys()].map((zone) => coverOf(month, zone))
    return { month, ...covers.reduce((a, b) => (a.lastDay <= b.lastDay ? a : b)) }
  })
  const zones: Comparison[] = []
  const systems: Comparison[] = []
  for (const { month } of months) {
    for (const { id } of plan.zones.filter((zone) => billed.has(zone.id))) {
      const own = new Set(
        [...sums.keys(), ...[...estimates.keys()].map((key) => `${month}\n${key}`)].filter((key) =>
          key.startsWith(`${month}\n${id}\n`),
        ),
      )
      const rows = [...own].sort().map((key) => {
        const system = key.split('\n')[2]!
        const estimate = estimates.get(`${id}\n${system}`) ?? 0
        return judge(month, id, system === '' ? null : system, estimate, sums.get(key) ?? new Money(0))
      })
      systems.push(...rows)
      const total = rows.reduce((sum, { estimate }) => sum + estimate, 0)
      const cost = rows.reduce((sum, { actual }) => sum.plus(actual), new Money(0)).div(100)
      zones.push(judge(month, id, null, total, cost))
    }
  }
  const lost = sumBy(placed, ({ spend, at }) =>
    at.zone === undefined ? `${spend.month}\n${spend.provider} ${spend.region}` : undefined,
  )
  const tax = read.spend.filter((spend) => spend.tax).reduce((sum, spend) => sum.plus(home(spend)), new Money(0))
  return {
    ...{ currency: plan.currency, rows: read.rows, tolerance, months, zones, systems },
    unknown: [...lost]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, cost]) => {
        const [month = '', where = ''] = key.split('\n')
        return { month, where: where.trim(), actual: toMinor(cost) }
      }),
    tax: toMinor(tax),
    newPlan: zones.some(({ drifts }) => drifts) || systems.some(({ drifts }) => drifts),
    judged: zones.some(({ covered }) => covered),
  }
}

const ratesOf = ({ cost }: PlacementPlan): [string, string][] =>
  (cost.rates ?? []).map(({ base, rate }) => [base, rate])
const keyOf = (month: string, { zone, system }: Belongs): string => [month, zone, system ?? ''].join('\n')
const toMinor = (cost: Decimal): number => cost.times(100).toDecimalPlaces(0, Money.ROUND_HALF_UP).toNumber()

function sumBy<T extends { readonly cost: Decimal }>(
  all: readonly T[],
  key: (one: T) => string | undefined,
): Map<string, Decimal> {
  const sums = new Map<string, Decimal>()
  for (const one of all) {
    const at = key(one)
    if (at !== undefined) sums.set(at, (sums.get(at) ?? new Money(0)).plus(one.cost))
  }
  return sums
}

/** What the plan estimates a month by zone and system; traffic is the sender's zone's, as a provider bills it. */
function estimatesOf({ placements, cost }: PlacementPlan): Map<string, number> {
  const sums = new Map<string, number>()
  const add = (zone: string, system: string, minor: number) =>
    sums.set(`${zone}\n${system}`, (sums.get(`${zone}\n${system}`) ?? 0) + minor)
  for (const { zone, system, monthly } of placements) if (zone !== null) add(zone, system, monthly)
  for (const { key, shared, crossings } of cost.byZone) add(key, '', shared + crossings)
  return sums
}
