import { Budget as SpendingLimit } from '@pulumi/gcp/billing/budget.js'
import { NotificationChannel } from '@pulumi/gcp/monitoring/notificationChannel.js'
import { getProjectOutput } from '@pulumi/gcp/organizations/getProject.js'
import { Project } from '@pulumi/gcp/organizations/project.js'
import {
  ComponentResource,
  type ComponentResourceOptions,
  interpolate,
  type Output,
  type Resource,
} from '@pulumi/pulumi'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { within } from './foundation/projects.ts'
import type { Foundation } from './foundation.ts'
import { zoneLabels } from './labels.ts'
import { nameOf } from './names.ts'
import type { GoogleSettings } from './settings.ts'

/** A budget over all projects of the zone, in the plan's currency; Google takes it only if the account is billed in it. */
export class Budget extends ComponentResource {
  constructor(plan: LandingZonePlan, settings: GoogleSettings, foundation: Foundation, opts: ComponentResourceOptions) {
    super('rettsky:google:Budget', nameOf(plan, 'budget-alarm'), {}, opts)
    const { hub } = foundation
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
    const billingAccount = settings.billingAccount ?? payerOf(plan, foundation, this)
    for (const { name, spenders } of counted(plan, settings, foundation, this)) {
      new SpendingLimit(
        name,
        {
          billingAccount,
          displayName: name.slice(0, 60),
          amount: { specifiedAmount: { currencyCode: currency, units: `${monthly}` } },
          budgetFilter: { calendarPeriod: 'MONTH', ...spenders },
          thresholdRules: alertAtPercent
            .toSorted((a, b) => a - b)
            .map((percent) => ({ thresholdPercent: percent / 100, spendBasis: 'CURRENT_SPEND' })),
          allUpdatesRule: { monitoringNotificationChannels: [people.id], disableDefaultIamRecipients: true },
        },
        within(hub, this, 'billingbudgets'),
      )
    }
    this.registerOutputs({})
  }
}

interface Counted {
  readonly name: string
  readonly spenders: { readonly resourceAncestors: Output<string>[] } | { readonly projects: Output<string>[] }
}

/**
 * Budgets by who is counted: everything in the zone's folder, and projects outside it, which exist before the zone does. Google
 * counts only what every filter of a budget lets through, so the two have a budget each; both are held against the whole sum,
 * since the plan does not say how they share it.
 */
function counted(
  plan: LandingZonePlan,
  { agencyProjects }: GoogleSettings,
  { hub, folder }: Foundation,
  parent: Resource,
): Counted[] {
  const outside = plan.agencies
    .filter(({ agency }) => folder === undefined || agencyProjects.has(agency.short))
    .map(({ agency, account }) => agencyProjects.get(agency.short) ?? account)
    .toSorted()
  const asked = within(hub, parent, 'cloudresourcemanager')
  const numbers = [
    ...(hub.inZoneFolder ? [] : [hub.number]),
    ...outside.map((projectId) => getProjectOutput({ projectId }, asked).number),
  ]
  const projects = numbers.map((number) => interpolate`projects/${number}`)
  if (folder === undefined) return [{ name: nameOf(plan, 'budget'), spenders: { projects } }]
  const resourceAncestors = [interpolate`folders/${folder.folderId}`]
  const inside: Counted = { name: nameOf(plan, 'budget'), spenders: { resourceAncestors } }
  return projects.length === 0
    ? [inside]
    : [inside, { name: nameOf(plan, 'budget', 'outside'), spenders: { projects } }]
}

/** Whoever pays for the hub already, where the settings do not say it. */
const payerOf = (plan: LandingZonePlan, { hub }: Foundation, parent: Budget) =>
  Project.get(nameOf(plan, 'payer'), hub.projectId, {}, within(hub, parent, 'cloudbilling')).billingAccount.apply(
    (id) => id ?? '',
  )
