import { type Findings, ground, question } from './ground.ts'
import { type Circumstances, close, floorOf, personMarkers } from './markers.ts'
import type { DataSet } from './submission.ts'

const listed = (all: readonly string[]): string => [...new Set(all)].sort().join(', ')

/** What a scan found, marker by marker, with the columns it was found in. Counts stay in the evidence file, values nowhere. */
export function readEvidence({ evidenced, personalData }: DataSet, at: string, circumstances: Circumstances): Findings {
  const found = [...new Set(evidenced.map((e) => e.marker))].sort()
  const grounds = found.map((marker) => {
    const from = evidenced.filter((e) => e.marker === marker)
    const params = {
      marker,
      columns: listed(from.map((e) => e.column)),
      detectors: listed(from.map((e) => e.detector)),
    }
    const confidentiality = floorOf(marker, circumstances)
    const markers = close([marker])
    if (confidentiality === 'C0') return ground('evidence.marker-noted', { markers }, params)
    return ground('evidence.marker', { markers, confidentiality }, params)
  })
  const persons = found.filter((marker) => personMarkers.includes(marker))
  const denied = personalData === 'none' && persons.length > 0
  const questions = denied
    ? [question('evidence.personal-but-declared-none', `${at}.personalData`, { markers: persons.join(', ') })]
    : []
  return { grounds, questions }
}
