import { type Findings, ground, question } from './ground.ts'
import { type Label, type Marker, strictness } from './label.ts'
import { type Circumstances, floorOfAll, personMarkers } from './markers.ts'
import type { DataSet } from './submission.ts'

/** A data set with what is known of it before it is seen together with others. */
export type Piece = { dataSet: DataSet; label: Label; circumstances: Circumstances }

/** From this many persons a register with national ids is a prize of its own. A hint here; rule M01 decides by the body's setting. */
const manyPersons = 10_000

const plainKey = (key: string): string => key.trim().toLowerCase()

/** Everything that can be joined to a piece, step by step, over shared keys; the piece itself included. */
function joinableTo(piece: Piece, pieces: readonly Piece[]): Piece[] {
  const reached = new Set([piece])
  const keys = new Set(piece.dataSet.joinKeys.map(plainKey))
  for (let grown = true; grown; ) {
    grown = false
    for (const other of pieces) {
      if (reached.has(other) || !other.dataSet.joinKeys.some((key) => keys.has(plainKey(key)))) continue
      reached.add(other)
      for (const key of other.dataSet.joinKeys) keys.add(plainKey(key))
      grown = true
    }
  }
  return [...reached]
}

/** New relations: data sets of one system that share a key tell more about each person than any of them alone. */
function readSharedKeys(piece: Piece, pieces: readonly Piece[]): Findings {
  const joined = joinableTo(piece, pieces)
  const union = new Set(joined.flatMap((p) => p.label.markers))
  const added = personMarkers.filter((m) => union.has(m) && !piece.label.markers.includes(m)).sort()
  if (added.length === 0) return { grounds: [], questions: [] }
  const markers = [...new Set<Marker>([...piece.label.markers, ...added])].sort()
  const others = joined.filter((p) => p !== piece && p.label.markers.some((m) => added.includes(m)))
  const params = {
    dataSets: others
      .map((p) => p.dataSet.id)
      .sort()
      .join(', '),
    keys: [...new Set(piece.dataSet.joinKeys.map(plainKey))].sort().join(', '),
    markers: added.join(', '),
  }
  const raises = { markers: added, confidentiality: floorOfAll(markers, piece.circumstances) }
  return { grounds: [ground('aggregated.shared-key', raises, params)], questions: [] }
}

/** What the pieces of one data set say together: a child and a health record, found by different sources. */
function readCombination({ label, circumstances }: Piece): Findings {
  const confidentiality = floorOfAll(label.markers, circumstances)
  if (strictness(confidentiality) <= strictness(label.confidentiality)) return { grounds: [], questions: [] }
  const params = { markers: label.markers.join(', ') }
  return { grounds: [ground('aggregated.combination', { confidentiality }, params)], questions: [] }
}

function readMultitude({ dataSet: { id, subjects }, label }: Piece): Findings {
  if (!label.markers.includes('national-id')) return { grounds: [], questions: [] }
  if (subjects === undefined || subjects === 'unknown') {
    const asked = question('facts.subjects-unknown', `dataSets[${id}].subjects`)
    return { grounds: [], questions: [asked] }
  }
  if (subjects < manyPersons) return { grounds: [], questions: [] }
  return { grounds: [ground('aggregated.many-persons', {}, { subjects: String(subjects) })], questions: [] }
}

/** What a data set is worth together with the others of its system. Only ever raises. */
export function readAggregation(piece: Piece, pieces: readonly Piece[]): Findings {
  const all = [readCombination(piece), readSharedKeys(piece, pieces), readMultitude(piece)]
  return { grounds: all.flatMap((f) => f.grounds), questions: all.flatMap((f) => f.questions) }
}
