import type { Detector, Kind } from '#classifier/detectors/index.ts'
import type { Count } from './column-counts.ts'

/** What one detector makes of one column, before the columns beside it are looked at. */
export type Verdict = {
  kind: Kind
  detector: Detector
  question: 'is' | 'contains'
  verdict: 'is' | 'contains' | 'weak'
  checked: number
  matched: number
  nullRate: number
  llr: number
  header: 'supports' | 'against' | 'silent'
  synthetic: 'none' | 'some' | 'likely' | 'all'
  count: Count
}
