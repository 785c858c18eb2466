import type { LandingZonePlan } from '../../landing-zone-plan.ts'
import { zoneGroup } from '../blocks.ts'
import { nameOf, zoneTags } from '../names.ts'
import { type Blocks, ref } from '../terraform.ts'
import { makeSecurityGroup, type Port } from './security-groups.ts'

const https = 443

/** Object Storage and Key Protect by an address inside the VPC. */
export function makeEndpoints(blocks: Blocks, plan: LandingZonePlan): void {
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
