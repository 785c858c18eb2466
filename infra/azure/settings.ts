import { z } from 'zod'
import { InputError, type Issue } from '#catalogue/vocabulary/issue.ts'
import type { LandingZonePlan } from '../landing-zone-plan.ts'

const Guid = z.guid({ error: 'a GUID, 00000000-0000-0000-0000-000000000000' })

/** What the body tells about its Azure estate under `settings` of a zone. */
const Settings = z.strictObject({
  tenant: Guid.meta({ description: 'Entra tenant' }),
  subscription: Guid.meta({ description: 'Subscription of the hub: network, line, logs, monitor' }),
  managementGroup: z
    .string()
    .regex(/^[-\w.()]{1,90}$/, { error: 'id of a management group' })
    .meta({ description: "Existing management group that the zone's own is made under" }),
  billingScope: z
    .string()
    .startsWith('/')
    .optional()
    .meta({ description: 'Invoice section or enrolment account that pays for subscriptions that do not exist yet' }),
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
    .url()
    .optional()
    .meta({ description: "The body's own mirror of Ubuntu's packages; none: the image holds what servers need" }),
  proberSshKey: z
    .string()
    .startsWith('ssh-')
    .optional()
    .meta({ description: 'Public key of who may log in to the prober' }),
})
const agencySetting = /^subscription-([a-z][a-z0-9]{1,11})$/

export interface AzureSettings extends z.infer<typeof Settings> {
  /** Ids of subscriptions that exist already, by the agency's short name: setting `subscription-helse`. */
  readonly agencySubscriptions: ReadonlyMap<string, string>
}

/** Reads the zone's settings; every wrong or missing one is reported at once. */
export function azureSettings(plan: LandingZonePlan): AzureSettings {
  const entries = Object.entries(plan.zone.settings)
  const agencies = entries.filter(([key]) => agencySetting.test(key))
  const rest = Settings.safeParse(Object.fromEntries(entries.filter(([key]) => !agencySetting.test(key))))
  const issues: Issue[] = [
    ...(rest.error?.issues ?? []).map((issue) => issueOf(plan, issue.path.join('.'), issue)),
    ...agencies.flatMap(([key, value]) =>
      (Guid.safeParse(value).error?.issues ?? []).map((issue) => issueOf(plan, key, issue)),
    ),
  ]
  if (rest.data === undefined || issues.length > 0) throw new InputError(issues)
  return {
    ...rest.data,
    agencySubscriptions: new Map(agencies.map(([key, value]) => [agencySetting.exec(key)?.[1] ?? '', value])),
  }
}

function issueOf(plan: LandingZonePlan, key: string, issue: z.core.$ZodIssue): Issue {
  const path = `zones.${plan.zone.id}.settings${key === '' ? '' : `.${key}`}`
  if (issue.code !== 'unrecognized_keys') {
    return { code: 'setting-wrong', path, met: plan.zone.settings[key] ?? 'nothing', accepted: issue.message }
  }
  const accepted = [...Object.keys(Settings.shape), 'subscription-<agency>'].join(', ')
  return { code: 'setting-unknown', path, met: issue.keys.join(', '), accepted }
}
