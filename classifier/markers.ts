import { type Confidentiality, confidentialities, type Marker, strictness } from './label.ts'

/** Markers that follow from others: a health record is always about a person. */
const implied: Partial<Record<Marker, readonly Marker[]>> = {
  'special-category': ['personal'],
  criminal: ['personal'],
  'national-id': ['personal'],
  'protected-address': ['personal'],
  'health-record': ['personal', 'special-category'],
  child: ['personal'],
}

/** Markers about persons. Only these travel from one data set to another over a shared join key. */
export const personMarkers: readonly Marker[] = ['personal', ...(Object.keys(implied) as Marker[])]

/** A set of markers with everything that follows from them, sorted. */
export function close(markers: Iterable<Marker>): Marker[] {
  const all = [...markers]
  return [...new Set(all.flatMap((marker) => [marker, ...(implied[marker] ?? [])]))].sort()
}

/** What the law says of a data set that changes what its markers mean. */
export type Circumstances = {
  /** A law makes records about named persons public, and the agency says that they are (rule P07). */
  openByLaw: boolean
  /** A child-protection act restricts it. */
  childProtection: boolean
}

/** Lowest class that a marker permits. `personal` alone may be open where a law opens it. */
const floors: Readonly<Record<Marker, Confidentiality>> = {
  'archive-core': 'C0',
  bookkeeping: 'C0',
  'business-secret': 'C2',
  child: 'C2',
  credentials: 'C3',
  criminal: 'C3',
  graded: 'CX',
  'health-record': 'C3',
  'national-id': 'C2',
  personal: 'C2',
  'protected-address': 'C4',
  'security-detail': 'C3',
  skjermingsverdig: 'C3',
  'special-category': 'C3',
  'test-data': 'C0',
  'third-party-licensed': 'C0',
}

/** Markers that say more together: offences by or against children, and child-protection cases, are strictly confidential. */
const combinations: readonly { markers: readonly Marker[]; floor: Confidentiality; onlyChildProtection: boolean }[] = [
  { markers: ['child', 'criminal'], floor: 'C4', onlyChildProtection: false },
  { markers: ['child', 'special-category'], floor: 'C4', onlyChildProtection: true },
]

/** Lowest class that one marker permits. */
export function floorOf(marker: Marker, { openByLaw }: Circumstances): Confidentiality {
  return marker === 'personal' && openByLaw ? 'C0' : floors[marker]
}

/** Lowest class that a set of markers permits together. More markers never give a lower one. */
export function floorOfAll(markers: readonly Marker[], circumstances: Circumstances): Confidentiality {
  const held = new Set(close(markers))
  const all = [
    ...[...held].map((marker) => floorOf(marker, circumstances)),
    ...combinations
      .filter((c) => circumstances.childProtection || !c.onlyChildProtection)
      .filter((c) => c.markers.every((marker) => held.has(marker)))
      .map((c) => c.floor),
  ]
  return confidentialities[Math.max(0, ...all.map(strictness))]!
}
