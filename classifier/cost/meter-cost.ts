import type { LandingZone } from '#catalogue/landing-zone.ts'
import type { Meter } from '#catalogue/meter.ts'
import { Bill } from './bill.ts'
import type { PricingContext } from './context.ts'
import type { CostDriver, ZoneCost } from './estimate.ts'

/**
 * Price of a quantity of one meter, counted from a position: what the whole account has bought of it already this month, both
 * in the meter's neutral unit. At position 0 the account's free allowance is used first; that is the only place where it is.
 */
export function meterCost(
  driver: CostDriver,
  meter: Meter,
  quantity: number,
  position: number,
  zone: LandingZone,
  context: PricingContext,
): ZoneCost {
  const bill = new Bill(zone, context)
  bill.buy(driver, meter, { quantity, position })
  return bill.close()
}
