import { type Findings, ground } from '../ground.ts'
import { type Circumstances, close, floorOf } from '../markers.ts'
import type { DataSet } from '../submission.ts'

/** What the agency says it holds, marker by marker. */
export function readDeclaredMarkers({ markers }: DataSet, circumstances: Circumstances): Findings {
  const grounds = markers.map((marker) => {
    const closed = close([marker])
    const confidentiality = floorOf(marker, circumstances)
    if (confidentiality === 'C0') return ground('facts.marker-noted', { markers: closed }, { marker })
    return ground('facts.marker', { markers: closed, confidentiality }, { marker })
  })
  return { grounds, questions: [] }
}
