import type { Catalogue } from '#catalogue/index.ts'
import { Money } from '#catalogue/price-book.ts'
import { InputError } from '#catalogue/vocabulary/issue.ts'
import type { ZoneCost } from '#classifier/cost/estimate.ts'
import { toMinorUnits } from '#classifier/cost/index.ts'
import { split } from '#placement/plan/plan-cost.ts'
import type { PlacementPlan } from '#placement/plan.ts'
import { inputDigests, judge } from '../advise.ts'
import type { LoadedWorkspace } from '../workspace/load.ts'
import { type Prices, pricesOf } from './workspace-prices.ts'

type PricedZone = Extract<ZoneCost, { priced: true }>

/** What an agency pays a month where the plan has put its things. Whole amounts are in minor units of the currency. */
export type AgencyBill = {
  readonly agency: PlacementPlan['agencies'][number]
  readonly currency: PlacementPlan['currency']
  readonly items: readonly { readonly id: string; readonly cost: PricedZone; readonly monthly: number }[]
  /** The agency's part of what a zone and its lines cost. */
  readonly shared: readonly { readonly zone: string; readonly whole: number; readonly monthly: number }[]
  readonly traffic: readonly {
    readonly from: string
    readonly to: string
    readonly gibPerMonth: number
    readonly monthly: number
  }[]
  readonly total: number
  readonly coverage: number
  readonly oldestPrice: string
  readonly rateDates: readonly string[]
  /** The inputs are no longer those that the plan was made from. */
  readonly stale: boolean
}

/**
 * Prices what each agency has, as placed, from the inputs anew: items line by line, zones split by what runs there, traffic to
 * who asks for it. While the inputs are those of the plan, the sums are the plan's.
 *
 * @throws InputError naming every item that has no price where the plan has put it.
 */
export function priceAgencies(plan: PlacementPlan, workspace: LoadedWorkspace, catalogue: Catalogue): AgencyBill[] {
  const prices = pricesOf(workspace, catalogue)
  const costs = new Map(judge(workspace, catalogue, prices).map(({ id, cost }) => [id, cost]))
  const placed = plan.placements.flatMap((placement) => {
    const cost = costs.get(placement.id)?.zones.find(({ zone }) => zone === placement.zone)
    return placement.zone === null || cost === undefined ? [] : [{ ...placement, zone: placement.zone, cost }]
  })
  refuseUnpriced([
    ...placed.map(({ cost }) => cost),
    ...plan.cost.byZone.flatMap(({ key }) => prices.shared.get(key) ?? []),
  ])
  const items = placed.map(({ id, agency, zone, cost }) => {
    const priced = cost as PricedZone
    return { id, agency, zone, cost: priced, monthly: toMinorUnits(priced.monthly) }
  })
  const parts = plan.cost.byZone.flatMap(({ key: zone }) => {
    const shared = prices.shared.get(zone)
    const whole = shared?.priced === true ? toMinorUnits(shared.monthly) : 0
    const own = plan.agencies.map(({ id }) => items.filter((item) => item.agency === id && item.zone === zone))
    const weights = own.map((mine) => sum(mine.map(({ monthly }) => monthly)))
    const counts = own.map((mine) => mine.length)
    return split(whole, sum(weights) > 0 ? weights : counts).map((monthly, i) => {
      return { agency: plan.agencies[i]!.id, zone, whole, monthly, cost: shared as PricedZone }
    })
  })
  const agencyOf = new Map(plan.placements.map(({ id, agency }) => [id, agency]))
  const inputs = inputDigests(workspace, catalogue)
  const stale = Object.entries(inputs).some(([name, digest]) => plan.inputs[name] !== digest)
  return plan.agencies.map((agency) => {
    const mine = items.filter((item) => item.agency === agency.id)
    const shared = parts.filter((part) => part.agency === agency.id && part.monthly > 0)
    const traffic = plan.crossings
      .filter(({ to }) => agencyOf.get(to) === agency.id)
      .map((crossing) => ({ ...crossing, monthly: trafficCost(crossing, prices) }))
    const weighed = [...mine, ...shared]
    return {
      agency,
      currency: plan.currency,
      items: mine.map(({ id, cost, monthly }) => ({ id, cost, monthly })),
      shared: shared.map(({ zone, whole, monthly }) => ({ zone, whole, monthly })),
      traffic: traffic.map(({ from, to, gibPerMonth, monthly }) => ({ from, to, gibPerMonth, monthly })),
      total: sum([...weighed, ...traffic].map(({ monthly }) => monthly)),
      ...trustIn(weighed),
      stale,
    }
  })
}

type Weighed = { readonly monthly: number; readonly cost: PricedZone }

/** Share that rests on list prices, and the oldest dates, of costs of which a part is carried. */
function trustIn(costs: readonly Weighed[]): Pick<AgencyBill, 'coverage' | 'oldestPrice' | 'rateDates'> {
  const total = sum(costs.map(({ monthly }) => monthly))
  const listed = sum(costs.map(({ monthly, cost }) => monthly * cost.coverage))
  const dates = costs.filter(({ monthly }) => monthly > 0).map(({ cost }) => cost.oldestPrice)
  const dated = dates.filter((date) => date !== 'none' && date !== 'undated').sort()
  return {
    coverage: total === 0 ? 1 : Math.floor((listed / total) * 10_000) / 10_000,
    oldestPrice: dates.includes('undated') ? 'undated' : (dated[0] ?? 'none'),
    rateDates: [...new Set(costs.flatMap(({ cost }) => cost.rateDates))].sort(),
  }
}

function trafficCost({ fromZone, toZone, gibPerMonth }: PlacementPlan['crossings'][number], prices: Prices): number {
  const perGib = prices.egressPerGib[fromZone]?.[toZone] ?? '0'
  return toMinorUnits(new Money(perGib).times(gibPerMonth).toFixed())
}

function refuseUnpriced(costs: readonly ZoneCost[]): void {
  const issues = costs.flatMap((cost) =>
    cost.priced
      ? []
      : cost.missing.map(({ zone, offer, meter }) => {
          return { code: 'missing-price', path: zone, met: meter, params: { zone, offer, meter } }
        }),
  )
  if (issues.length > 0) throw new InputError(issues)
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)
