import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { nameOf, partName, zoneName } from './names.ts'
import type { IbmSettings } from './settings.ts'
import type { Surroundings } from './surroundings.ts'
import { type Blocks, literal, ref, type TerraformValue, variableRef } from './terraform.ts'

export interface ServerProps {
  readonly block: string
  /** Id of its subnet. */
  readonly subnet: string
  readonly site: number
  readonly address?: string
  readonly securityGroup: string
  readonly userData: string
  readonly key?: string | undefined
  readonly tags: readonly string[]
}

/** A virtual server with a private address alone, its metadata service open to encrypted requests only. */
export function makeServer(
  blocks: Blocks,
  plan: LandingZonePlan,
  settings: IbmSettings,
  around: Surroundings,
  props: ServerProps,
): void {
  if (settings.image === undefined) blocks.variable('server_image', imageVariable)
  const name = nameOf(plan, props.block.replaceAll('_', '-'))
  const networkInterface: Record<string, TerraformValue> = {
    subnet: props.subnet,
    security_groups: [ref('ibm_is_security_group', props.securityGroup)],
    allow_ip_spoofing: false,
    ...(props.address === undefined ? {} : { primary_ip: [{ name: partName(name, 'ip'), address: props.address }] }),
  }
  blocks.resource('ibm_is_instance', props.block, {
    name,
    profile: settings.serverProfile,
    image: settings.image ?? variableRef('server_image'),
    vpc: around.vpc,
    zone: zoneName(plan, props.site),
    resource_group: around.group,
    keys: settings.sshKey === undefined ? [] : [settings.sshKey],
    primary_network_interface: [networkInterface],
    boot_volume: [{ name: partName(name, 'boot'), ...(props.key === undefined ? {} : { encryption: props.key }) }],
    metadata_service: [{ enabled: true, protocol: 'https', response_hop_limit: 1 }],
    user_data: literal(props.userData),
    tags: props.tags,
  })
}

/** Image ids differ by region and are replaced every few weeks, so whoever deploys says which. */
const imageVariable = {
  type: 'string',
  description: 'Id of an Ubuntu 24.04 image in the region: ibmcloud is images --visibility public',
} as const
