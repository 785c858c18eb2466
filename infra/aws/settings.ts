import { z } from 'zod'
import { InputError, type Issue } from '#catalogue/vocabulary/issue.ts'
import type { LandingZonePlan } from '../landing-zone-plan.ts'

const AccountId = z.string().regex(/^\d{12}$/, { error: 'an account id of 12 digits' })
const Count = z.string().regex(/^[1-9]\d?$/, { error: 'a number from 1 to 99' })

/** What the body tells about its AWS organisation under `settings` of a zone. */
const Settings = z.strictObject({
  organisationId: z
    .string()
    .regex(/^o-[0-9a-z]{10,32}$/, { error: 'an organisation id, o-…' })
    .optional()
    .meta({ description: 'Private endpoints then serve this organisation alone' }),
  organisationRoot: z
    .string()
    .regex(/^r-[0-9a-z]{4,32}$/, { error: 'a root, r-…' })
    .optional()
    .meta({ description: 'Where the region lock is attached if there is no unit' }),
  organisationUnit: z
    .string()
    .regex(/^ou-[0-9a-z]{4,32}-[0-9a-z]{8,32}$/, { error: 'an organisational unit, ou-…' })
    .optional()
    .meta({ description: "Unit that holds the zone's accounts; the region lock is attached to it" }),
  platformAccount: AccountId.optional().meta({ description: 'Account of network, line, monitor and their audit' }),
  managementAccount: AccountId.optional().meta({ description: 'Account that pays and holds the organisation' }),
  notify: z.string().optional().meta({ description: 'Where alarms go, unless the workspace says it' }),
})

const perAgency = { account: AccountId, stacks: Count } as const
const agencySetting = /^(account|stacks)-([a-z][a-z0-9]{1,11})$/

export type AwsSettings = z.infer<typeof Settings> & {
  /** Account ids of agencies that have one, by short name: setting `account-helse`. */
  readonly accounts: ReadonlyMap<string, string>
  /** How many stacks an agency's data stores are spread over, by short name: setting `stacks-helse`. */
  readonly stacks: ReadonlyMap<string, number>
}

/** Reads the zone's settings; every wrong or unknown one is reported at once. */
export function awsSettings(plan: LandingZonePlan): AwsSettings {
  const entries = Object.entries(plan.zone.settings).map(([key, value]) => ({
    key,
    value,
    own: agencySetting.exec(key),
  }))
  const rest = Settings.safeParse(
    Object.fromEntries(entries.filter(({ own }) => own === null).map(({ key, value }) => [key, value])),
  )
  const issues = (rest.error?.issues ?? []).map((issue) => issueOf(plan, issue.path.join('.'), issue))
  const found = { account: new Map<string, string>(), stacks: new Map<string, string>() }
  for (const { key, value, own } of entries) {
    if (own === null) continue
    const kind = own[1] === 'account' ? 'account' : 'stacks'
    found[kind].set(own[2] ?? '', value)
    issues.push(...(perAgency[kind].safeParse(value).error?.issues ?? []).map((issue) => issueOf(plan, key, issue)))
  }
  if (rest.data === undefined || issues.length > 0) throw new InputError(issues)
  return {
    ...rest.data,
    accounts: found.account,
    stacks: new Map([...found.stacks].map(([short, count]) => [short, Number(count)])),
  }
}

function issueOf(plan: LandingZonePlan, key: string, issue: z.core.$ZodIssue): Issue {
  const path = `zones.${plan.zone.id}.settings${key === '' ? '' : `.${key}`}`
  if (issue.code !== 'unrecognized_keys') {
    return { code: 'setting-wrong', path, met: plan.zone.settings[key] ?? 'nothing', accepted: issue.message }
  }
  const accepted = [...Object.keys(Settings.shape), 'account-<agency>', 'stacks-<agency>'].join(', ')
  return { code: 'setting-unknown', path, met: issue.keys.join(', '), accepted }
}
