import { z } from 'zod'
import { Day, Slug } from '#catalogue/vocabulary/identifier.ts'
import { Confidentiality, Label } from './label.ts'

/** Why a label is what it is: the id of a text in `classifier/reasons/` and what fills it. */
export const Reason = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9.-]*$/),
  params: z.record(z.string(), z.string()).default({}),
  law: z.strictObject({ law: z.string(), paragraph: z.string() }).optional(),
})
export type Reason = z.infer<typeof Reason>

/** A label from one kind of source, with its reasons. */
export const LabelPart = z.strictObject({ label: Label, reasons: z.array(Reason) })
export type LabelPart = z.infer<typeof LabelPart>

export const LabelState = z.enum(['agree', 'under-declared', 'over-declared', 'no-evidence', 'unexplained'])
export type LabelState = z.infer<typeof LabelState>

/** Something only the agency can answer: the fact that is missing and what it would decide. */
export const Question = z.strictObject({
  id: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9.-]*$/)
    .meta({ description: 'Rule id or reason id that asks' }),
  fact: z.string().meta({ description: 'Place in the submission: dataSets[home-care-journals].personalData' }),
  params: z.record(z.string(), z.string()).default({}),
})
export type Question = z.infer<typeof Question>

/** A data set's or a system's label, from where it came, and what is still open. */
export const Classification = z.strictObject({
  schema: z.literal('rettsky/classification/v1'),
  subject: z.strictObject({ kind: z.enum(['system', 'data-set']), id: Slug, system: Slug, agency: z.string() }),
  declared: LabelPart,
  evidenced: LabelPart,
  aggregated: LabelPart,
  effective: Label,
  lowered: z
    .strictObject({ from: Confidentiality, to: Confidentiality, by: z.string(), reason: z.string(), on: Day })
    .optional(),
  approximate: z.boolean().meta({ description: 'A national scheme was mapped with loss' }),
  state: LabelState,
  questions: z.array(Question),
  asOf: Day,
})
export type Classification = z.infer<typeof Classification>
