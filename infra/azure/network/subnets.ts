import type { input } from '@pulumi/azure-native/types/index.js'
import type { Input } from '@pulumi/pulumi'
import type { LandingZonePlan } from '../../landing-zone-plan.ts'

export type PlannedSubnet = LandingZonePlan['subnets'][number]
export type SubnetShape = input.network.SubnetArgs
type Reference = { readonly id: Input<string> }

/**
 * Azure has one gateway subnet a network, under a fixed name, and it spans sites. The second transit range takes the
 * resolver that the body's own name servers ask.
 */
export const isGatewaySubnet = ({ purpose, site }: PlannedSubnet): boolean => purpose === 'transit' && site === 0
export const isResolverSubnet = ({ purpose, site }: PlannedSubnet): boolean => purpose === 'transit' && site === 1

export const subnetName = (subnet: PlannedSubnet): string => (isGatewaySubnet(subnet) ? 'GatewaySubnet' : subnet.name)

/** Gateways route by themselves; Azure takes neither a security group nor a default route on their subnet. */
export const gatewaySubnet = (subnet: PlannedSubnet): SubnetShape => ({
  name: subnetName(subnet),
  addressPrefix: subnet.cidr,
  defaultOutboundAccess: false,
})

/**
 * A subnet behind a security group, without a way out. `shared` lets servers of other subscriptions in the body's tenant
 * stand in it; otherwise an agency needs a network of its own in the plan, or a server in the hub's subscription.
 */
export const guardedSubnet = (
  subnet: PlannedSubnet,
  networkSecurityGroup: Reference,
  routeTable: Reference,
  shared: boolean,
): SubnetShape => ({
  name: subnet.name,
  addressPrefix: subnet.cidr,
  defaultOutboundAccess: false,
  networkSecurityGroup,
  routeTable,
  privateEndpointNetworkPolicies: 'Enabled',
  ...(shared ? { sharingScope: 'Tenant' } : {}),
  ...(isResolverSubnet(subnet)
    ? { delegations: [{ name: 'resolver', serviceName: 'Microsoft.Network/dnsResolvers' }] }
    : {}),
})
