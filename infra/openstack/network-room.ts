import { QuotaV2 } from '@pulumi/openstack/networking/index.js'
import type { ComponentResource } from '@pulumi/pulumi'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import type { Foundation } from './foundation.ts'
import { nameOf } from './names.ts'
import { isOwnCloud } from './settings.ts'

/** What must be there before a project asks for more than Neutron gives unasked; nothing where the host sets quotas on order. */
export interface NetworkRoom {
  readonly platform: readonly QuotaV2[]
  /** By agency. */
  readonly agencies: ReadonlyMap<string, readonly QuotaV2[]>
}

const unlimited = -1

/**
 * Neutron gives a project ten loans of networks and a hundred security rules unless told otherwise (its `rbac` and security
 * group quotas); a zone needs more, and they cost nothing. No floating address and no router or network of its own: an agency
 * cannot open a path to the Internet.
 */
export function makeNetworkRoom(plan: LandingZonePlan, foundation: Foundation, parent: ComponentResource): NetworkRoom {
  if (!isOwnCloud(plan)) return { platform: [], agencies: new Map() }
  const { provider, projectId } = foundation.platform
  const region = plan.zone.location.region
  const opts = { parent, provider }
  const platform = new QuotaV2(nameOf(plan, 'quota-platform'), { projectId, region, rbacPolicy: unlimited }, opts)
  const limits = { floatingip: 0, router: 0, network: 0, subnet: 0 }
  const groups = { securityGroup: unlimited, securityGroupRule: unlimited }
  const agencies = plan.agencies.map(({ agency }) => {
    const home = foundation.agencies.get(agency.id)!
    const name = nameOf(plan, `quota-${agency.short}`)
    return [agency.id, [new QuotaV2(name, { projectId: home.projectId, region, ...limits, ...groups }, opts)]] as const
  })
  return { platform: [platform], agencies: new Map(agencies) }
}
