import { AdvisorError } from '#catalogue/vocabulary/issue.ts'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import type { StackPrograms } from './stack-programs.ts'
import type { ZoneStack } from './stacks.ts'

/** Registers a stack's resources with whatever Pulumi engine is listening. Only the provider that is needed gets loaded. */
export async function registerStack({ plan, share }: ZoneStack): Promise<void> {
  const { stacks } = await programsFor(plan)
  if (share === undefined) stacks.zone(plan)
  else stacks.agency(plan, share)
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
