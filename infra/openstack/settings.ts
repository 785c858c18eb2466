import { z } from 'zod'
import { StackCount } from '../agency-stacks.ts'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { readSettings } from '../settings/form.ts'

const HttpsUrl = z.url({ protocol: /^https$/, error: '<https-url>' })
const Url = z.url({ error: '<url>' })

/** What the body tells about an OpenStack host under `settings` of a zone. Names are those the host uses itself. */
export const openStackForm = {
  settings: z.strictObject({
    authUrl: HttpsUrl.meta({ description: 'Keystone of the site' }),
    project: z.string().optional().meta({ description: 'Project of network, line and monitor; else lz-platform-ZONE' }),
    domain: z.string().optional().meta({ description: 'Id of the domain that projects are made in' }),
    endpointType: z
      .enum(['internal', 'public'])
      .default('internal')
      .meta({ description: "Which of the host's addresses deployment uses" }),
    handOffNetwork: z.string().optional().meta({ description: 'Network by which the carrier hands over' }),
    physicalNetwork: z
      .string()
      .optional()
      .meta({ description: 'Own cloud only: physical network that carries the VLAN of a line' }),
    s3Endpoint: HttpsUrl.optional().meta({ description: "Else the one in the host's own service catalogue" }),
    storagePolicy: z.string().default('encrypted').meta({ description: 'Swift policy that encrypts' }),
    twoSiteStoragePolicy: z
      .string()
      .default('encrypted-two-sites')
      .meta({ description: 'The same for what must lie at two sites' }),
    volumeType: z.string().default('encrypted').meta({ description: 'Cinder type that encrypts (LUKS)' }),
    twoSiteVolumeType: z
      .string()
      .default('encrypted-two-sites')
      .meta({ description: 'The same for what must lie at two sites' }),
    shareType: z.string().default('encrypted').meta({ description: 'Manila type that encrypts' }),
    twoSiteShareType: z
      .string()
      .default('encrypted-two-sites')
      .meta({ description: 'The same for what must lie at two sites' }),
    image: z.string().default('ubuntu-24.04').meta({ description: 'Image of servers' }),
    packageMirror: Url.optional().meta({ description: 'Mirror inside the body; else the image holds the packages' }),
    serverFlavor: z.string().default('m1.small').meta({ description: 'Prober and exit copier' }),
    databaseFlavor: z.string().default('m1.large').meta({ description: 'Servers that hold a PostgreSQL database' }),
    firstSite: z.string().optional().meta({ description: 'Availability zone of site 0, where the host has any' }),
    secondSite: z.string().optional().meta({ description: 'Availability zone of site 1' }),
    nameServers: z.string().default('').meta({ description: "The body's own, comma between" }),
    tangUrl: Url.optional().meta({
      description: 'Where keys held outside the host unlock disks: Tang on own premises',
    }),
    exitTarget: z.string().optional().meta({ description: 'Host in the body’s own network that takes exit copies' }),
    notify: z.string().optional().meta({ description: 'Where alarms go, unless the workspace says it' }),
  }),
  perAgency: {
    project: z.string().meta({ description: "Id of the agency's own project, where it exists already" }),
    stacks: StackCount,
  },
}

export interface OpenStackSettings extends z.infer<typeof openStackForm.settings> {
  /** Tang's answers are of no use without the disk, so it needs no TLS of its own. */
  readonly tangUrl: string
  readonly exitTarget: string
  /** Ids of projects that exist already, by the agency's short name: setting `project-helse`. */
  readonly agencyProjects: ReadonlyMap<string, string>
}

/** Reads the zone's settings; every wrong or missing one is reported at once. */
export function openStackSettings(plan: LandingZonePlan): OpenStackSettings {
  const { settings, perAgency } = readSettings(plan.zone, openStackForm)
  const { tangUrl = `http://tang.${plan.body.short}.internal`, exitTarget = `exit.${plan.body.short}.internal` } =
    settings
  return { ...settings, tangUrl, exitTarget, agencyProjects: perAgency.project }
}

/** In its own cloud the body makes projects and sets quotas itself; a host does it on order. */
export const isOwnCloud = (plan: LandingZonePlan): boolean => plan.zone.kind === 'private-cloud'
