import { Currency } from '#catalogue/body.ts'
import type { Catalogue } from '#catalogue/index.ts'
import { roundTripMs } from '#catalogue/index.ts'
import { type LandingZone, landingZone } from '#catalogue/landing-zone.ts'
import { type PriceBook, ratesOn, rowsOn } from '#catalogue/price-book.ts'
import type { Issue } from '#catalogue/vocabulary/issue.ts'
import type { CostEstimate, ZoneCost } from '#classifier/cost/estimate.ts'
import {
  costEstimate,
  egressPerGib,
  findConversion,
  type PricingContext,
  priceDataSet,
  priceSystem,
  priceZone,
} from '#classifier/cost/index.ts'
import type { DataSet, Submission } from '#classifier/submission.ts'
import type { PairTable } from '#placement/input.ts'
import type { PolicyDecision } from '#policies/decision.ts'
import { roundTripsOn } from '../monitor/round-trips.ts'
import { overlay } from '../price-import/book-files.ts'
import type { LoadedWorkspace } from '../workspace/load.ts'

/** The zones of a workspace and everything that prices them. */
export type Prices = {
  readonly zones: readonly LandingZone[]
  readonly context: PricingContext
  readonly shared: ReadonlyMap<string, ZoneCost>
  readonly egressPerGib: PairTable<string | null>
  readonly roundTripMs: PairTable<number | null>
}

/** Lays the body's local facts and own price lists over the catalogue. `change` alters the book, to ask what prices decide. */
export function pricesOf(workspace: LoadedWorkspace, catalogue: Catalogue, change = (book: PriceBook) => book): Prices {
  const { config } = workspace
  const zones = config.zones
    .flatMap((use) => catalogue.offers.filter(({ id }) => id === use.offer).map((offer) => landingZone(offer, use)))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const terms = { day: config.asOf, commitment: config.classifier.commitment }
  const rows = [...workspace.ownPrices.values()].flat()
  const context: PricingContext = {
    zones,
    links: config.links,
    book: change({
      rates: ratesOn(catalogue.prices.rates, config.asOf),
      rows: rowsOn([...rows, ...overlay(catalogue.prices.rows, workspace.bookPrices)], terms),
    }),
    tariffs: catalogue.tariffs,
    currency: config.currency,
    settings: config.classifier,
  }
  const overLines = roundTripsOn(workspace.roundTrips, config.asOf)
  return {
    zones,
    context,
    shared: new Map(zones.map((zone) => [zone.id, priceZone(zone, config.links, context)])),
    egressPerGib: pairs(zones, (from, to) => {
      const price = egressPerGib(from, to, context)
      return price.missing.length === 0 ? price.amount : null
    }),
    roundTripMs: pairs(zones, (from, to) => betweenZones(from, to, catalogue, overLines)),
  }
}

function pairs<T>(zones: readonly LandingZone[], value: (from: LandingZone, to: LandingZone) => T): PairTable<T> {
  return Object.fromEntries(
    zones.map((from) => [from.id, Object.fromEntries(zones.map((to) => [to.id, value(from, to)]))]),
  )
}

/**
 * As the lines of both zones measured it, since what passes from one to the other goes through the body's network; else as the
 * catalogue has it between the offers, or between their cities.
 */
function betweenZones(
  from: LandingZone,
  to: LandingZone,
  catalogue: Catalogue,
  overLines: ReadonlyMap<string, number>,
): number | null {
  if (from.id === to.id) return 0
  const [one, other] = [overLines.get(from.id), overLines.get(to.id)]
  if (one !== undefined && other !== undefined) return one + other
  const between = (a: string, b: string) => roundTripMs(catalogue.roundTrips, a, b)
  return between(from.offer, to.offer) ?? between(from.location.city, to.location.city)
}

/** Cost label of a system, or of one of its data sets with the controls that the rules ask for in each zone. */
export function subjectCost(
  submission: Submission,
  dataSet: DataSet | null,
  decisions: readonly PolicyDecision[],
  prices: Prices,
): CostEstimate {
  const { context } = prices
  const subject =
    dataSet === null
      ? ({ kind: 'system', id: submission.system.id } as const)
      : ({ kind: 'data-set', id: dataSet.id } as const)
  const zones = prices.zones.map((zone) => {
    if (dataSet === null) return priceSystem(submission, zone, context)
    const decision = decisions.find((candidate) => candidate.zone === zone.id)
    return priceDataSet(dataSet, zone, decision?.controls.map(({ control }) => control) ?? [], context)
  })
  return costEstimate(subject, zones, context.settings.costThresholds, context.currency)
}

/** What one unit of each other currency is worth in the body's, where a chain of dated rates leads there. */
export function exchangeRates({ context }: Prices): { base: Currency; quote: Currency; rate: string }[] {
  const quote = context.currency
  return Currency.options.flatMap((base) => {
    const found = base === quote ? undefined : findConversion(context.book.rates, base, quote)
    return found === undefined ? [] : [{ base, quote, rate: found.rate.toSignificantDigits(8).toFixed() }]
  })
}

/** Meters that nobody has a price for (not: what a seller does not sell in that size), one issue a zone and meter, for zones that rules would let something lie in. */
export function missingPrices(costs: readonly ZoneCost[]): Issue[] {
  const found = new Map<string, Issue>()
  for (const cost of costs) {
    if (cost.priced) continue
    for (const { zone, offer, meter, notSold } of cost.missing) {
      if (notSold === true) continue
      found.set(`${zone} ${meter}`, {
        code: 'missing-price',
        file: 'rettsky.yaml',
        path: 'zones',
        met: meter,
        params: { zone, offer, meter },
      })
    }
  }
  return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, issue]) => issue)
}
