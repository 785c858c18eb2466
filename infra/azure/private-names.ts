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
export type PrivateNames = ReadonlyMap<string, PrivateZone>

/** Private DNS zones, known in every network of the zone. They hold names, not data, and are global in Azure. */
export function makePrivateNames(
  plan: LandingZonePlan,
  home: Home,
  vnets: readonly Vnet[],
  parent: Resource,
): PrivateNames {
  const opts = { parent, provider: home.provider }
  const make = (privateZoneName: string): [string, PrivateZone] => {
    const short = privateZoneName.replace('privatelink.', '').replaceAll('.', '-')
    const zone = new PrivateZone(
      nameOf(plan, 'dns', short),
      { privateZoneName, resourceGroupName: home.group.name, location: 'global', tags: zoneTags(plan) },
      opts,
    )
    for (const vnet of vnets) {
      new VirtualNetworkLink(
        nameOf(plan, 'dns', `${short}-${vnet.what}`),
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
    return [privateZoneName, zone]
  }
  return new Map(Object.values(zoneNames).flat().map(make))
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
