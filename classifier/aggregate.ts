import { type Findings, gather, ground, nothing, question } from './ground.ts'
import { type Label, type Marker, strictness } from './label.ts'
import { type Circumstances, floorOfAll, personMarkers } from './markers.ts'
import type { DataSet } from './submission.ts'

/** A data set with what is known of it before it is seen together with others, and what to call it beside them. */
export type Piece = { name: string; dataSet: DataSet; label: Label; circumstances: Circumstances }

/** From this many persons a register with national ids is a prize of its own. A hint here; rule M01 decides by the body's setting. */
const manyPersons = 10_000

const plainKey = (key: string): string => key.trim().toLowerCase()

const namesOf = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ name }) => name)
    .sort()
    .join(', ')

/** Pieces that can be joined to each other, step by step, over shared keys: each piece with all of its group, itself included. */
export function groupByKeys(pieces: readonly Piece[]): ReadonlyMap<Piece, readonly Piece[]> {
  const above = pieces.map((_, i) => i)
  const top = (i: number): number => {
    let at = i
    while (above[at] !== at) at = above[at] = above[above[at]!]!
    return at
  }
  const firstWith = new Map<string, number>()
  for (const [i, { dataSet }] of pieces.entries())
    for (const key of dataSet.joinKeys.map(plainKey)) {
      const first = firstWith.get(key)
      if (first === undefined) firstWith.set(key, i)
      else above[top(i)] = top(first)
    }
  const groups = Map.groupBy(pieces.keys(), top)
  const members = new Map([...groups].map(([group, indices]) => [group, indices.map((i) => pieces[i]!)]))
  return new Map(pieces.map((piece, i) => [piece, members.get(top(i))!]))
}

/** New relations: data sets in one place that share a key tell more about each person than any of them alone. */
function readSharedKeys(piece: Piece, joined: readonly Piece[]): Findings {
  const union = new Set(joined.flatMap((p) => p.label.markers))
  const added = personMarkers.filter((m) => union.has(m) && !piece.label.markers.includes(m)).sort()
  if (added.length === 0) return nothing
  const markers = [...new Set<Marker>([...piece.label.markers, ...added])].sort()
  const others = joined.filter((p) => p !== piece && p.label.markers.some((m) => added.includes(m)))
  const params = {
    dataSets: namesOf(others),
    keys: [...new Set(piece.dataSet.joinKeys.map(plainKey))].sort().join(', '),
    markers: added.join(', '),
  }
  const raises = { markers: added, confidentiality: floorOfAll(markers, piece.circumstances) }
  return { grounds: [ground('aggregated.shared-key', raises, params)], questions: [] }
}

/**
 * Accumulated harm: what protects several things, in one place, shows where all of them are weak. Where one of them is worth protecting
 * under the security act the compilation counts as strictly confidential until somebody has valued it (virksomhetsikkerhetsforskriften § 57).
 */
function readSecurityObjects(piece: Piece, pieces: readonly Piece[]): Findings {
  const isDetail = ({ label }: Piece): boolean => label.markers.includes('security-detail')
  const others = pieces.filter((other) => other !== piece && isDetail(other))
  if (!isDetail(piece) || others.length === 0) return nothing
  const params = { dataSets: namesOf(others) }
  const vital = [piece, ...others].some(({ label }) => label.markers.includes('skjermingsverdig'))
  return vital
    ? { grounds: [ground('aggregated.security-objects', { confidentiality: 'C4' }, params)], questions: [] }
    : { grounds: [ground('aggregated.security-objects-noted', {}, params)], questions: [] }
}

/** What the pieces of one data set say together: a child and a health record, found by different sources. */
function readCombination({ label, circumstances }: Piece): Findings {
  const confidentiality = floorOfAll(label.markers, circumstances)
  if (strictness(confidentiality) <= strictness(label.confidentiality)) return nothing
  const params = { markers: label.markers.join(', ') }
  return { grounds: [ground('aggregated.combination', { confidentiality }, params)], questions: [] }
}

function readMultitude({ dataSet: { id, subjects }, label }: Piece): Findings {
  if (!label.markers.includes('national-id')) return nothing
  if (subjects === undefined || subjects === 'unknown') {
    const asked = question('facts.subjects-unknown', `dataSets[${id}].subjects`)
    return { grounds: [], questions: [asked] }
  }
  if (subjects < manyPersons) return nothing
  return { grounds: [ground('aggregated.many-persons', {}, { subjects: String(subjects) })], questions: [] }
}

/** What a data set is worth together with what lies in the same place. Only ever raises. */
export function readAggregation(piece: Piece, pieces: readonly Piece[], joined: readonly Piece[]): Findings {
  return gather([
    readCombination(piece),
    readSharedKeys(piece, joined),
    readSecurityObjects(piece, pieces),
    readMultitude(piece),
  ])
}
