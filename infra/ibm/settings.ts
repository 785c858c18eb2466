import { z } from 'zod'
import { StackCount } from '../agency-stacks.ts'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { readSettings } from '../settings/form.ts'

/** What the body tells about its IBM Cloud account under `settings` of a zone. */
export const ibmForm = {
  settings: z.strictObject({
    resourceGroup: z.string().meta({ description: 'Existing resource group of network, line, logs and monitor' }),
    image: z.string().optional().meta({ description: 'Id of the server image; else asked for at deployment' }),
    sshKey: z.string().optional().meta({ description: 'Id of an existing SSH key for servers; else none logs in' }),
    serverProfile: z.string().default('bx2-2x8').meta({ description: 'Prober and exit copier' }),
    packageMirror: z
      .url({ error: '<url>' })
      .optional()
      .meta({ description: 'Mirror inside the body; else the image holds the packages' }),
    exitTarget: z
      .string()
      .optional()
      .meta({ description: "Host in the body's own network that takes exit copies; else exit.BODY.internal" }),
    notify: z.string().optional().meta({ description: 'Where alarms go, unless the workspace says it' }),
  }),
  perAgency: { stacks: StackCount },
}

export interface IbmSettings extends z.infer<typeof ibmForm.settings> {
  readonly exitTarget: string
}

/** Reads the zone's settings; every wrong or missing one is reported at once. */
export function ibmSettings(plan: LandingZonePlan): IbmSettings {
  const { settings } = readSettings(plan.zone, ibmForm)
  return { ...settings, exitTarget: settings.exitTarget ?? `exit.${plan.body.short}.internal` }
}
