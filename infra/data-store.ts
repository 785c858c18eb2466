import type { Control } from '#policies/controls.ts'
import type { DataStore } from './landing-zone-plan.ts'

/** True if a rule asks for the control of this store. */
export const asks = ({ controls }: DataStore, control: Control): boolean =>
  controls.some((asked) => asked.control === control)

/** Room for what there is and a year's growth, whole GiB; at least what the provider sells at the least. */
export const roomGib = ({ store }: Pick<DataStore, 'store'>, smallestGib = 1): number =>
  Math.max(smallestGib, Math.ceil(store.gib * (1 + store.growthPerYear)))

/** Disks that a data set takes where none can be larger, GiB each: 40,000 on disks of at most 32,767 are 32,767 and 7,233. */
export function disksGib(store: DataStore, largestGib: number): number[] {
  const room = roomGib(store)
  const count = Math.ceil(room / largestGib)
  return Array.from({ length: count }, (_, i) => Math.min(largestGib, room - i * largestGib))
}

/** What a database writes down of itself, by pgaudit's classes: who changed what, and who read it where a rule asks. */
export const auditedStatements = (store: DataStore): string =>
  asks(store, 'access-logged') ? 'ddl,read,role,write' : 'ddl,role,write'
