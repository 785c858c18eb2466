import type { Kind } from '../resource.ts'

/** A family of types, what it is to data, and its types in every format's spelling, parted by blanks. */
export type FamilyRow = readonly [family: string, kind: Kind, types: string]
