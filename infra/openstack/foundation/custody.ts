import type { DataStore, LandingZonePlan } from '../../landing-zone-plan.ts'
import type { OpenStackSettings } from '../settings.ts'
import { isOwnCloud } from '../settings.ts'

/** Who keeps the key of a store: the operator, the host's key manager for the body, or the body on its own premises. */
export type Custody = 'operator' | 'key-manager' | 'held-outside'

/**
 * In the body's own cloud the operator is the body, so nothing needs to be held outside. A host without a key manager can
 * only let the body manage keys by not having them.
 */
export function custodyOf(plan: LandingZonePlan, keyId: string): Custody {
  const custody = plan.keys.find(({ id }) => id === keyId)?.custody ?? 'provider'
  if (custody === 'provider') return 'operator'
  const { keyManager } = plan.zone.capabilities
  if (isOwnCloud(plan)) return keyManager ? 'key-manager' : 'operator'
  return custody === 'customer-managed' && keyManager ? 'key-manager' : 'held-outside'
}

/** The server that unlocks a store's disks, where their key is held outside. */
export const unlockedBy = (plan: LandingZonePlan, settings: OpenStackSettings, store: DataStore): string | undefined =>
  custodyOf(plan, store.key) === 'held-outside' ? settings.tangUrl : undefined

/** Says so on the resource. */
export function unlockMetadata(
  plan: LandingZonePlan,
  settings: OpenStackSettings,
  store: DataStore,
): Record<string, string> {
  const tang = unlockedBy(plan, settings, store)
  return tang === undefined ? {} : { 'rettsky-unlock': tang }
}
