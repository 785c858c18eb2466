import type { TextParams } from '#catalogue/vocabulary/text.ts'
import type { PlacementPlan } from '#placement/plan.ts'
import type { Speech } from '../text/index.ts'
import type { ReportWords } from './words.ts'

/** What every section of the report is told from. */
export type Telling = {
  readonly plan: PlacementPlan
  readonly speech: Speech
  readonly tell: (id: keyof ReportWords, params?: TextParams) => string
}
