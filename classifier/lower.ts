import type { Classification, Question } from './classification.ts'
import { question } from './ground.ts'
import { type Label, strictness } from './label.ts'
import type { DataSet } from './submission.ts'
import type { Day } from './time.ts'

type Lowered = { effective: Label; lowered?: NonNullable<Classification['lowered']>; questions: Question[] }

/**
 * Lets a named person lower the confidentiality, and nothing else: markers, integrity and availability stay. A grade is not
 * theirs to lower. Lowering below what a scan found is recorded and said aloud.
 */
export function lower({ lowered: wish }: DataSet, at: string, joined: Label, evidenced: Label, asOf: Day): Lowered {
  if (wish === undefined || strictness(wish.to) >= strictness(joined.confidentiality))
    return { effective: joined, questions: [] }
  const fact = `${at}.lowered`
  const said = { to: wish.to, by: wish.by }
  if (joined.confidentiality === 'CX') return { effective: joined, questions: [question('lowered.graded', fact, said)] }
  if (wish.on > asOf)
    return { effective: joined, questions: [question('lowered.not-yet', fact, { ...said, on: wish.on })] }
  const below = strictness(wish.to) < strictness(evidenced.confidentiality)
  return {
    effective: { ...joined, confidentiality: wish.to },
    lowered: { from: joined.confidentiality, ...wish },
    questions: below ? [question('lowered.below-evidence', fact, { ...said, class: evidenced.confidentiality })] : [],
  }
}
