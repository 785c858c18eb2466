import type { Control } from '#policies/controls.ts'
import type { DataStore } from './landing-zone-plan.ts'

/** True if a rule asks for the control of this store. */
export const asks = ({ controls }: DataStore, control: Control): boolean =>
  controls.some((asked) => asked.control === control)

/** Room for what there is and a year's growth, whole GiB; at least what the provider sells at the least. */
export const roomGib = ({ store }: DataStore, smallestGib = 1): number =>
  Math.max(smallestGib, Math.ceil(store.gib * (1 + store.growthPerYear)))
