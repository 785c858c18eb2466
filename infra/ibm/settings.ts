import { z } from 'zod'
import { InputError } from '#catalogue/vocabulary/issue.ts'
import { zodIssues } from '#catalogue/vocabulary/zod-issues.ts'
import type { LandingZonePlan } from '../landing-zone-plan.ts'

/** What the body tells about its IBM Cloud account under `settings` of a zone. */
const Settings = z.strictObject({
  resourceGroup: z.string().meta({ description: 'Existing resource group of network, line, logs and monitor' }),
  image: z.string().optional().meta({ description: 'Id of the server image; else asked for at deployment' }),
  sshKey: z.string().optional().meta({ description: 'Id of an existing SSH key for servers; else none logs in' }),
  serverProfile: z.string().default('bx2-2x8'),
  packageMirror: z.url().optional().meta({ description: 'Mirror inside the body; else the image holds the packages' }),
  exitTarget: z
    .string()
    .optional()
    .meta({ description: "Host in the body's own network that takes exit copies; else exit.BODY.internal" }),
  notify: z.string().optional(),
})

export interface IbmSettings extends z.infer<typeof Settings> {
  readonly exitTarget: string
}

/** Reads the zone's settings; every wrong or missing one is reported at once. */
export function ibmSettings(plan: LandingZonePlan): IbmSettings {
  const input = plan.zone.settings
  const parsed = Settings.safeParse(input)
  if (!parsed.success) {
    const issues = zodIssues(parsed.error, { schema: Settings, input })
    throw new InputError(issues.map((issue) => ({ ...issue, path: `zones.${plan.zone.id}.settings.${issue.path}` })))
  }
  return { ...parsed.data, exitTarget: parsed.data.exitTarget ?? `exit.${plan.body.short}.internal` }
}
