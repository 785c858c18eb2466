import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { vpcName } from './network.ts'
import { Blocks, dataRef, type TerraformFile } from './terraform.ts'

/**
 * The zone's network as an agency's module finds it: one lookup by name tells the ids of the VPC and of all its subnets. A
 * subnet that is not there is named by Terraform; so is the VPC where the zone's own module was not applied first.
 */
export function agencyNetwork(plan: LandingZonePlan): TerraformFile {
  const blocks = new Blocks()
  blocks.data('ibm_is_vpc', 'zone', { name: vpcName(plan) })
  const subnets = dataRef('ibm_is_vpc', 'zone', 'subnets').slice(2, -1)
  blocks.local('subnets', `\${{ for subnet in ${subnets} : subnet.name => subnet.id }}`)
  return blocks.file()
}
