import type { LandingZone } from '#catalogue/landing-zone.ts'
import type { PlacementPlan } from '#placement/plan.ts'
import type { ZoneBudget } from '../landing-zone-plan.ts'

/** Whole thousands, so that a small change of the plan does not change every budget. */
const step = 1000

/** The zone's planned monthly cost with its share of lines and traffic, rounded up. Zero costs still get the smallest. */
export function zoneBudget(plan: PlacementPlan, zone: LandingZone): ZoneBudget {
  const minor = plan.cost.byZone.find(({ key }) => key === zone.id)?.total ?? 0
  return {
    monthly: Math.max(1, Math.ceil(minor / 100 / step)) * step,
    currency: plan.currency,
    alertAtPercent: [50, 80, 100],
    notify: plan.notify ?? zone.settings.notify ?? `platform@${plan.body.short}.invalid`,
  }
}
