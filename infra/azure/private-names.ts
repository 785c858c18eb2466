import { PrivateDnsZoneGroup } from '@pulumi/azure-native/network/privateDnsZoneGroup.js'
import { PrivateEndpoint } from '@pulumi/azure-native/network/privateEndpoint.js'
import { PrivateZone } from '@pulumi/azure-native/privatedns/privateZone.js'
import { VirtualNetworkLink } from '@pulumi/azure-native/privatedns/virtualNetworkLink.js'
import type { CustomResource, Input, Resource } from '@pulumi/pulumi'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { nameOf } from './names.ts'
import type { Home } from './resource-groups.ts'
import { type Tags, zoneTags } from './tags.ts'
import type { Vnet } from './vnet.ts'

/** Names that Azure's own services answer to inside the zone, by the sub-resource that an endpoint leads to. */
const zoneNames = {
  blob: 'privatelink.blob.core.windows.net',
  file: 'privatelink.file.core.windows.net',
  managedhsm: 'privatelink.managedhsm.azure.net',
  postgresqlServer: 'privatelink.postgres.database.azure.com',
  vault: 'privatelink.vaultcore.azure.net',
} as const
export type SubResource = keyof typeof zoneNames
export type PrivateNames = Readonly<Record<SubResource, PrivateZone>>

/** Private DNS zones, known in every network of the zone. They hold names, not data, and are global in Azure. */
export function makePrivateNames(
  plan: LandingZonePlan,
  home: Home,
  vnets: readonly Vnet[],
  parent: Resource,
): PrivateNames {
  const opts = { parent, provider: home.provider }
  const make = (sub: SubResource): [SubResource, PrivateZone] => {
    const zone = new PrivateZone(
      nameOf(plan, 'dns', sub),
      { privateZoneName: zoneNames[sub], resourceGroupName: home.group.name, location: 'global', tags: zoneTags(plan) },
      opts,
    )
    for (const vnet of vnets) {
      new VirtualNetworkLink(
        nameOf(plan, 'dns', `${sub}-${vnet.what}`),
        {
          virtualNetworkLinkName: vnet.what,
          privateZoneName: zone.name,
          resourceGroupName: home.group.name,
          location: 'global',
          registrationEnabled: false,
          virtualNetwork: { id: vnet.network.id },
          tags: zoneTags(plan),
        },
        opts,
      )
    }
    return [sub, zone]
  }
  return Object.fromEntries((Object.keys(zoneNames) as SubResource[]).map(make)) as unknown as PrivateNames
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
): PrivateEndpoint {
  const opts = { parent, provider: place.home.provider }
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
      privateDnsZoneConfigs: [{ name: sub, privateDnsZoneId: place.names[sub].id }],
    },
    opts,
  )
  return endpoint
}
