import type { Classification } from '#classifier/classification.ts'
import type { Marker } from '#classifier/label.ts'
import type { DataSet, DocumentKind, LegalBasis, Submission, System } from '#classifier/submission.ts'
import { onDay } from '#classifier/time.ts'
import { type Deadline, type DocumentAnswer, type Grade, personalMarkers, type SubjectFacts } from './request.ts'

type Document = System['documents'][number]

/**
 * The facts of a data set, or of a whole system when `dataSet` is null. The label comes from the classification of that
 * same subject; everything else from what the agency wrote.
 */
export function subjectFacts(
  submission: Submission,
  classification: Classification,
  dataSet: DataSet | null,
): SubjectFacts {
  const written = dataSet === null ? sortedById(submission.dataSets) : [dataSet]
  const dataSets = written.map((set) => onDay(set, classification.asOf))
  return {
    kind: dataSet === null ? 'system' : 'data-set',
    id: dataSet?.id ?? submission.system.id,
    system: submission.system.id,
    agency: submission.agency,
    label: classification.effective,
    state: classification.state,
    lowered: classification.lowered !== undefined || dataSets.some((set) => set.lowered !== undefined),
    openByLaw: dataSets.some((set) => set.legalBasis.some((basis) => basis.kind === 'disclosure')),
    subjects: mostSubjects(dataSets),
    stores: setOf(dataSets.map((set) => set.store.kind).filter((kind) => dataSet !== null || kind !== 'object')),
    archive: setOf(dataSets.map((set) => set.archive)),
    bookkeeping: setOf(dataSets.map((set) => set.bookkeeping)),
    legalBasis: sortedBases(dataSets.flatMap((set) => set.legalBasis)),
    repealedLaws: repealedLaws(classification),
    undeclared: setOf(dataSets.flatMap(undeclaredMarkers)),
    weakEvidence: setOf(dataSets.flatMap(weakMarkers)),
    grades: dataSets.flatMap(gradeOf),
    lapses: dataSets.flatMap((set) => deadline(set, 'validUntil', set.validUntil)),
    reviews: dataSets.flatMap((set) => deadline(set, 'reviewOn', set.reviewOn)),
    sharedJoinKeys: sharedJoinKeys(classification),
    documents: documentsOf(submission.system.documents),
    places: placesOf(dataSets),
  }
}

const sortedById = (dataSets: readonly DataSet[]): DataSet[] =>
  [...dataSets].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))

const setOf = <T extends string>(values: readonly T[]): T[] => [...new Set(values)].sort()

const sortedBases = (bases: readonly LegalBasis[]): LegalBasis[] => {
  const keyed = new Map(bases.map((basis) => [JSON.stringify([basis.law, basis.paragraph, basis.kind, basis]), basis]))
  return [...keyed].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, basis]) => basis)
}

/** The largest number of persons; of those with national ids where it is known which they are. */
function mostSubjects(dataSets: readonly DataSet[]): SubjectFacts['subjects'] {
  const withIds = dataSets.filter((set) =>
    [...set.markers, ...set.evidenced.map((e) => e.marker)].includes('national-id'),
  )
  const counts = (withIds.length > 0 ? withIds : dataSets).map((set) => set.subjects ?? 'unknown')
  const known = counts.filter((count) => count !== 'unknown')
  return known.length < counts.length || known.length === 0 ? 'unknown' : Math.max(...known)
}

/** Personal markers that a scan found although the agency answered that there is no personal data. */
const undeclaredMarkers = (set: DataSet): Marker[] =>
  set.personalData === 'none'
    ? set.evidenced.map((found) => found.marker).filter((marker) => personalMarkers.includes(marker))
    : []

/** Markers that rest on column names alone, which are known to mislead: found by detectors named `column-name…` and no other. */
function weakMarkers({ evidenced }: DataSet): Marker[] {
  const byName = ({ detector }: DataSet['evidenced'][number]): boolean => detector.startsWith('column-name')
  const strong = new Set(evidenced.filter((found) => !byName(found)).map((found) => found.marker))
  return evidenced.filter((found) => byName(found) && !strong.has(found.marker)).map((found) => found.marker)
}

function gradeOf(set: DataSet): Grade[] {
  const place = `dataSets[${set.id}]`
  const declared = set.declared
  if (declared?.scheme === 'sikkerhetsloven') return [{ scheme: declared.scheme, gradedOn: declared.gradedOn, place }]
  if (declared?.scheme === 'sakerhetsskydd') return [{ scheme: declared.scheme, gradedOn: 'unknown', place }]
  if (declared?.scheme === 'klassa' && declared.confidentiality === '4') {
    return [{ scheme: 'klassa', gradedOn: 'unknown', place }]
  }
  return []
}

const deadline = (set: DataSet, field: string, day: string | undefined): Deadline[] =>
  day === undefined ? [] : [{ day, place: `dataSets[${set.id}].${field}` }]

/** Join keys over which labelling found that data sets together tell more than each alone. */
const sharedJoinKeys = ({ aggregated }: Classification): string[] =>
  setOf(
    aggregated.reasons
      .filter((reason) => reason.id === 'aggregated.shared-key')
      .flatMap((reason) => (reason.params.keys ?? '').split(', ')),
  )

/** Laws that labelling found to be repealed on the day. */
const repealedLaws = ({ questions }: Classification): string[] =>
  setOf(questions.filter((q) => q.id.startsWith('law.repealed')).map((q) => q.params.law ?? q.fact))

/** Two documents of one kind: the one that says least counts, so that order cannot matter. */
function documentsOf(documents: readonly Document[]): SubjectFacts['documents'] {
  const rank = { no: 0, unknown: 1, yes: 2 } as const
  const found: Partial<Record<DocumentKind, DocumentAnswer>> = {}
  for (const { kind, has, until } of documents) {
    const other = found[kind]
    const weaker =
      other === undefined ||
      rank[has] < rank[other.has] ||
      (has === other.has && (until ?? '9999') < (other.until ?? '9999'))
    if (weaker) found[kind] = until === undefined ? { has } : { has, until }
  }
  return found
}

/** For a system, questions point at the data set that gave the strictest answer, the first by id among equals. */
function placesOf(dataSets: readonly DataSet[]): SubjectFacts['places'] {
  const at = (field: string, strict: (set: DataSet) => boolean): string => {
    const set = dataSets.find(strict) ?? dataSets[0]
    return set === undefined ? 'dataSets' : `dataSets[${set.id}].${field}`
  }
  return {
    declared: at('declared', () => true),
    subjects: at('subjects', (set) => set.subjects === undefined || set.subjects === 'unknown'),
    archive: at('archive', (set) => set.archive === 'unknown' || set.archive === 'core'),
    bookkeeping: at('bookkeeping', (set) => set.bookkeeping === 'unknown' || set.bookkeeping !== 'none'),
    personalData: at('personalData', (set) => undeclaredMarkers(set).length > 0),
    legalBasis: at('legalBasis', (set) => !set.legalBasis.some((basis) => basis.kind === 'restriction')),
    markers: at(
      'markers',
      (set) => set.markers.includes('skjermingsverdig') || set.markers.includes('security-detail'),
    ),
    evidenced: at('evidenced', (set) => weakMarkers(set).length > 0),
    joinKeys: at('joinKeys', (set) => set.joinKeys.length > 0),
  }
}
