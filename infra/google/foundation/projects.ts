import type { Folder } from '@pulumi/gcp/organizations/folder.js'
import { getActiveFolderOutput } from '@pulumi/gcp/organizations/getActiveFolder.js'
import { getProjectOutput } from '@pulumi/gcp/organizations/getProject.js'
import { Project } from '@pulumi/gcp/organizations/project.js'
import { Service } from '@pulumi/gcp/projects/service.js'
import { Provider } from '@pulumi/gcp/provider.js'
import type { CustomResourceOptions, Input, Output, Resource } from '@pulumi/pulumi'
import type { AgencyShare, LandingZonePlan } from '../../landing-zone-plan.ts'
import { agencyLabels, type Labels, zoneLabels } from '../labels.ts'
import { hostProjectId, nameOf } from '../names.ts'
import type { GoogleSettings } from '../settings.ts'
import { folderPlace, makeFolder } from './zone-folder.ts'

/** A project as resources are put into it. Nothing comes from the shell that runs the program but who is logged in. */
export interface Place {
  readonly projectId: string
  readonly provider: Provider
  /** Google's services switched on in the project; whatever is made with one waits for it. None: another stack has done it. */
  readonly services: ReadonlyMap<ServiceName, Service> | undefined
}

/** An agency's own project, whichever of its stacks made it. */
export interface AgencyHome extends Place {
  readonly number: Output<string>
}

/** A project that this stack makes or takes into use. */
export interface Home extends AgencyHome {
  readonly what: string
  readonly services: ReadonlyMap<ServiceName, Service>
  /** False where the project stands outside the zone's folder and must be locked by itself. */
  readonly inZoneFolder: boolean
}

const everywhere = ['cloudkms', 'cloudresourcemanager', 'compute', 'logging', 'orgpolicy', 'storage'] as const
const ofHub = ['billingbudgets', 'cloudbilling', 'dns', 'monitoring', 'servicedirectory', 'servicenetworking'] as const
const ofAgencies = ['cloudscheduler', 'file', 'iam', 'sqladmin', 'storagetransfer'] as const
export type ServiceName = (typeof everywhere | typeof ofHub | typeof ofAgencies)[number]

/**
 * The project of what is shared, in a folder of the zone's own. Where the settings name neither folder nor organisation with
 * somebody who pays, projects are expected to exist under their planned ids.
 */
export function openHub(
  plan: LandingZonePlan,
  settings: GoogleSettings,
  parent: Resource,
): { readonly hub: Home; readonly folder: Folder | undefined } {
  const provider = connectHub(plan, settings, parent)
  const folder = makeFolder(plan, settings, parent, provider)
  const made =
    settings.hostProject === undefined && folder !== undefined
      ? { folderId: folder.folder.folderId, after: [folder.logLocation], labels: zoneLabels(plan), settings }
      : undefined
  const into = { what: 'hub', projectId: hubId(plan, settings), provider, inHub: provider }
  return { hub: open(plan, into, made, parent), folder: folder?.folder }
}

/** The hub as an agency's stack sees it: made by the zone's own stack. */
export const hubOf = (plan: LandingZonePlan, settings: GoogleSettings, parent: Resource): Place => ({
  projectId: hubId(plan, settings),
  provider: connectHub(plan, settings, parent),
  services: undefined,
})

/** An agency's own project: the one named in the settings, else one in the zone's folder, else one that exists already. */
export function openAgency(
  plan: LandingZonePlan,
  share: AgencyShare,
  settings: GoogleSettings,
  hub: Place,
  parent: Resource,
): Home {
  const { short } = share.agency
  const given = settings.agencyProjects.get(short)
  const projectId = agencyProject(share, settings)
  const provider = connect(plan, short, projectId, parent)
  const folder = given === undefined ? folderPlace(plan, settings) : undefined
  const made =
    folder === undefined
      ? undefined
      : {
          folderId: getActiveFolderOutput(folder, { parent, provider: hub.provider }).name,
          after: [],
          labels: agencyLabels(plan, share),
          settings,
        }
  return open(plan, { what: short, projectId, provider, inHub: hub.provider }, made, parent)
}

