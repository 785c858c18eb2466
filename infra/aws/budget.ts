import { type App, CfnParameter, Token } from 'aws-cdk-lib'
import { CfnBudget } from 'aws-cdk-lib/aws-budgets'
import type { Construct } from 'constructs'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { billedIn, landingZoneName, shorten } from '../plan/index.ts'
import { partitionOf } from './partition.ts'
import { managementOwner, ZoneStack } from './zone-stack.ts'

const nameLimit = 100

/**
 * An alarm when the zone's accounts cost more than was planned, by the tag that everything in the zone carries. It stands in
 * the account that pays, which sees all of them; it holds no data, so it may stand in another region.
 */
export class BudgetStack extends ZoneStack {
  constructor(app: App, plan: LandingZonePlan) {
    const { budgetRegion } = partitionOf(plan.zone)
    super(app, plan, 'budget', managementOwner(plan), { region: budgetRegion })
    const { alertAtPercent, notify } = plan.budget
    const billed = billedIn(plan.zone) ?? plan.budget.currency
    new CfnBudget(this, 'Budget', {
      budget: {
        budgetName: shorten(landingZoneName(plan.body.short, 'budget', plan.zone.id), nameLimit),
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: Token.asNumber(this.#limit(plan, billed)), unit: billed },
        costFilters: { TagKeyValue: [`user:rettsky-zone$${plan.zone.id}`] },
      },
      notificationsWithSubscribers: alertAtPercent.map((threshold) => ({
        notification: {
          notificationType: 'ACTUAL',
          comparisonOperator: 'GREATER_THAN',
          thresholdType: 'PERCENTAGE',
          threshold,
        },
        subscribers: [{ subscriptionType: notify.includes('@') ? 'EMAIL' : 'SNS', address: notify }],
      })),
    })
  }

  /** AWS takes a budget only in the currency it bills in. Without an amount in that currency it has to be typed in. */
  #limit(plan: LandingZonePlan, billed: string): number | CfnParameter['value'] {
    const { budget } = plan
    const amount = [budget, budget.seller].find((money) => money?.currency === billed)
    if (amount !== undefined) return amount.monthly
    return new CfnParameter(this as Construct, 'MonthlyLimit', {
      type: 'Number',
      minValue: 1,
      description: `${budget.monthly} ${budget.currency} a month, in whole ${billed}`,
    }).valueAsNumber
  }
}
