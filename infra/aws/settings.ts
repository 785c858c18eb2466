import { z } from 'zod'
import { StackCount } from '../agency-stacks.ts'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { readSettings } from '../settings/form.ts'

const AccountId = z.string().regex(/^\d{12}$/, { error: '<aws-account>' })

/** What the body tells about its AWS organisation under `settings` of a zone. */
export const awsForm = {
  settings: z.strictObject({
    organisationId: z
      .string()
      .regex(/^o-[0-9a-z]{10,32}$/, { error: '<pattern o-…>' })
      .optional()
      .meta({
        description:
          'Private endpoints then serve this organisation alone; `aws organizations describe-organization` shows the id',
      }),
    organisationRoot: z
      .string()
      .regex(/^r-[0-9a-z]{4,32}$/, { error: '<pattern r-…>' })
      .optional()
      .meta({
        description:
          'Where the region lock is attached if there is no unit; `aws organizations list-roots` shows the id',
      }),
    organisationUnit: z
      .string()
      .regex(/^ou-[0-9a-z]{4,32}-[0-9a-z]{8,32}$/, { error: '<pattern ou-…-…>' })
      .optional()
      .meta({
        description:
          "Unit that holds the zone's accounts; the region lock is attached to it. `aws organizations list-organizational-units-for-parent --parent-id ROOT` shows the ids",
      }),
    platformAccount: AccountId.optional().meta({ description: 'Account of network, line, monitor and their audit' }),
    managementAccount: AccountId.optional().meta({ description: 'Account that pays and holds the organisation' }),
    notify: z.string().optional().meta({ description: 'Where alarms go, unless the workspace says it' }),
  }),
  perAgency: {
    account: AccountId.meta({ description: "The agency's own account, where it exists already" }),
    stacks: StackCount,
  },
}

export type AwsSettings = z.infer<typeof awsForm.settings> & {
  /** Account ids of agencies that have one, by short name: setting `account-helse`. */
  readonly accounts: ReadonlyMap<string, string>
}

/** Reads the zone's settings; every wrong or unknown one is reported at once. */
export function awsSettings(plan: LandingZonePlan): AwsSettings {
  const { settings, perAgency } = readSettings(plan.zone, awsForm)
  return { ...settings, accounts: perAgency.account }
}
