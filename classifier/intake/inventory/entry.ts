import { digestOf } from '#catalogue/vocabulary/digest.ts'
import type { Issue } from '#catalogue/vocabulary/issue.ts'
import type { SubmissionInput } from '../../submission.ts'
import { plainName } from '../slug.ts'
import { dataSetOf, type InventoryRow, stepOf } from './row.ts'
import { isTotal, readDay } from './values.ts'

/** What a row is about: which data set, of which system, of which agency. */
export type Subject = { agency: string; system: string; dataSet: string }

const isAgency = (value: string): boolean => /^\d{9,10}$/.test(value)

/** A total below the rows, or a heading between them: a row with no name where names stand, and little else. */
export const isBeside = (row: InventoryRow): boolean => {
  const name = row.text('system') ?? row.text('dataSet')
  return name === undefined ? row.isTotal() || row.filled === 1 : isTotal(name)
}

/** The subject of a row, or what keeps it from being one. A row that names no system is a system of its own. */
export function subjectOf(row: InventoryRow, fallback: string | undefined): Subject | { issues: Issue[] } {
  const agency = (row.text('agency') ?? fallback)?.replaceAll(/[\s-]/g, '')
  const dataSet = row.text('dataSet') ?? row.text('system')
  const system = row.text('system') ?? row.text('dataSet')
  const issues: Issue[] = []
  if (agency === undefined) issues.push({ code: 'rows-without-agency', ...row.at('agency') })
  else if (!isAgency(agency))
    issues.push({ code: 'wrong-format', ...row.at('agency'), met: agency, accepted: '<organisation-number>' })
  if (dataSet === undefined || system === undefined)
    issues.push({ code: 'missing', ...row.at('dataSet'), accepted: '<text>' })
  return issues.length === 0 ? { agency: agency!, system: system!, dataSet: dataSet! } : { issues }
}

/** A text of an agency in its own language: ten digits are a Swedish organisation number. */
const textOf = ({ agency }: Pick<Subject, 'agency'>, text: string): { nb: string } | { sv: string } =>
  agency.length === 10 ? { sv: text } : { nb: text }

export const systemKey = ({ agency, system }: Subject): string => JSON.stringify([agency, system])

/** Ids that a data set may get, the plainest first: its own name, or with the system's before it where names repeat. */
export const idsFor = ({ system, dataSet }: Subject): [string, string] => {
  const name = plainName(dataSet, 33) || 'data-set'
  return [`${name}-data`, `${plainName(system, 14) || 'system'}-${plainName(dataSet, 19) || 'data-set'}-data`]
}

/** What one row tells, in the form of a submission. */
export type Entry = {
  dataSet: NonNullable<SubmissionInput['dataSets']>[number]
  /** How available the system has to be for this row, in steps from 0 to 3. */
  availability: ReturnType<typeof stepOf> | undefined
  description: string | undefined
  supplier: string | undefined
  contractEnds: string | undefined
}

/** Reads a row whose data set gets an id of its own from what the row says where names alone do not tell it from others. */
export function entryOf(row: InventoryRow, subject: Subject, isTaken: (id: string) => boolean): Entry {
  const contractEnds = row.read('contractEnds', readDay, '<day>')
  const { dataSet, availability } = dataSetOf(row, '', textOf(subject, subject.dataSet))
  const candidates = idsFor(subject)
  const fingerprint = () =>
    digestOf([subject, row.text('identifier') ?? '', dataSet]).slice('sha256:'.length, 'sha256:'.length + 12)
  const id =
    candidates.find((one) => !isTaken(one)) ?? `${candidates[0].slice(0, 27).replace(/-+$/, '')}-${fingerprint()}`
  return {
    dataSet: { ...dataSet, id },
    availability: availability === undefined ? undefined : stepOf(availability),
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
  const availability =
    entries
      .flatMap((one) => one.availability ?? [])
      .sort()
      .at(-1) ?? '1'
  const dataSets = entries.map(({ dataSet, description: own }) => {
    if (description !== undefined || own === undefined) return dataSet
    return { ...dataSet, other: { ...dataSet.other, description: [own] } }
  })
  return {
    schema: 'rettsky/submission/v1',
    agency,
    system: {
      id,
      name: textOf({ agency }, system),
      ...(description === undefined ? {} : { description: textOf({ agency }, description) }),
      openInterfaces: 'unknown',
      ...(suppliers.length === 0
        ? {}
        : {
            supplier: {
              name: suppliers.join(', '),
              contractEnds: agreed(entries.map((one) => one.contractEnds)) ?? 'unknown',
            },
          }),
      availability: `A${availability}` as const,
    },
    dataSets: dataSets.sort((a, b) => (a.id < b.id ? -1 : 1)),
  }
}
