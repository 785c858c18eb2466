import type { LandingZonePlan } from '../../landing-zone-plan.ts'
import { insidePrefixes, nameOf } from '../names.ts'
import type { Surroundings } from '../surroundings.ts'
import { type Blocks, ref } from '../terraform.ts'

/** One port, or all from one to another. */
export type Port = number | { readonly min: number; readonly max: number }

/** IBM's own services as seen from a VPC: private endpoints, time, names. */
export const serviceNetworks = ['161.26.0.0/16', '166.8.0.0/14']

/** A group that lets the zone and the body in on the ports named and answers ping, and lets nothing out of the zone but to them. */
export function makeSecurityGroup(
  blocks: Blocks,
  plan: LandingZonePlan,
  around: Surroundings,
  block: string,
  ports: readonly Port[],
): void {
  const group = ref('ibm_is_security_group', block)
  blocks.resource('ibm_is_security_group', block, {
    name: nameOf(plan, `sg-${block.replaceAll('_', '-')}`),
    vpc: around.vpc,
    resource_group: around.networkGroup,
    tags: around.tags,
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
