import { AdvisorError } from '#catalogue/vocabulary/issue.ts'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import type { CarrierKeys, StackPrograms } from './stack-programs.ts'
import type { ZoneStack } from './stacks.ts'

/**
 * Registers a stack's resources with whatever Pulumi engine is listening, and tells the keys that carriers are given. Only the
 * provider that is needed gets loaded.
 */
export async function registerStack({ plan, holds }: ZoneStack): Promise<CarrierKeys> {
  const { stacks } = await programsFor(plan)
  switch (holds.kind) {
    case 'zone':
      return stacks.zone(plan).privateConnectivity.carrierKeys
    case 'agency':
      stacks.agency(plan, holds.share, holds.dataStores)
      return {}
    case 'more-data':
      stacks.moreData(plan, holds.share)
      return {}
    default:
      return holds satisfies never
  }
}

async function programsFor({ zone }: LandingZonePlan): Promise<{ readonly stacks: StackPrograms }> {
  const { id, provider } = zone
  switch (provider) {
    case 'azure':
      return import('../azure/index.ts')
    case 'google':
      return import('../google/index.ts')
    case 'openstack':
      return import('../openstack/index.ts')
    case 'aws':
    case 'ibm':
      throw new AdvisorError('zone-is-not-a-pulumi-zone', `zone ${id} (${provider}) is not deployed by Pulumi`)
    default:
      return provider satisfies never
  }
}
