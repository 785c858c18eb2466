import type { LandingZonePlan } from '#infra/landing-zone-plan.ts'
import { controls } from '#policies/controls.ts'
import { sampleControl, samplePlan } from '../../infra/sample-plan.ts'

/** The providers, and a host that offers neither a key manager nor a file service nor access logs. */
export const zoneVariants = ['aws', 'azure', 'google', 'openstack', 'openstack-host', 'ibm'] as const
export type ZoneVariant = (typeof zoneVariants)[number]

/** A zone of one store of each kind, every one of which requires every control, with keys as far outside as they go. */
export function everyControl(variant: ZoneVariant): LandingZonePlan {
  const provider = variant === 'openstack-host' ? 'openstack' : variant
  const plan = samplePlan(provider)
  const zone =
    variant === 'openstack-host'
      ? {
          ...plan.zone,
          kind: 'domestic-hosting' as const,
          capabilities: { ...plan.zone.capabilities, keyManager: false, fileShare: false },
          settings: { ...plan.zone.settings, tangUrl: 'http://tang.andeby.example.invalid' },
        }
      : plan.zone
  return {
    ...plan,
    zone,
    keys: plan.keys.map((key) => ({ ...key, custody: 'customer-held-external' as const })),
    agencies: plan.agencies.map((share) => ({
      ...share,
      dataStores: share.dataStores.map((store) => ({
        ...store,
        controls: controls.map((control) => sampleControl(control)),
      })),
    })),
  }
}
