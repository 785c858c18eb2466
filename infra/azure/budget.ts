import { Budget as SpendingLimit } from '@pulumi/azure-native/consumption/budget.js'
import { ComponentResource, type ComponentResourceOptions } from '@pulumi/pulumi'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import type { Foundation } from './foundation.ts'
import { nameOf } from './names.ts'

/**
 * One budget over all subscriptions of the zone. Azure counts it in the currency that the agreement is billed in, which
 * is the plan's currency or must be read as such.
 */
export class Budget extends ComponentResource {
  constructor(plan: LandingZonePlan, foundation: Foundation, opts: ComponentResourceOptions) {
    super('rettsky:azure:Budget', nameOf(plan, 'budget-alarm'), {}, opts)
    const { monthly, alertAtPercent, notify } = plan.budget
    const notice = (threshold: number) => ({
      enabled: true,
      operator: 'GreaterThanOrEqualTo',
      threshold,
      thresholdType: 'Actual',
      contactEmails: [notify],
    })
    const budgetName = nameOf(plan, 'budget')
    new SpendingLimit(
      budgetName,
      {
        budgetName,
        scope: foundation.zoneGroup.id,
        category: 'Cost',
        amount: monthly,
        timeGrain: 'Monthly',
        timePeriod: { startDate: `${plan.asOf.slice(0, 7)}-01T00:00:00Z` },
        notifications: Object.fromEntries(
          alertAtPercent.toSorted((a, b) => a - b).map((percent) => [`at-${percent}-percent`, notice(percent)]),
        ),
      },
      // The month that a budget began in cannot change, and a later plan has a later day.
      { parent: this, provider: foundation.hub.provider, ignoreChanges: ['timePeriod'] },
    )
    this.registerOutputs({})
  }
}
