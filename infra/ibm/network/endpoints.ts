import type { LandingZonePlan } from '../../landing-zone-plan.ts'
import { nameOf } from '../names.ts'
import { type Surroundings, zoneSurroundings } from '../surroundings.ts'
import { type Blocks, ref } from '../terraform.ts'
import { makeSecurityGroup } from './security-groups.ts'

const https = 443

/** Object Storage and Key Protect by an address inside the VPC. */
export function makeEndpoints(blocks: Blocks, plan: LandingZonePlan): void {
  const { region } = plan.zone.location
  const targets = {
    objects: `crn:v1:bluemix:public:cloud-object-storage:global:::endpoint:s3.direct.${region}.cloud-object-storage.appdomain.cloud`,
    keys: `crn:v1:bluemix:public:kms:${region}:::endpoint:private.${region}.kms.cloud.ibm.com`,
  }
  const around = zoneSurroundings(plan)
  for (const [block, crn] of Object.entries(targets)) {
    makeSecurityGroup(blocks, plan, around, `endpoint_${block}`, [https])
    makeEndpoint(blocks, plan, around, { block, crn, securityGroup: `endpoint_${block}` })
  }
}

export interface EndpointProps {
  readonly block: string
  /** What it leads to. */
  readonly crn: string
  readonly securityGroup: string
}

/** An address in each of the zone's subnets for endpoints. */
export function makeEndpoint(
  blocks: Blocks,
  plan: LandingZonePlan,
  around: Surroundings,
  { block, crn, securityGroup }: EndpointProps,
): void {
  blocks.resource('ibm_is_virtual_endpoint_gateway', block, {
    name: nameOf(plan, `endpoint-${block.replaceAll('_', '-')}`),
    vpc: around.vpc,
    resource_group: around.networkGroup,
    security_groups: [ref('ibm_is_security_group', securityGroup)],
    target: [{ crn, resource_type: 'provider_cloud_service' }],
    ips: plan.subnets
      .filter(({ purpose }) => purpose === 'endpoints')
      .map(({ name }) => ({
        subnet: around.subnet(name),
        name: nameOf(plan, `${block.replaceAll('_', '-')}-${name}`),
      })),
    tags: around.tags,
  })
}
