import type { Currency } from '#catalogue/body.ts'
import { Money } from '#catalogue/price-book.ts'
import { type Amount, readAmount } from './amounts.ts'
import { CostDriver, type CostEstimate, type CostThresholds, type ZoneCost } from './estimate.ts'

type PricedZone = Extract<ZoneCost, { priced: true }>

/** Cheapest priced zone; of two that cost the same the first by id. */
export function cheapest(zones: readonly ZoneCost[]): PricedZone | undefined {
  const priced = zones.flatMap((zone) => (zone.priced ? [{ zone, monthly: readAmount(zone.monthly) }] : []))
  const byId = (a: PricedZone, b: PricedZone) => (a.zone < b.zone ? -1 : a.zone > b.zone ? 1 : 0)
  return priced.toSorted((a, b) => Number(a.monthly - b.monthly) || byId(a.zone, b.zone))[0]?.zone
}

/** What costs most in a zone; of equals the first in the list of drivers. */
export function mainDriver(zone: PricedZone): CostDriver {
  const sums = new Map<CostDriver, Amount>(CostDriver.options.map((driver) => [driver, 0n]))
  for (const { driver, monthly } of zone.lines) sums.set(driver, sums.get(driver)! + readAmount(monthly))
  return [...sums].toSorted(([, a], [, b]) => Number(b - a))[0]![0]
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
