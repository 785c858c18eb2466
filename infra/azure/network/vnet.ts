import { NetworkSecurityGroup } from '@pulumi/azure-native/network/networkSecurityGroup.js'
import { RouteTable } from '@pulumi/azure-native/network/routeTable.js'
import { VirtualNetwork } from '@pulumi/azure-native/network/virtualNetwork.js'
import { type CustomResourceOptions, type Input, interpolate, type Output } from '@pulumi/pulumi'
import type { LandingZonePlan } from '../../landing-zone-plan.ts'
import type { Home } from '../foundation/resource-groups.ts'
import { nameOf } from '../names.ts'
import type { AzureSettings } from '../settings.ts'
import type { Tags } from '../tags.ts'
import { securityRules } from './security-rules.ts'
import {
  gatewaySubnet,
  guardedSubnet,
  isGatewaySubnet,
  type PlannedSubnet,
  type SubnetShape,
  subnetName,
} from './subnets.ts'

/** A virtual network as others are joined to it. */
export interface JoinedNetwork {
  readonly what: string
  readonly home: Home
  readonly network: { readonly id: Input<string>; readonly name: Input<string> }
}

/** A virtual network and what of the plan lies in it. */
export interface Vnet extends JoinedNetwork {
  readonly network: VirtualNetwork
  /** Ids by the plan's names. */
  readonly subnets: ReadonlyMap<string, Output<string>>
}

export const vnetName = (plan: LandingZonePlan, what: string): string => nameOf(plan, 'vnet', what)

export function buildVnet(
  plan: LandingZonePlan,
  settings: AzureSettings,
  what: string,
  home: Home,
  tags: Tags,
  planned: readonly PlannedSubnet[],
  opts: CustomResourceOptions,
): Vnet {
  const place = { resourceGroupName: home.group.name, location: plan.zone.location.region, tags }
  const routeTableName = nameOf(plan, 'rt', what)
  const routes = new RouteTable(
    routeTableName,
    {
      ...place,
      routeTableName,
      disableBgpRoutePropagation: !plan.privateConnectivity.agencyRoutes,
      routes: [{ name: 'no-internet', addressPrefix: '0.0.0.0/0', nextHopType: 'None' }],
    },
    opts,
  )
  const guarded = (subnet: PlannedSubnet): SubnetShape => {
    const networkSecurityGroupName = nameOf(plan, 'nsg', subnet.name)
    const securityGroup = new NetworkSecurityGroup(
      networkSecurityGroupName,
      { ...place, networkSecurityGroupName, securityRules: securityRules(plan, subnet.purpose, subnet.cidr) },
      opts,
    )
    const shared = settings.sharedSubnets === 'tenant' && subnet.purpose === 'workload' && subnet.agency === undefined
    return guardedSubnet(subnet, { id: securityGroup.id }, { id: routes.id }, shared)
  }
  const virtualNetworkName = vnetName(plan, what)
  const network = new VirtualNetwork(
    virtualNetworkName,
    {
      ...place,
      virtualNetworkName,
      addressSpace: { addressPrefixes: planned.map(({ cidr }) => cidr) },
      encryption: { enabled: true, enforcement: 'AllowUnencrypted' },
      subnets: planned.map((subnet) => (isGatewaySubnet(subnet) ? gatewaySubnet(subnet) : guarded(subnet))),
    },
    opts,
  )
  const idOf = (subnet: PlannedSubnet) => interpolate`${network.id}/subnets/${subnetName(subnet)}`
  return { what, home, network, subnets: new Map(planned.map((subnet) => [subnet.name, idOf(subnet)])) }
}
