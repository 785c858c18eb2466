import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { zoneBucket, zoneGroup, zoneObjects } from './blocks.ts'
import { bucketName, insidePrefixes, nameOf, zoneName, zoneTags } from './names.ts'
import { makeEndpoints } from './network/endpoints.ts'
import { serviceNetworks } from './network/security-groups.ts'
import { makeBucket } from './stores/buckets.ts'
import { Blocks, ref, type TerraformBlock, type TerraformFile } from './terraform.ts'

const flowDays = 90

/** What agencies' modules look the network up by: names of VPCs are unique in a region. */
export const vpcName = (plan: LandingZonePlan): string => nameOf(plan, 'vpc')

/** A VPC without public gateway or floating address, private endpoints of the services it uses, and a log of every flow. */
export function network(plan: LandingZonePlan): TerraformFile {
  const blocks = new Blocks()
  const tags = zoneTags(plan)
  blocks.resource('ibm_is_vpc', 'zone', {
    name: vpcName(plan),
    resource_group: zoneGroup,
    address_prefix_management: 'manual',
    classic_access: false,
    default_network_acl_name: nameOf(plan, 'acl-default'),
    default_security_group_name: nameOf(plan, 'sg-default'),
    default_routing_table_name: nameOf(plan, 'routes'),
    tags,
  })
  blocks.resource('ibm_is_network_acl', 'zone', {
    name: nameOf(plan, 'acl'),
    vpc: ref('ibm_is_vpc', 'zone'),
    resource_group: zoneGroup,
    rules: aclRules(plan),
    tags,
  })
  for (const subnet of plan.subnets) makeSubnet(blocks, plan, subnet)
  makeEndpoints(blocks, plan)
  makeFlowLog(blocks, plan)
  return blocks.file()
}

function makeSubnet(
  blocks: Blocks,
  plan: LandingZonePlan,
  { name, cidr, site }: LandingZonePlan['subnets'][number],
): void {
  const zone = zoneName(plan, site)
  const prefix = blocks.resource('ibm_is_vpc_address_prefix', name, {
    name: nameOf(plan, name),
    vpc: ref('ibm_is_vpc', 'zone'),
    zone,
    cidr,
  })
  blocks.resource('ibm_is_subnet', name, {
    name: nameOf(plan, name),
    vpc: ref('ibm_is_vpc', 'zone'),
    zone,
    ipv4_cidr_block: cidr,
    network_acl: ref('ibm_is_network_acl', 'zone'),
    resource_group: zoneGroup,
    tags: zoneTags(plan),
    depends_on: [prefix],
  })
}

/** Rules are tried in order: what stays inside, then nothing else. */
function aclRules(plan: LandingZonePlan): TerraformBlock[] {
  const peers = [...insidePrefixes(plan), ...serviceNetworks]
  const allow = peers.flatMap((peer, i) => [
    rule(`in-${i}`, 'allow', 'inbound', peer, plan.zone.cidr),
    rule(`out-${i}`, 'allow', 'outbound', plan.zone.cidr, peer),
  ])
  const anywhere = '0.0.0.0/0'
  return [
    ...allow,
    rule('in-none', 'deny', 'inbound', anywhere, anywhere),
    rule('out-none', 'deny', 'outbound', anywhere, anywhere),
  ]
}

const rule = (
  name: string,
  action: string,
  direction: string,
  source: string,
  destination: string,
): TerraformBlock => ({
  name,
  action,
  direction,
  source,
  destination,
})

/** Name of the subnet of a purpose, at a site where the zone has that site, else at the first. */
export function subnetFor(
  plan: LandingZonePlan,
  purpose: LandingZonePlan['subnets'][number]['purpose'],
  site: number,
): string {
  const fitting = plan.subnets.filter((subnet) => subnet.purpose === purpose)
  const chosen = fitting.find((subnet) => subnet.site === site) ?? fitting[0] ?? plan.subnets[0]!
  return chosen.name
}

function makeFlowLog(blocks: Blocks, plan: LandingZonePlan): void {
  makeBucket(blocks, plan, {
    block: zoneBucket.flows,
    purpose: 'flows',
    name: bucketName(plan, 'flows'),
    instance: ref('ibm_resource_instance', zoneObjects),
    lockedDays: flowDays,
    logged: false,
    dependsOn: [],
  })
  const leave = blocks.resource('ibm_iam_authorization_policy', 'flows', {
    source_service_name: 'is',
    source_resource_type: 'flow-log-collector',
    target_service_name: 'cloud-object-storage',
    target_resource_instance_id: ref('ibm_resource_instance', zoneObjects, 'guid'),
    roles: ['Writer'],
  })
  blocks.resource('ibm_is_flow_log', 'zone', {
    name: nameOf(plan, 'flows'),
    target: ref('ibm_is_vpc', 'zone'),
    active: true,
    storage_bucket: ref('ibm_cos_bucket', zoneBucket.flows, 'bucket_name'),
    resource_group: zoneGroup,
    tags: zoneTags(plan),
    depends_on: [leave],
  })
}
