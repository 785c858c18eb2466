import type { Currency } from '#catalogue/body.ts'
import { Money } from '#catalogue/price-book.ts'
import { CostDriver, type CostEstimate, type CostThresholds, type ZoneCost } from './estimate.ts'

type PricedZone = Extract<ZoneCost, { priced: true }>

/** Cheapest priced zone; of two that cost the same the first by id. */
export function cheapest(zones: readonly ZoneCost[]): PricedZone | undefined {
  const priced = zones.filter((zone): zone is PricedZone => zone.priced)
  return priced.toSorted(
    (a, b) => new Money(a.monthly).comparedTo(b.monthly) || (a.zone < b.zone ? -1 : a.zone > b.zone ? 1 : 0),
  )[0]
}

/** What costs most in a zone; of equals the first in the list of drivers. */
export function mainDriver(zone: PricedZone): CostDriver {
  const sums = CostDriver.options.map((driver) => ({
    driver,
    sum: zone.lines.reduce((sum, line) => (line.driver === driver ? sum.plus(line.monthly) : sum), new Money(0)),
  }))
  return sums.toSorted((a, b) => b.sum.comparedTo(a.sum))[0]!.driver
}

/**
 * The cost label: class and driver in the cheapest priced zone. What no zone can price is classed as high, the strictest
 * plausible answer, with compute as its driver.
 */
export function costEstimate(
  subject: CostEstimate['subject'],
  zoneCosts: readonly ZoneCost[],
  thresholds: CostThresholds,
  currency: Currency = 'NOK',
): CostEstimate {
  const zones = zoneCosts.toSorted((a, b) => (a.zone < b.zone ? -1 : a.zone > b.zone ? 1 : 0))
  const best = cheapest(zones)
  if (best === undefined) return { subject, currency, zones, class: 'high', driver: 'compute' }
  const monthly = new Money(best.monthly)
  const cost = monthly.gte(thresholds.highFrom) ? 'high' : monthly.gte(thresholds.moderateFrom) ? 'moderate' : 'low'
  return { subject, currency, zones, class: cost, driver: mainDriver(best) }
}
