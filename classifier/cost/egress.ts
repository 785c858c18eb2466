import type { LandingZone } from '#catalogue/landing-zone.ts'
import { Bill } from './bill.ts'
import type { PricingContext } from './context.ts'
import type { CostLine, MissingPrice } from './estimate.ts'
import { sumUp } from './total.ts'

/** Price of one GiB from one zone to another: exact amount in the body's currency, or what is missing for it. */
export type EgressPrice = {
  readonly amount: string
  readonly lines: readonly CostLine[]
  readonly missing: readonly MissingPrice[]
}

/**
 * One GiB over the private lines: out of `from`, through the body's own network, into `to`. The seller of `from` charges for
 * leaving; no seller in the catalogue charges for coming in. Inside one zone it is free. Where a price is missing the amount is
 * 0 and means nothing.
 */
export function egressPerGib(from: LandingZone, to: LandingZone, context: PricingContext): EgressPrice {
  const bill = new Bill(from, context)
  if (from.id !== to.id) {
    bill.buy('egress', 'egress.private', { quantity: 1 })
    bill.buy('egress', 'connectivity.gateway.data', { quantity: 1 })
  }
  return {
    amount: bill.missing.length > 0 ? '0' : sumUp(bill.bought).monthly,
    lines: bill.lines(),
    missing: bill.missing,
  }
}
