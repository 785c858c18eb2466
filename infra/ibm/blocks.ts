import { dataRef, ref } from './terraform.ts'

/** Blocks that several parts of a zone speak of. */
export const zoneGroup = dataRef('ibm_resource_group', 'zone')
export const agencyGroup = (short: string): string => ref('ibm_resource_group', short)

/** Key Protect's instance of an agency, named as its resource. */
export const keyInstance = (short: string): string => `keys_${short}`
export const objectInstance = (short: string): string => `objects_${short}`

/** The zone's own buckets and their instance: names that no agency and no data set can have. */
export const zoneObjects = objectInstance('_zone')
export const zoneBucket = { audit: '_audit', flows: '_flows', billing: '_billing' } as const
