import type { LandingZone } from '#catalogue/landing-zone.ts'
import { Money } from '#catalogue/price-book.ts'
import type { PlacementPlan } from '#placement/plan.ts'
import type { ZoneBudget } from '../landing-zone-plan.ts'

/** Whole thousands of the body's currency, so that a small change of the plan does not change every budget. */
const step = 1000

/** The zone's planned monthly cost with its share of lines and traffic, rounded up. Zero costs still get the smallest. */
export function zoneBudget(plan: PlacementPlan, zone: LandingZone): ZoneBudget {
  const minor = plan.cost.byZone.find(({ key }) => key === zone.id)?.total ?? 0
  const monthly = Math.max(1, Math.ceil(minor / 100 / step)) * step
  const seller = inSellerCurrency(plan, zone, monthly)
  return {
    monthly,
    currency: plan.currency,
    alertAtPercent: [50, 80, 100],
    notify: plan.notify ?? zone.settings.notify ?? `platform@${plan.body.short}.invalid`,
    ...(seller === undefined ? {} : { seller }),
  }
}

/**
 * The one currency that a provider takes a budget in: the one it bills in. AWS bills in dollars, its European Sovereign Cloud
 * (`aws-eusc`, since January 2026) in euros; the others bill in the currency of the agreement, so their budgets stay in the
 * body's.
 */
export function billedIn(zone: Pick<LandingZone, 'partition' | 'provider'>): 'EUR' | 'USD' | undefined {
  if (zone.provider !== 'aws') return undefined
  return zone.partition === 'aws-eusc' ? 'EUR' : 'USD'
}

/** The budget at the plan's own rates, rounded up to whole hundreds; nothing where the plan has no such rate. */
function inSellerCurrency(plan: PlacementPlan, zone: LandingZone, monthly: number): ZoneBudget['seller'] {
  const currency = billedIn(zone)
  const rate = plan.cost.rates?.find(({ base, quote }) => base === currency && quote === plan.currency)
  if (currency === undefined || rate === undefined) return undefined
  const hundreds = new Money(monthly).div(rate.rate).div(100).ceil().toNumber()
  return { monthly: hundreds * 100, currency }
}
