import { PrivateDnsZoneGroup } from '@pulumi/azure-native/network/privateDnsZoneGroup.js'
import { PrivateEndpoint } from '@pulumi/azure-native/network/privateEndpoint.js'
import { PrivateZone } from '@pulumi/azure-native/privatedns/privateZone.js'
import { VirtualNetworkLink } from '@pulumi/azure-native/privatedns/virtualNetworkLink.js'
import type { CustomResource, Input, Resource } from '@pulumi/pulumi'
import type { LandingZonePlan } from '../../landing-zone-plan.ts'
import type { Home } from '../foundation/resource-groups.ts'
import { nameOf } from '../names.ts'
import { type Tags, zoneTags } from '../tags.ts'
import type { JoinedNetwork } from './vnet.ts'

/** Names that Azure's own services answer to inside the zone, by the sub-resource that an endpoint leads to. */
const zoneNames = {
  azuremonitor: [
    'privatelink.monitor.azure.com',
    'privatelink.oms.opinsights.azure.com',
    'privatelink.ods.opinsights.azure.com',
    'privatelink.agentsvc.azure-automation.net',
  ],
  blob: ['privatelink.blob.core.windows.net'],
  file: ['privatelink.file.core.windows.net'],
  managedhsm: ['privatelink.managedhsm.azure.net'],
  postgresqlServer: ['privatelink.postgres.database.azure.com'],
  vault: ['privatelink.vaultcore.azure.net'],
} as const
export type SubResource = keyof typeof zoneNames
/** The zone's private DNS zones by name. */
export type PrivateNames = ReadonlyMap<string, { readonly id: Input<string>; readonly name: Input<string> }>
export const privateZoneNames: readonly string[] = Object.values(zoneNames).flat()

/** Private DNS zones. They hold names, not data, and are global in Azure. */
export function makePrivateNames(plan: LandingZonePlan, home: Home, parent: Resource): PrivateNames {
  const make = (privateZoneName: string): [string, PrivateZone] => [
    privateZoneName,
    new PrivateZone(
      nameOf(plan, 'dns', shortName(privateZoneName)),
      { privateZoneName, resourceGroupName: home.group.name, location: 'global', tags: zoneTags(plan) },
      { parent, provider: home.provider },
    ),
  ]
  return new Map(privateZoneNames.map(make))
}

const shortName = (privateZoneName: string): string => privateZoneName.replace('privatelink.', '').replaceAll('.', '-')

/** Makes every private name known in a network. The zones lie in the hub, whosever network it is. */
export function knowPrivateNames(
  plan: LandingZonePlan,
  hub: Home,
  names: PrivateNames,
  { what, network }: JoinedNetwork,
  parent: Resource,
): void {
  for (const [privateZoneName, zone] of names) {
    new VirtualNetworkLink(
      nameOf(plan, 'dns', `${shortName(privateZoneName)}-${what}`),
      {
        virtualNetworkLinkName: what,
        privateZoneName: zone.name,
        resourceGroupName: hub.group.name,
        location: 'global',
        registrationEnabled: false,
        virtualNetwork: { id: network.id },
        tags: zoneTags(plan),
      },
      { parent, provider: hub.provider },
    )
  }
}

export interface EndpointTarget {
  readonly what: string
  readonly target: CustomResource
  readonly sub: SubResource
  readonly tags: Tags
}

/** The only way to a service: an address of the zone's own, and the service's name answered with it. */
export function makePrivateEndpoint(
  plan: LandingZonePlan,
  { what, target, sub, tags }: EndpointTarget,
  place: { readonly home: Home; readonly subnet: Input<string>; readonly names: PrivateNames },
  parent: Resource,
  after: Resource[] = [],
): PrivateEndpoint {
  const opts = { parent, provider: place.home.provider, dependsOn: after }
  const name = nameOf(plan, 'pe', what)
  const resourceGroupName: Input<string> = place.home.group.name
  const endpoint = new PrivateEndpoint(
    name,
    {
      privateEndpointName: name,
      customNetworkInterfaceName: nameOf(plan, 'nic', what),
      resourceGroupName,
      location: plan.zone.location.region,
      subnet: { id: place.subnet },
      privateLinkServiceConnections: [{ name, privateLinkServiceId: target.id, groupIds: [sub] }],
      tags,
    },
    opts,
  )
  new PrivateDnsZoneGroup(
    name,
    {
      privateDnsZoneGroupName: 'default',
      privateEndpointName: endpoint.name,
      resourceGroupName,
      privateDnsZoneConfigs: zoneNames[sub].map((name) => ({
        name: name.replaceAll('.', '-'),
        privateDnsZoneId: place.names.get(name)!.id,
      })),
    },
    opts,
  )
  return endpoint
}
