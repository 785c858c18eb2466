import { groupByKeys, type Piece, readAggregation } from './aggregate.ts'
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

/** What lies in one place, and which of it can be joined to which. */
type Place = { readonly pieces: readonly Piece[]; readonly groups: ReadonlyMap<Piece, readonly Piece[]> }

const placeOf = (pieces: readonly Piece[]): Place => ({ pieces, groups: groupByKeys(pieces) })

function classifyDataSet(reading: Reading, place: Place, submission: Submission, asOf: Day): Classification {
  const { dataSet, at } = reading
  const aggregation = readAggregation(reading, place.pieces, place.groups.get(reading)!)
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

const readAll = (submission: Submission, { asOf, statutes }: ClassifyContext): Reading[] =>
  submission.dataSets
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((dataSet) => readDataSet(dataSet, submission, statutes, asOf))

const labelAll = (readings: readonly Reading[], place: Place, submission: Submission, asOf: Day): Classification[] => {
  const dataSets = readings.map((reading) => classifyDataSet(reading, place, submission, asOf))
  return [classifySystem(submission, dataSets, asOf), ...dataSets]
}

/**
 * Labels a system and its data sets: the system first, then each data set by id. Declared, evidenced and aggregated label stand
 * side by side; the effective one is their join, which only a named person lowers. The order in which anything was written
 * down cannot be seen in the result.
 */
export function classify(submission: Submission, context: ClassifyContext): Classification[] {
  const readings = readAll(submission, context)
  return labelAll(readings, placeOf(readings), submission, context.asOf)
}

/**
 * Labels systems that lie, or would lie, in one place: each data set is valued with those of the other systems too, which are named
 * `system/data-set`. Every new combination is a new call; nothing of an earlier one is kept.
 */
export function classifyTogether(submissions: readonly Submission[], context: ClassifyContext): Classification[] {
  const read = submissions
    .toSorted((a, b) => (a.system.id < b.system.id ? -1 : 1))
    .map((submission) => ({
      submission,
      readings: readAll(submission, context).map((one) => ({ ...one, name: `${submission.system.id}/${one.name}` })),
    }))
  const place = placeOf(read.flatMap(({ readings }) => readings))
  return read.flatMap(({ submission, readings }) => labelAll(readings, place, submission, context.asOf))
}
