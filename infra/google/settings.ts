import { z } from 'zod'
import { InputError, type Issue } from '#catalogue/vocabulary/issue.ts'
import type { LandingZonePlan } from '../landing-zone-plan.ts'

const Digits = z.string().regex(/^\d{6,20}$/, { error: 'a number of 6 to 20 digits' })
const ProjectId = z.string().regex(/^[a-z][a-z0-9-]{4,28}[a-z0-9]$/, { error: 'a project id of 6 to 30 characters' })

/** What the body tells about its Google estate under `settings` of a zone. */
const Settings = z.strictObject({
  organisation: Digits.optional().meta({
    description: 'Organisation; projects are made in it where no folder is named',
  }),
  folder: Digits.optional().meta({ description: "Folder that the zone's own folder is made in" }),
  billingAccount: z
    .string()
    .regex(/^[0-9A-Z]{6}-[0-9A-Z]{6}-[0-9A-Z]{6}$/, { error: 'a billing account, XXXXXX-XXXXXX-XXXXXX' })
    .optional()
    .meta({ description: 'Who pays; with a folder or organisation it lets projects be made' }),
  hostProject: ProjectId.optional().meta({ description: 'Existing project of network, line, logs and monitor' }),
  locationPolicy: z
    .enum(['enforced', 'dry-run'])
    .default('enforced')
    .meta({ description: 'dry-run writes down what the region lock would refuse, and refuses nothing' }),
  ekmConnection: z
    .string()
    .startsWith('projects/')
    .optional()
    .meta({ description: "Existing connection to the body's own key manager, for keys held outside" }),
  packageMirror: z
    .url()
    .optional()
    .meta({ description: "The body's own mirror of Ubuntu's packages; none: the image holds what servers need" }),
  notify: z.string().optional().meta({ description: 'Where alarms go, unless the workspace says it' }),
})
const agencySetting = /^project-([a-z][a-z0-9]{1,11})$/

export interface GoogleSettings extends z.infer<typeof Settings> {
  /** Ids of projects that exist already, by the agency's short name: setting `project-helse`. */
  readonly agencyProjects: ReadonlyMap<string, string>
}

/** Reads the zone's settings; every wrong or missing one is reported at once. */
export function googleSettings(plan: LandingZonePlan): GoogleSettings {
  const entries = Object.entries(plan.zone.settings)
  const agencies = entries.filter(([key]) => agencySetting.test(key))
  const rest = Settings.safeParse(Object.fromEntries(entries.filter(([key]) => !agencySetting.test(key))))
  const issues: Issue[] = [
    ...(rest.error?.issues ?? []).map((issue) => issueOf(plan, issue.path.join('.'), issue)),
    ...agencies.flatMap(([key, value]) =>
      (ProjectId.safeParse(value).error?.issues ?? []).map((issue) => issueOf(plan, key, issue)),
    ),
  ]
  if (rest.data === undefined || issues.length > 0) throw new InputError(issues)
  return {
    ...rest.data,
    agencyProjects: new Map(agencies.map(([key, value]) => [agencySetting.exec(key)?.[1] ?? '', value])),
  }
}

function issueOf(plan: LandingZonePlan, key: string, issue: z.core.$ZodIssue): Issue {
  const path = `zones.${plan.zone.id}.settings${key === '' ? '' : `.${key}`}`
  if (issue.code !== 'unrecognized_keys') {
    return { code: 'setting-wrong', path, met: plan.zone.settings[key] ?? 'nothing', accepted: issue.message }
  }
  const accepted = [...Object.keys(Settings.shape), 'project-<agency>'].join(', ')
  return { code: 'setting-unknown', path, met: issue.keys.join(', '), accepted }
}
