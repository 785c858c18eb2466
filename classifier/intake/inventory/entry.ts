import { digestOf } from '#catalogue/vocabulary/digest.ts'
import type { Issue } from '#catalogue/vocabulary/issue.ts'
import type { SubmissionInput } from '../../submission.ts'
import { plainName } from '../slug.ts'
import { dataSetOf, type InventoryRow } from './row.ts'
import { readDay } from './values.ts'

/** What a row is about: which data set, of which system, of which agency. */
export type Subject = { agency: string; system: string; dataSet: string }

const isAgency = (value: string): boolean => /^\d{9,10}$/.test(value)

/** The subject of a row, or what keeps it from being one. A row that names no system is a system of its own. */
export function subjectOf(row: InventoryRow, fallback: string | undefined): Subject | { issues: Issue[] } {
  const agency = (row.text('agency') ?? fallback)?.replaceAll(/[\s-]/g, '')
  const dataSet = row.text('dataSet') ?? row.text('system')
  const system = row.text('system') ?? row.text('dataSet')
  const issues: Issue[] = []
  if (agency === undefined)
    issues.push({ code: 'no-organisation-number', ...row.at('agency'), met: system ?? String(row.line) })
  else if (!isAgency(agency))
    issues.push({ code: 'wrong-format', ...row.at('agency'), met: agency, accepted: '<organisation-number>' })
  if (dataSet === undefined || system === undefined)
    issues.push({ code: 'missing', ...row.at('dataSet'), accepted: '<text>' })
  return issues.length === 0 ? { agency: agency!, system: system!, dataSet: dataSet! } : { issues }
}

export const systemKey = ({ agency, system }: Subject): string => JSON.stringify([agency, system])

/** Ids that a data set may get, the plainest first: its own name, or with the system's before it where names repeat. */
export const idsFor = ({ system, dataSet }: Subject): [string, string] => {
  const name = plainName(dataSet, 33) || 'data-set'
  return [`${name}-data`, `${plainName(system, 14) || 'system'}-${plainName(dataSet, 19) || 'data-set'}-data`]
}

/** What one row tells, in the form of a submission. */
export type Entry = {
  dataSet: NonNullable<SubmissionInput['dataSets']>[number]
  description: string | undefined
  supplier: string | undefined
  contractEnds: string | undefined
}

/** Reads a row whose data set gets an id of its own from what the row says where names alone do not tell it from others. */
export function entryOf(row: InventoryRow, subject: Subject, isTaken: (id: string) => boolean): Entry {
  const contractEnds = row.read('contractEnds', readDay, '<day>')
  const dataSet = dataSetOf(row, '', subject.dataSet)
  const candidates = idsFor(subject)
  const fingerprint = () =>
    digestOf([subject, row.text('identifier') ?? '', dataSet]).slice('sha256:'.length, 'sha256:'.length + 12)
  const id =
    candidates.find((one) => !isTaken(one)) ?? `${candidates[0].slice(0, 27).replace(/-+$/, '')}-${fingerprint()}`
  return {
    dataSet: { ...dataSet, id },
    description: row.text('description'),
    supplier: row.text('supplier'),
    contractEnds,
  }
}

/** The one answer that all rows of a system give that answer at all; nothing where they differ. */
const agreed = (answers: readonly (string | undefined)[]): string | undefined => {
  const given = [...new Set(answers.filter((answer) => answer !== undefined))]
  return given.length === 1 ? given[0] : undefined
}

/** The submission that the rows of one system make, whatever order they came in. */
export function submissionOf(id: string, { agency, system }: Subject, entries: readonly Entry[]): SubmissionInput {
  const suppliers = [...new Set(entries.flatMap(({ supplier }) => supplier ?? []))].sort()
  const description = agreed(entries.map((one) => one.description))
  const dataSets = entries.map(({ dataSet, description: own }) => {
    if (description !== undefined || own === undefined) return dataSet
    return { ...dataSet, other: { ...dataSet.other, description: [own] } }
  })
  return {
    schema: 'rettsky/submission/v1',
    agency,
    system: {
      id,
      name: { nb: system },
      ...(description === undefined ? {} : { description: { nb: description } }),
      openInterfaces: 'unknown',
      ...(suppliers.length === 0
        ? {}
        : {
            supplier: {
              name: suppliers.join(', '),
              contractEnds: agreed(entries.map((one) => one.contractEnds)) ?? 'unknown',
            },
          }),
      availability: 'A1',
    },
    dataSets: dataSets.sort((a, b) => (a.id < b.id ? -1 : 1)),
  }
}
