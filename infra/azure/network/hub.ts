import type { Input, Resource } from '@pulumi/pulumi'
import type { LandingZonePlan } from '../../landing-zone-plan.ts'
import { auditLogName } from '../foundation/audit-log.ts'
import { groupName, type Home } from '../foundation/resource-groups.ts'
import { connectHub } from '../foundation/subscriptions.ts'
import type { AzureSettings } from '../settings.ts'
import { type PrivateNames, privateZoneNames } from './private-names.ts'
import { type PlannedSubnet, subnetName } from './subnets.ts'
import { type JoinedNetwork, vnetName } from './vnet.ts'

/**
 * What agencies use of the zone's own, as their stacks know it: the zone's stack made it, and in Azure everything is called by
 * its path, which settings and plan give.
 */
export interface Hub {
  readonly home: Home
  readonly auditLog: { readonly id: Input<string> }
  readonly names: PrivateNames
  readonly network: JoinedNetwork
  /** The zone's shared subnet of a purpose. */
  readonly subnetFor: (purpose: PlannedSubnet['purpose']) => string
}

export function hubOf(plan: LandingZonePlan, settings: AzureSettings, parent: Resource): Hub {
  const group = groupName(plan, 'hub')
  const home: Home = { provider: connectHub(plan, settings, parent), group: { name: group } }
  const path = (...parts: readonly string[]) =>
    ['/subscriptions', settings.subscription, 'resourceGroups', group, 'providers', ...parts].join('/')
  const networkPath = (what: string) => path('Microsoft.Network', 'virtualNetworks', vnetName(plan, what))
  return {
    home,
    auditLog: { id: path('Microsoft.OperationalInsights', 'workspaces', auditLogName(plan)) },
    names: new Map(
      privateZoneNames.map((name) => [name, { id: path('Microsoft.Network', 'privateDnsZones', name), name }]),
    ),
    network: { what: 'hub', home, network: { id: networkPath('hub'), name: vnetName(plan, 'hub') } },
    subnetFor: (purpose) => {
      const planned = plan.subnets.find((subnet) => subnet.purpose === purpose && subnet.agency === undefined)
      if (planned === undefined) throw new RangeError(`the plan has no subnet for ${purpose}`)
      return `${networkPath(isOfHub(planned) ? 'hub' : 'shared')}/subnets/${subnetName(planned)}`
    },
  }
}

/** Gateways, endpoints of the platform and the prober belong to the hub; workloads and data to spokes. */
export const isOfHub = ({ purpose }: PlannedSubnet): boolean =>
  purpose === 'transit' || purpose === 'endpoints' || purpose === 'monitoring'
