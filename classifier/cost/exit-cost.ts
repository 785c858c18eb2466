import type { LandingZone } from '#catalogue/landing-zone.ts'
import type { Meter } from '#catalogue/meter.ts'
import { Money } from '#catalogue/price-book.ts'
import type { PricingContext } from './context.ts'
import { meterCost } from './meter-cost.ts'

/** What it costs to take so much out of a zone once. Amounts are exact, in the body's currency; null where no price is known. */
export type ExitCost = {
  readonly zone: string
  readonly gib: number
  readonly now: string | null
  readonly path: 'internet' | 'private' | null
  /** From the day on which switching is free. */
  readonly later: string | null
  readonly from: string
}

/**
 * The cheaper of the two ways out, by tiers from the account's first GiB. Afterwards the traffic of leaving is free; what stays
 * in parallel use may still be charged, and work of moving always costs.
 */
export function exitCost(gib: number, zone: LandingZone, context: PricingContext): ExitCost {
  const from = context.settings.switchingFreeFrom
  const way = (meters: readonly Meter[]) => {
    const costs = meters.map((meter) => meterCost('egress', meter, gib, 0, zone, context))
    const amounts = costs.flatMap((cost) => (cost.priced ? [cost.monthly] : []))
    return amounts.length < meters.length ? undefined : amounts.reduce((sum, one) => sum.plus(one), new Money(0))
  }
  const ways = [
    { path: 'internet' as const, amount: way(['egress.internet']) },
    { path: 'private' as const, amount: way(['egress.private', 'connectivity.gateway.data']) },
  ].flatMap(({ path, amount }) => (amount === undefined ? [] : [{ path, amount }]))
  const cheapest = ways.toSorted((a, b) => a.amount.comparedTo(b.amount))[0]
  if (cheapest === undefined) return { zone: zone.id, gib, now: null, path: null, later: null, from }
  return { zone: zone.id, gib, now: cheapest.amount.toFixed(), path: cheapest.path, later: '0', from }
}
