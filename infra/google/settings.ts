import { z } from 'zod'
import { StackCount } from '../agency-stacks.ts'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { readSettings } from '../settings/form.ts'

const Digits = z.string().regex(/^\d{6,20}$/, { error: '<digits>' })
const ProjectId = z.string().regex(/^[a-z][a-z0-9-]{4,28}[a-z0-9]$/, { error: '<project-id>' })

/** What the body tells about its Google estate under `settings` of a zone. */
export const googleForm = {
  settings: z.strictObject({
    organisation: Digits.optional().meta({
      description:
        'Organisation; projects are made in it where no folder is named. `gcloud organizations list` shows the number',
    }),
    folder: Digits.optional().meta({ description: "Folder that the zone's own folder is made in" }),
    billingAccount: z
      .string()
      .regex(/^[0-9A-Z]{6}-[0-9A-Z]{6}-[0-9A-Z]{6}$/, { error: '<pattern XXXXXX-XXXXXX-XXXXXX>' })
      .optional()
      .meta({
        description:
          'Who pays; with a folder or organisation it lets projects be made. `gcloud billing accounts list` shows the ids',
      }),
    hostProject: ProjectId.optional().meta({ description: 'Existing project of network, line, logs and monitor' }),
    locationPolicy: z
      .enum(['enforced', 'dry-run'])
      .default('enforced')
      .meta({ description: 'dry-run writes down what the region lock would refuse, and refuses nothing' }),
    ekmConnection: z
      .string()
      .startsWith('projects/', { error: '<pattern projects/…>' })
      .optional()
      .meta({ description: "Existing connection to the body's own key manager, for keys held outside" }),
    packageMirror: z
      .url({ error: '<url>' })
      .optional()
      .meta({ description: "The body's own mirror of Ubuntu's packages; none: the image holds what servers need" }),
    notify: z.string().optional().meta({ description: 'Where alarms go, unless the workspace says it' }),
  }),
  perAgency: {
    project: ProjectId.meta({ description: "The agency's own project, where it exists already" }),
    stacks: StackCount,
  },
}

export interface GoogleSettings extends z.infer<typeof googleForm.settings> {
  /** Ids of projects that exist already, by the agency's short name: setting `project-helse`. */
  readonly agencyProjects: ReadonlyMap<string, string>
}

/** Reads the zone's settings; every wrong or missing one is reported at once. */
export function googleSettings(plan: LandingZonePlan): GoogleSettings {
  const { settings, perAgency } = readSettings(plan.zone, googleForm)
  return { ...settings, agencyProjects: perAgency.project }
}
