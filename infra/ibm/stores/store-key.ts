import type { DataStore, LandingZonePlan } from '../../landing-zone-plan.ts'
import { isOurs } from '../foundation/keys.ts'
import type { AgencySurroundings } from '../surroundings.ts'
import type { TerraformBlock } from '../terraform.ts'

/** CRN of the key a store is encrypted with, or nothing where the provider keeps the keys. */
export function keyOf(plan: LandingZonePlan, around: AgencySurroundings, store: DataStore): string | undefined {
  const key = plan.keys.find(({ id }) => id === store.key)
  return key !== undefined && isOurs(key) ? around.key(key.id) : undefined
}

/** What a store under a key of ours waits for: its service's leave to use the key. */
export const leaveFor = (key: string | undefined, { keyLeave }: AgencySurroundings): TerraformBlock =>
  key === undefined || keyLeave.length === 0 ? {} : { depends_on: keyLeave }
