import type { LandingZonePlan, ZoneLink } from '../landing-zone-plan.ts'
import { hasReached } from '../plan/index.ts'
import { zoneGroup } from './blocks.ts'
import { nameOf, zoneTags } from './names.ts'
import { Blocks, dataRef, literal, ref, type TerraformBlock, type TerraformFile, variableRef } from './terraform.ts'

/**
 * A Direct Link a line, joined to the VPC by a transit gateway that stays in its region. A line is ordered once its facts
 * are there, gets its addresses when it is accepted, and carries routes when it is up: until then everything is refused.
 */
export function privateConnectivity(plan: LandingZonePlan): TerraformFile {
  const blocks = new Blocks()
  blocks.resource('ibm_tg_gateway', 'zone', {
    name: nameOf(plan, 'transit'),
    location: plan.zone.location.region,
    global: false,
    resource_group: zoneGroup,
    tags: zoneTags(plan),
  })
  blocks.resource('ibm_tg_connection', 'zone', {
    gateway: ref('ibm_tg_gateway', 'zone'),
    name: nameOf(plan, 'vpc'),
    network_type: 'vpc',
    network_id: ref('ibm_is_vpc', 'zone', 'crn'),
  })
  for (const line of plan.privateConnectivity.links) {
    if (hasReached(line.link, 'ordered')) makeLink(blocks, plan, line)
  }
  return blocks.file()
}

function makeLink(blocks: Blocks, plan: LandingZonePlan, { link, onRamp }: ZoneLink): void {
  blocks.data('ibm_dl_ports', link.id, onRamp === null ? {} : { location_name: literal(onRamp.locationCode) })
  if (hasReached(link, 'up')) {
    blocks.variable(`bgp_key_${link.id}`, {
      type: 'string',
      sensitive: true,
      description: literal(`CRN in Key Protect of the BGP key that is kept at ${link.bgpKeyReference ?? ''}`),
    })
  }
  blocks.resource('ibm_dl_gateway', link.id, {
    name: nameOf(plan, `line-${link.id}`),
    type: 'connect',
    port: `\${one([for p in ${dataRef('ibm_dl_ports', link.id, 'ports').slice(2, -1)} : p.port_id if strcontains(lower(p.provider_name), ${JSON.stringify(link.carrier.toLowerCase())})])}`,
    speed_mbps: link.bandwidthMbps,
    bgp_asn: link.bodyAsn ?? null,
    global: false,
    metered: false,
    connection_mode: 'transit',
    resource_group: zoneGroup,
    ...peering(link),
    ...(hasReached(link, 'up') ? { authentication_key: variableRef(`bgp_key_${link.id}`) } : {}),
    ...routes(plan, link),
    tags: [...zoneTags(plan), `rettsky-link:${link.id}`],
  })
  if (!hasReached(link, 'accepted')) return
  blocks.resource('ibm_tg_connection', link.id, {
    gateway: ref('ibm_tg_gateway', 'zone'),
    name: nameOf(plan, `line-${link.id}`),
    network_type: 'directlink',
    network_id: ref('ibm_dl_gateway', link.id, 'crn'),
  })
}

const peering = ({ peering: found }: ZoneLink['link']): TerraformBlock =>
  found === undefined ? {} : { bgp_cer_cidr: found.bodyAddress, bgp_ibm_cidr: found.zoneAddress }

/** Only the prefixes of the plan, in either direction; none before the line is up. */
function routes(plan: LandingZonePlan, link: ZoneLink['link']): TerraformBlock {
  const { prefixesToZone, prefixesToBody, agencyRoutes } = plan.privateConnectivity
  const permit = (prefixes: readonly string[]) =>
    agencyRoutes && hasReached(link, 'up') ? prefixes.toSorted().map((prefix) => ({ action: 'permit', prefix })) : []
  return {
    default_import_route_filter: 'deny',
    default_export_route_filter: 'deny',
    import_route_filters: permit(prefixesToZone),
    export_route_filters: permit(prefixesToBody),
  }
}
