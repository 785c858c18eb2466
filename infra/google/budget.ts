import { Budget as SpendingLimit } from '@pulumi/gcp/billing/budget.js'
import { NotificationChannel } from '@pulumi/gcp/monitoring/notificationChannel.js'
import { Project } from '@pulumi/gcp/organizations/project.js'
import { ComponentResource, type ComponentResourceOptions, interpolate } from '@pulumi/pulumi'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import type { Foundation } from './foundation.ts'
import { zoneLabels } from './labels.ts'
import { nameOf } from './names.ts'
import { type Home, within } from './projects.ts'
import type { GoogleSettings } from './settings.ts'

/** One budget over all projects of the zone, in the plan's currency; Google takes it only if the account is billed in it. */
export class Budget extends ComponentResource {
  constructor(plan: LandingZonePlan, settings: GoogleSettings, foundation: Foundation, opts: ComponentResourceOptions) {
    super('rettsky:google:Budget', nameOf(plan, 'budget-alarm'), {}, opts)
    const { hub, agencies } = foundation.homes
    const { monthly, currency, alertAtPercent, notify } = plan.budget
    const people = new NotificationChannel(
      nameOf(plan, 'budget'),
      {
        project: hub.projectId,
        displayName: `Budget of ${plan.zone.id}`,
        type: 'email',
        labels: { email_address: notify },
        userLabels: zoneLabels(plan),
      },
      within(hub, this, 'monitoring'),
    )
    new SpendingLimit(
      nameOf(plan, 'budget'),
      {
        billingAccount: settings.billingAccount ?? payerOf(plan, foundation, this),
        displayName: nameOf(plan, 'budget').slice(0, 60),
        amount: { specifiedAmount: { currencyCode: currency, units: `${monthly}` } },
        budgetFilter: {
          calendarPeriod: 'MONTH',
          projects: [hub, ...[...agencies.values()].toSorted(byName)].map(
            ({ number }) => interpolate`projects/${number}`,
          ),
        },
        thresholdRules: alertAtPercent
          .toSorted((a, b) => a - b)
          .map((percent) => ({ thresholdPercent: percent / 100, spendBasis: 'CURRENT_SPEND' })),
        allUpdatesRule: { monitoringNotificationChannels: [people.id], disableDefaultIamRecipients: true },
      },
      within(hub, this, 'billingbudgets'),
    )
    this.registerOutputs({})
  }
}

const byName = (a: Home, b: Home): number => (a.what < b.what ? -1 : 1)

/** Whoever pays for the hub already, where the settings do not say it. */
const payerOf = (plan: LandingZonePlan, { homes: { hub } }: Foundation, parent: Budget) =>
  Project.get(nameOf(plan, 'payer'), hub.projectId, {}, within(hub, parent, 'cloudbilling')).billingAccount.apply(
    (id) => id ?? '',
  )
