import { z } from 'zod'
import { Day } from '#catalogue/vocabulary/identifier.ts'
import { Marker } from '#classifier/label.ts'
import { DataSet } from '#classifier/submission.ts'
import { kinds } from '../detectors/kinds.ts'

export const findingVerdicts = ['is', 'contains', 'weak'] as const
export const readAsKinds = ['empty', 'period', 'code', 'number', 'category', 'label', 'text', 'other'] as const

const Whole = z.number().int().nonnegative()

/** One detector's verdict on one column: counts, never values. */
export const EvidenceFinding = z.strictObject({
  kind: z.enum(kinds),
  detector: z.string(),
  version: z.number().int().positive(),
  question: z
    .enum(['is', 'contains'])
    .meta({ description: 'Whether the column is of this kind, or holds it in texts' }),
  verdict: z.enum(findingVerdicts).meta({ description: 'weak: too little to decide by' }),
  distinctChecked: Whole,
  distinctMatched: Whole,
  nullRate: z.number().min(0).max(1).meta({ description: 'Share of random values of this form that pass' }),
  logLikelihoodRatio: z.number().meta({ description: 'Natural logarithm; above 0 speaks for the kind' }),
  header: z.enum(['supports', 'against', 'silent']),
  synthetic: z.enum(['none', 'some', 'likely', 'all']).meta({
    description: 'all: from series that no living person has; likely: from serials that test registers use most',
  }),
  markers: z.array(Marker),
  reason: z.strictObject({ id: z.string(), params: z.record(z.string(), z.string()) }),
})
export type EvidenceFinding = z.infer<typeof EvidenceFinding>

export const ColumnEvidence = z.strictObject({
  column: z.string(),
  rows: Whole,
  empty: Whole,
  distinctChecked: Whole,
  readAs: z.enum(readAsKinds),
  findings: z.array(EvidenceFinding),
  reason: z.strictObject({ id: z.string(), params: z.record(z.string(), z.string()) }),
})
export type ColumnEvidence = z.infer<typeof ColumnEvidence>

/** What a scan found, as counts. Nothing in it is a value of the data. */
export const EvidenceFile = z.strictObject({
  schema: z.literal('rettsky/evidence/v1'),
  madeBy: z.string(),
  on: Day,
  source: z.strictObject({
    kind: z.enum(['csv', 'parquet', 'json', 'json-lines', 'xlsx', 'postgres']),
    name: z.string(),
    tables: z.number().int().positive(),
  }),
  tables: z.array(
    z.strictObject({
      table: z.string(),
      rows: Whole.meta({ description: 'Rows of the source' }),
      rowsRead: Whole,
      rowsUnreadable: Whole,
      sampled: z.boolean(),
      missed: z
        .strictObject({ atMostShare: z.number().min(0).max(1), confidence: z.number() })
        .meta({ description: 'Share of rows that may hold something nobody saw' }),
      columns: z.array(ColumnEvidence),
    }),
  ),
  evidenced: DataSet.shape.evidenced.unwrap().meta({ description: 'As a submission takes it' }),
})
export type EvidenceFile = z.infer<typeof EvidenceFile>
