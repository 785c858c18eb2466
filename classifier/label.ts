import { z } from 'zod'

/** Confidentiality, mildest first. CX is security-graded: no zone of ours may hold it. */
export const confidentialities = ['C0', 'C1', 'C2', 'C3', 'C4', 'CX'] as const
export const Confidentiality = z.enum(confidentialities)
export type Confidentiality = z.infer<typeof Confidentiality>

export const integrities = ['I0', 'I1', 'I2', 'I3'] as const
export const Integrity = z.enum(integrities)
export type Integrity = z.infer<typeof Integrity>

export const availabilities = ['A0', 'A1', 'A2', 'A3'] as const
export const Availability = z.enum(availabilities)
export type Availability = z.infer<typeof Availability>

/** What the content is, apart from how secret it is. A set: order never matters. */
export const markers = [
  'archive-core',
  'bookkeeping',
  'business-secret',
  'child',
  'credentials',
  'criminal',
  'graded',
  'health-record',
  'national-id',
  'personal',
  'protected-address',
  'security-detail',
  'skjermingsverdig',
  'special-category',
  'test-data',
  'third-party-licensed',
] as const
export const Marker = z.enum(markers)
export type Marker = z.infer<typeof Marker>

export const Label = z.strictObject({
  confidentiality: Confidentiality,
  integrity: Integrity,
  availability: Availability,
  markers: z.array(Marker).meta({ description: 'Sorted, without repetition' }),
})
export type Label = z.infer<typeof Label>

/** The mildest label: joining it to another changes nothing. */
export const bottom: Label = { confidentiality: 'C0', integrity: 'I0', availability: 'A0', markers: [] }

/** How strict a confidentiality is, 0 (open) to 5 (graded). */
export const strictness = (c: Confidentiality): number => confidentialities.indexOf(c)

const stricter = <T>(order: readonly T[], a: T, b: T): T => (order.indexOf(a) >= order.indexOf(b) ? a : b)

/** Least label at least as strict as both: per axis the stricter, markers united. Commutative, associative, idempotent. */
export function join(a: Label, b: Label): Label {
  return {
    confidentiality: stricter(confidentialities, a.confidentiality, b.confidentiality),
    integrity: stricter(integrities, a.integrity, b.integrity),
    availability: stricter(availabilities, a.availability, b.availability),
    markers: [...new Set([...a.markers, ...b.markers])].sort(),
  }
}

export const joinAll = (labels: Iterable<Label>): Label => [...labels].reduce(join, bottom)
