import { AdvisorError } from '#catalogue/vocabulary/issue.ts'
import type { LandingZonePlan } from '../landing-zone-plan.ts'

/** Registers a zone's resources with whatever Pulumi engine is listening. Only the provider that is needed gets loaded. */
export async function registerLandingZone(plan: LandingZonePlan): Promise<void> {
  const { provider } = plan.zone
  switch (provider) {
    case 'azure':
      ;(await import('../azure/index.ts')).landingZone(plan)
      return
    case 'google':
      ;(await import('../google/index.ts')).landingZone(plan)
      return
    case 'openstack':
      ;(await import('../openstack/index.ts')).landingZone(plan)
      return
    case 'aws':
    case 'ibm':
      throw new AdvisorError(
        'zone-is-not-a-pulumi-zone',
        `zone ${plan.zone.id} (${provider}) is not deployed by Pulumi`,
      )
    default:
      return provider satisfies never
  }
}
