import { type Findings, question } from './ground.ts'
import type { DataSet } from './submission.ts'

/** A calendar day, YYYY-MM-DD, so that days sort as texts. */
export type Day = string

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