/** The same where the agency's first stack made it or took it into use. */
export function findAgency(
  plan: LandingZonePlan,
  share: AgencyShare,
  settings: GoogleSettings,
  parent: Resource,
): AgencyHome {
  const projectId = agencyProject(share, settings)
  const provider = connect(plan, share.agency.short, projectId, parent)
  const { number } = getProjectOutput({ projectId }, { parent, provider })
  return { projectId, provider, number, services: undefined }
}

const agencyProject = ({ agency, account }: AgencyShare, { agencyProjects }: GoogleSettings): string =>
  agencyProjects.get(agency.short) ?? account

export const hubId = (plan: LandingZonePlan, settings: GoogleSettings): string =>
  settings.hostProject ?? hostProjectId(plan)

const connectHub = (plan: LandingZonePlan, settings: GoogleSettings, parent: Resource): Provider =>
  connect(plan, 'hub', hubId(plan, settings), parent)

interface Opened {
  readonly what: string
  readonly projectId: string
  readonly provider: Provider
  /** Projects are made and found from the hub. */
  readonly inHub: Provider
}

function open(plan: LandingZonePlan, into: Opened, made: Made | undefined, parent: Resource): Home {
  const { what, projectId, provider, inHub } = into
  const project =
    made === undefined
      ? Project.get(nameOf(plan, 'project', what), projectId, {}, { parent, provider: inHub })
      : makeProject(plan, what, projectId, made, parent, inHub)
  const wanted: ServiceName[] = [...everywhere, ...(what === 'hub' ? ofHub : ofAgencies)]
  const services = wanted
    .toSorted()
    .map((name) => [name, switchOn(plan, what, name, projectId, project, provider, parent)] as const)
  const inZoneFolder = made !== undefined
  return { what, projectId, number: project.number, provider, services: new Map(services), inZoneFolder }
}

/** Options of a resource that a service makes in a project. */
export function within(
  { projectId, provider, services }: Place,
  parent: Resource,
  service: ServiceName,
): CustomResourceOptions & { dependsOn: Resource[] } {
  if (services === undefined) return { parent, provider, dependsOn: [] }
  const on = services.get(service)
  if (on === undefined) throw new RangeError(`${service} is not switched on in ${projectId}`)
  return { parent, provider, dependsOn: [on] }
}

interface Made {
  readonly folderId: Input<string>
  readonly after: Resource[]
  readonly labels: Labels
  readonly settings: GoogleSettings
}

const connect = (plan: LandingZonePlan, what: string, project: string, parent: Resource): Provider =>
  new Provider(
    nameOf(plan, 'in', what),
    {
      project,
      region: plan.zone.location.region,
      billingProject: project,
      userProjectOverride: what !== 'hub',
      addPulumiAttributionLabel: false,
    },
    { parent },
  )

const makeProject = (
  plan: LandingZonePlan,
  what: string,
  projectId: string,
  { folderId, after, labels, settings: { billingAccount } }: Made,
  parent: Resource,
  provider: Provider,
): Project =>
  new Project(
    nameOf(plan, 'project', what),
    {
      projectId,
      name: projectId,
      folderId,
      billingAccount,
      autoCreateNetwork: false,
      deletionPolicy: 'PREVENT',
      labels,
    },
    { parent, provider, dependsOn: after, protect: true, retainOnDelete: true },
  )

const switchOn = (
  plan: LandingZonePlan,
  what: string,
  service: ServiceName,
  project: string,
  after: Resource,
  provider: Provider,
  parent: Resource,
): Service =>
  new Service(
    nameOf(plan, service, what),
    { project, service: `${service}.googleapis.com`, disableOnDestroy: false },
    { parent, provider, dependsOn: [after] },
  )
