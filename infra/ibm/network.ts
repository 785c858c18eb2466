import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { makeBucket } from './buckets.ts'
import { objectInstance, zoneGroup } from './foundation.ts'
import { bucketName, insidePrefixes, nameOf, zoneName, zoneTags } from './names.ts'
import { Blocks, ref, type TerraformBlock, type TerraformFile } from './terraform.ts'

const flowDays = 90

/** A VPC without public gateway or floating address, private endpoints of the services it uses, and a log of every flow. */
export function network(plan: LandingZonePlan): TerraformFile {
  const blocks = new Blocks()
  const tags = zoneTags(plan)
  blocks.resource('ibm_is_vpc', 'zone', {
    name: nameOf(plan, 'vpc'),
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

/** IBM's own services as seen from a VPC: private endpoints, time, names. */
const serviceNetworks = ['161.26.0.0/16', '166.8.0.0/14']

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

/** The subnet of a purpose, at a site where the zone has that site, else at the first. */
export function subnetFor(
  plan: LandingZonePlan,
  purpose: LandingZonePlan['subnets'][number]['purpose'],
  site: number,
): string {
  const fitting = plan.subnets.filter((subnet) => subnet.purpose === purpose)
  const chosen = fitting.find((subnet) => subnet.site === site) ?? fitting[0] ?? plan.subnets[0]!
  return ref('ibm_is_subnet', chosen.name)
}

/** One port, or all from one to another. */
export type Port = number | { readonly min: number; readonly max: number }

const https = 443

/** Object Storage and Key Protect by an address inside the VPC. */
function makeEndpoints(blocks: Blocks, plan: LandingZonePlan): void {
  const { region } = plan.zone.location
  makeEndpoint(
    blocks,
    plan,
    'objects',
    `crn:v1:bluemix:public:cloud-object-storage:global:::endpoint:s3.direct.${region}.cloud-object-storage.appdomain.cloud`,
  )
  makeEndpoint(
    blocks,
    plan,
    'keys',
    `crn:v1:bluemix:public:kms:${region}:::endpoint:private.${region}.kms.cloud.ibm.com`,
  )
}

export function makeEndpoint(
  blocks: Blocks,
  plan: LandingZonePlan,
  block: string,
  crn: string,
  port: Port = https,
): void {
  makeSecurityGroup(blocks, plan, `endpoint_${block}`, [port])
  blocks.resource('ibm_is_virtual_endpoint_gateway', block, {
    name: nameOf(plan, `endpoint-${block.replaceAll('_', '-')}`),
    vpc: ref('ibm_is_vpc', 'zone'),
    resource_group: zoneGroup,
    security_groups: [ref('ibm_is_security_group', `endpoint_${block}`)],
    target: [{ crn, resource_type: 'provider_cloud_service' }],
    ips: plan.subnets
      .filter(({ purpose }) => purpose === 'endpoints')
      .map(({ name }) => ({
        subnet: ref('ibm_is_subnet', name),
        name: nameOf(plan, `${block.replaceAll('_', '-')}-${name}`),
      })),
    tags: zoneTags(plan),
  })
}

/** A group that lets the zone and the body in on the ports named and answers ping, and lets nothing out of the zone but to them. */
export function makeSecurityGroup(blocks: Blocks, plan: LandingZonePlan, block: string, ports: readonly Port[]): void {
  const group = ref('ibm_is_security_group', block)
  blocks.resource('ibm_is_security_group', block, {
    name: nameOf(plan, `sg-${block.replaceAll('_', '-')}`),
    vpc: ref('ibm_is_vpc', 'zone'),
    resource_group: zoneGroup,
    tags: zoneTags(plan),
  })
  for (const [i, remote] of insidePrefixes(plan).entries()) {
    for (const port of ports) {
      const { min, max } = typeof port === 'number' ? { min: port, max: port } : port
      blocks.resource('ibm_is_security_group_rule', `${block}_in_${min}_${i}`, {
        group,
        direction: 'inbound',
        remote,
        protocol: 'tcp',
        port_min: min,
        port_max: max,
      })
    }
    blocks.resource('ibm_is_security_group_rule', `${block}_in_icmp_${i}`, {
      group,
      direction: 'inbound',
      remote,
      protocol: 'icmp',
    })
  }
  for (const [i, remote] of [...insidePrefixes(plan), ...serviceNetworks].entries()) {
    blocks.resource('ibm_is_security_group_rule', `${block}_out_${i}`, {
      group,
      direction: 'outbound',
      remote,
      protocol: 'any',
    })
  }
}

function makeFlowLog(blocks: Blocks, plan: LandingZonePlan): void {
  makeBucket(blocks, plan, {
    block: 'flows',
    purpose: 'flows',
    name: bucketName(plan, 'flows'),
    instance: objectInstance('zone'),
    lockedDays: flowDays,
    logged: false,
    dependsOn: [],
  })
  const leave = blocks.resource('ibm_iam_authorization_policy', 'flows', {
    source_service_name: 'is',
    source_resource_type: 'flow-log-collector',
    target_service_name: 'cloud-object-storage',
    target_resource_instance_id: ref('ibm_resource_instance', objectInstance('zone'), 'guid'),
    roles: ['Writer'],
  })
  blocks.resource('ibm_is_flow_log', 'zone', {
    name: nameOf(plan, 'flows'),
    target: ref('ibm_is_vpc', 'zone'),
    active: true,
    storage_bucket: ref('ibm_cos_bucket', 'flows', 'bucket_name'),
    resource_group: zoneGroup,
    tags: zoneTags(plan),
    depends_on: [leave],
  })
}
