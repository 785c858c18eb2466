import { type Findings, ground, nothing, question } from './ground.ts'
import type { DataSet } from './submission.ts'

/** A calendar day, YYYY-MM-DD, so that days sort as texts. */
export type Day = string

/** The phase that a data set is in on the day: the last to have begun. Two that begin on one day are told apart by what they say. */
const phaseOf = ({ phases }: DataSet, asOf: Day): DataSet['phases'][number] | undefined =>
  phases
    .filter(({ from }) => from <= asOf)
    .map((phase) => ({ phase, key: `${phase.from} ${JSON.stringify(phase)}` }))
    .sort((a, b) => (a.key < b.key ? 1 : -1))[0]?.phase

/** A data set as it is on the day: in the class of its phase, and no longer lapsed where the phase was decided for what comes after. */
export function onDay(dataSet: DataSet, asOf: Day): DataSet {
  const phase = phaseOf(dataSet, asOf)
  if (phase === undefined) return dataSet
  const { validUntil, ...rest } = dataSet
  const ended = validUntil !== undefined && validUntil !== 'unknown' && validUntil <= phase.from
  return { ...rest, ...(ended ? {} : { validUntil }), declared: phase.declared }
}

/** Who decided the class of the phase, and why. */
export function readPhase(dataSet: DataSet, asOf: Day): Findings {
  const phase = phaseOf(dataSet, asOf)
  if (phase === undefined) return nothing
  const { from, by, reason } = phase
  return { grounds: [ground('time.phase', {}, { day: from, by, why: reason })], questions: [] }
}

/**
 * Whether the label still stands on the day. A label that has lapsed stays as strict as it was until somebody answers: that the
 * exam is over does not by itself open the papers.
 */
export function readTime({ validUntil, reviewOn }: DataSet, at: string, asOf: Day): Findings {
  const questions = []
  if (validUntil === 'unknown') questions.push(question('time.valid-until-unknown', `${at}.validUntil`))
  else if (validUntil !== undefined && validUntil <= asOf)
    questions.push(question('time.lapsed', `${at}.validUntil`, { validUntil }))
  if (reviewOn !== undefined && reviewOn <= asOf)
    questions.push(question('time.review-due', `${at}.reviewOn`, { reviewOn }))
  return { grounds: [], questions }
}
