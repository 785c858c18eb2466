import { getAuthScopeOutput, getProjectOutput, Project } from '@pulumi/openstack/identity/index.js'
import type { Provider } from '@pulumi/openstack/provider.js'
import type { Resource } from '@pulumi/pulumi'
import type { AgencyShare, LandingZonePlan } from '../../landing-zone-plan.ts'
import type { Home } from '../foundation.ts'
import { asTags, zoneMetadata } from '../names.ts'
import { isOwnCloud, type OpenStackSettings } from '../settings.ts'
import { connect } from './connections.ts'

/** An agency's own project: made in the body's own cloud where it has none, else the one that is there. */
export function makeHome(
  plan: LandingZonePlan,
  settings: OpenStackSettings,
  share: AgencyShare,
  platform: Provider,
  parent: Resource,
): Home {
  if (!makesProjects(plan, settings, share)) return givenHome(plan, settings, share, parent)
  const { account, agency } = share
  const project = new Project(
    account,
    {
      name: account,
      description: `${agency.short}, ${plan.zone.id}`,
      ...(settings.domain === undefined ? {} : { domainId: settings.domain }),
      tags: asTags({ ...zoneMetadata(plan), 'rettsky-agency': agency.short }),
    },
    { parent, provider: platform, protect: true, retainOnDelete: true },
  )
  return { projectId: project.id, provider: connect(plan, settings, agency.short, { tenantId: project.id }, parent) }
}

/** The same where the agency's first stack has made it. */
export function findHome(
  plan: LandingZonePlan,
  settings: OpenStackSettings,
  share: AgencyShare,
  platform: Provider,
  parent: Resource,
): Home {
  if (!makesProjects(plan, settings, share)) return givenHome(plan, settings, share, parent)
  const asked = { name: share.account, region: plan.zone.location.region }
  const { id } = getProjectOutput(asked, { parent, provider: platform })
  return { projectId: id, provider: connect(plan, settings, share.agency.short, { tenantId: id }, parent) }
}

const makesProjects = (plan: LandingZonePlan, settings: OpenStackSettings, { agency }: AgencyShare): boolean =>
  isOwnCloud(plan) && !settings.agencyProjects.has(agency.short)

/** A project that is there before any stack: named in the settings, or made by the host on order. */
function givenHome(
  plan: LandingZonePlan,
  settings: OpenStackSettings,
  { account, agency: { short } }: AgencyShare,
  parent: Resource,
): Home {
  const known = settings.agencyProjects.get(short)
  if (known !== undefined)
    return { projectId: known, provider: connect(plan, settings, short, { tenantId: known }, parent) }
  const provider = connect(plan, settings, short, { tenantName: account }, parent)
  const scope = getAuthScopeOutput({ name: account, region: plan.zone.location.region }, { parent, provider })
  return { provider, projectId: scope.projectId }
}
