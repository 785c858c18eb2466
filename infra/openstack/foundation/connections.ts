import { Provider } from '@pulumi/openstack/provider.js'
import type { Resource } from '@pulumi/pulumi'
import type { LandingZonePlan } from '../../landing-zone-plan.ts'
import { nameOf } from '../names.ts'
import type { OpenStackSettings } from '../settings.ts'

/** One provider a project: the site is its region, and nothing but who is logged in comes from the shell. */
export const connect = (
  plan: LandingZonePlan,
  settings: OpenStackSettings,
  what: string,
  project: object,
  parent: Resource,
): Provider =>
  new Provider(
    nameOf(plan, what),
    {
      authUrl: settings.authUrl,
      region: plan.zone.location.region,
      endpointType: settings.endpointType,
      insecure: false,
      ...project,
    },
    { parent },
  )

/** Project of network, line and monitor. */
export const platformProject = (plan: LandingZonePlan, settings: OpenStackSettings): string =>
  settings.project ?? `lz-platform-${plan.zone.id}`

export const connectPlatform = (plan: LandingZonePlan, settings: OpenStackSettings, parent: Resource): Provider =>
  connect(plan, settings, 'platform', { tenantName: platformProject(plan, settings) }, parent)
