import { QuotaV2 } from '@pulumi/openstack/networking/index.js'
import type { Provider } from '@pulumi/openstack/provider.js'
import type { ComponentResource } from '@pulumi/pulumi'
import type { AgencyShare, LandingZonePlan } from '../../landing-zone-plan.ts'
import type { Home } from '../foundation.ts'
import { nameOf } from '../names.ts'
import { isOwnCloud } from '../settings.ts'

const unlimited = -1

/**
 * Neutron gives a project ten loans of networks and a hundred security rules unless told otherwise (its `rbac` and security
 * group quotas); a zone needs more, and they cost nothing. Nothing where the host sets quotas on order.
 */
export function makePlatformRoom(plan: LandingZonePlan, platform: Home, parent: ComponentResource): void {
  if (!isOwnCloud(plan)) return
  const { provider, projectId } = platform
  const region = plan.zone.location.region
  new QuotaV2(nameOf(plan, 'quota-platform'), { projectId, region, rbacPolicy: unlimited }, { parent, provider })
}

/**
 * What must be there before an agency's project asks for more security rules. No floating address and no router or network of
 * its own: an agency cannot open a path to the Internet.
 */
export function makeAgencyRoom(
  plan: LandingZonePlan,
  { agency }: AgencyShare,
  { platform: provider, home }: { readonly platform: Provider; readonly home: Home },
  parent: ComponentResource,
): readonly QuotaV2[] {
  if (!isOwnCloud(plan)) return []
  const region = plan.zone.location.region
  const limits = { floatingip: 0, router: 0, network: 0, subnet: 0 }
  const groups = { securityGroup: unlimited, securityGroupRule: unlimited }
  const name = nameOf(plan, `quota-${agency.short}`)
  return [new QuotaV2(name, { projectId: home.projectId, region, ...limits, ...groups }, { parent, provider })]
}
