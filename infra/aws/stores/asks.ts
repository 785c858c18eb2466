import type { Control } from '#policies/controls.ts'
import type { DataStore } from '../../landing-zone-plan.ts'

/** True if a rule requires the control of this store. */
export const asks = (store: DataStore, control: Control): boolean => store.controls.some((c) => c.control === control)
