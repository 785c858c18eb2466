import { type Piece, readAggregation } from './aggregate.ts'
import type { Classification } from './classification.ts'
import { askAbout, isApproximate, type Reading, readDataSet, stateOfReading } from './data-set.ts'
import { labelPart, settle } from './ground.ts'
import { joinAll } from './label.ts'
import { lower } from './lower.ts'
import type { StatuteFacts } from './statute-facts.ts'
import type { Submission } from './submission.ts'
import { classifySystem } from './system.ts'
import type { Day } from './time.ts'

/** What labelling depends on besides the submission: the day, and the laws that can be cited. */
export type ClassifyContext = { asOf: Day; statutes: readonly StatuteFacts[] }

function classifyDataSet(
  reading: Reading,
  pieces: readonly Piece[],
  submission: Submission,
  asOf: Day,
): Classification {
  const { dataSet, at } = reading
  const aggregation = readAggregation(reading, pieces)
  const declared = labelPart(reading.declared.grounds)
  const evidenced = labelPart(reading.evidenced.grounds)
  const aggregated = labelPart(aggregation.grounds)
  const joined = joinAll([declared.label, evidenced.label, aggregated.label])
  const { effective, lowered, questions } = lower(dataSet, at, joined, evidenced.label, asOf)
  const state = stateOfReading(reading)
  const asked = [
    ...reading.declared.questions,
    ...reading.evidenced.questions,
    ...aggregation.questions,
    ...questions,
    ...(lowered === undefined ? askAbout(state, reading) : []),
  ]
  return {
    schema: 'rettsky/classification/v1',
    subject: { kind: 'data-set', id: dataSet.id, system: submission.system.id, agency: submission.agency },
    declared,
    evidenced,
    aggregated,
    effective,
    ...(lowered === undefined ? {} : { lowered }),
    approximate: isApproximate(reading),
    state,
    questions: settle(asked),
    asOf,
  }
}

/**
 * Labels a system and its data sets: the system first, then each data set by id. Declared, evidenced and aggregated label stand
 * side by side; the effective one is their join, which only a named person lowers. The order in which anything was written
 * down cannot be seen in the result.
 */
export function classify(submission: Submission, { asOf, statutes }: ClassifyContext): Classification[] {
  const readings = submission.dataSets
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((dataSet) => readDataSet(dataSet, submission, statutes, asOf))
  const dataSets = readings.map((reading) => classifyDataSet(reading, readings, submission, asOf))
  return [classifySystem(submission, dataSets, asOf), ...dataSets]
}
