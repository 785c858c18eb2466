import { z } from 'zod'
import { StackCount } from '../agency-stacks.ts'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { readSettings } from '../settings/form.ts'

const Guid = z.guid({ error: '<guid>' })

/** What the body tells about its Azure estate under `settings` of a zone. */
export const azureForm = {
  settings: z.strictObject({
    tenant: Guid.meta({ description: 'Entra tenant' }),
    subscription: Guid.meta({ description: 'Subscription of the hub: network, line, logs, monitor' }),
    managementGroup: z
      .string()
      .regex(/^[-\w.()]{1,90}$/, { error: '<management-group>' })
      .meta({ description: "Existing management group that the zone's own is made under" }),
    billingScope: z
      .string()
      .startsWith('/', { error: '<pattern /providers/Microsoft.Billing/billingAccounts/…>' })
      .optional()
      .meta({
        description:
          'Invoice section or enrolment account that pays for subscriptions that do not exist yet; `az billing account list` shows the accounts',
      }),
    keyHolders: z
      .string()
      .transform((ids) => ids.split(',').map((id) => id.trim()))
      .pipe(z.array(Guid).min(1))
      .optional()
      .meta({ description: 'Entra object ids, comma-separated, of who holds the security domain of managed HSMs' }),
    notify: z.string().optional().meta({ description: 'Where alarms go, unless the workspace says it' }),
    sharedSubnets: z.enum(['hub-only', 'tenant']).default('hub-only').meta({
      description:
        'tenant: servers of agencies’ own subscriptions may stand in the shared workload subnets (in preview at Azure since 2024)',
    }),
    packageMirror: z
      .url({ error: '<url>' })
      .optional()
      .meta({ description: "The body's own mirror of Ubuntu's packages; none: the image holds what servers need" }),
    proberSshKey: z
      .string()
      .startsWith('ssh-', { error: '<pattern ssh-…>' })
      .optional()
      .meta({ description: 'Public key of who may log in to the prober' }),
  }),
  perAgency: {
    subscription: Guid.meta({ description: "The agency's own subscription, where it exists already" }),
    stacks: StackCount,
  },
}

export interface AzureSettings extends z.infer<typeof azureForm.settings> {
  /** Ids of subscriptions that exist already, by the agency's short name: setting `subscription-helse`. */
  readonly agencySubscriptions: ReadonlyMap<string, string>
}

/** Reads the zone's settings; every wrong or missing one is reported at once. */
export function azureSettings(plan: LandingZonePlan): AzureSettings {
  const { settings, perAgency } = readSettings(plan.zone, azureForm)
  return { ...settings, agencySubscriptions: perAgency.subscription }
}
