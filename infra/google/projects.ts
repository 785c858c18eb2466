import type { Folder } from '@pulumi/gcp/organizations/folder.js'
import { Project } from '@pulumi/gcp/organizations/project.js'
import { Service } from '@pulumi/gcp/projects/service.js'
import { Provider } from '@pulumi/gcp/provider.js'
import type { CustomResourceOptions, Output, Resource } from '@pulumi/pulumi'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { agencyLabels, type Labels, zoneLabels } from './labels.ts'
import { hostProjectId, nameOf } from './names.ts'
import type { GoogleSettings } from './settings.ts'
import { makeFolder, type ZoneFolder } from './zone-folder.ts'

/** A project and how Pulumi reaches it. Nothing comes from the shell that runs the program but who is logged in. */
export interface Home {
  readonly what: string
  readonly projectId: string
  readonly number: Output<string>
  readonly provider: Provider
  /** Google's services switched on in the project; whatever is made with one waits for it. */
  readonly services: ReadonlyMap<ServiceName, Service>
  /** False where the project stands outside the zone's folder and must be locked by itself. */
  readonly inZoneFolder: boolean
}

export interface Homes {
  readonly folder: Folder | undefined
  readonly hub: Home
  readonly agencies: ReadonlyMap<string, Home>
}

const everywhere = ['cloudkms', 'cloudresourcemanager', 'compute', 'logging', 'orgpolicy', 'storage'] as const
const ofHub = ['billingbudgets', 'cloudbilling', 'dns', 'monitoring', 'servicedirectory', 'servicenetworking'] as const
const ofAgencies = ['cloudscheduler', 'file', 'iam', 'sqladmin', 'storagetransfer'] as const
export type ServiceName = (typeof everywhere | typeof ofHub | typeof ofAgencies)[number]

/**
 * One project for what is shared and one for each agency, in a folder of the zone's own. Where the settings name neither
 * folder nor organisation with somebody who pays, the projects are expected to exist under their planned ids.
 */
export function openProjects(plan: LandingZonePlan, settings: GoogleSettings, parent: Resource): Homes {
  const hubId = settings.hostProject ?? hostProjectId(plan)
  const inHub = connect(plan, 'hub', hubId, parent)
  const folder = makeFolder(plan, settings, parent, inHub)
  const open = (what: string, provider: Provider, projectId: string, made: Made | undefined): Home => {
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
  const makeUnlessGiven = (given: string | undefined, labels: Labels): Made | undefined =>
    given === undefined && folder !== undefined
      ? { folder, labels, billingAccount: settings.billingAccount }
      : undefined

  const hub = open('hub', inHub, hubId, makeUnlessGiven(settings.hostProject, zoneLabels(plan)))
  const agencies = plan.agencies.map((share): [string, Home] => {
    const { id, short } = share.agency
    const given = settings.agencyProjects.get(short)
    const projectId = given ?? share.account
    const provider = connect(plan, short, projectId, parent)
    return [id, open(short, provider, projectId, makeUnlessGiven(given, agencyLabels(plan, share)))]
  })
  return { folder: folder?.folder, hub, agencies: new Map(agencies) }
}

/** Options of a resource that a service makes in a project. */
export function within(
  home: Home,
  parent: Resource,
  service: ServiceName,
): CustomResourceOptions & { dependsOn: Resource[] } {
  const on = home.services.get(service)
  if (on === undefined) throw new RangeError(`${service} is not switched on in ${home.projectId}`)
  return { parent, provider: home.provider, dependsOn: [on] }
}

interface Made {
  readonly folder: ZoneFolder
  readonly labels: Labels
  readonly billingAccount: string | undefined
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
  { folder, labels, billingAccount }: Made,
  parent: Resource,
  provider: Provider,
): Project =>
  new Project(
    nameOf(plan, 'project', what),
    {
      projectId,
      name: projectId,
      folderId: folder.folder.folderId,
      billingAccount,
      autoCreateNetwork: false,
      deletionPolicy: 'PREVENT',
      labels,
    },
    { parent, provider, dependsOn: [folder.logLocation], protect: true, retainOnDelete: true },
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
