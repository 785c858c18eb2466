import type { Issue } from '#catalogue/vocabulary/issue.ts'
import type { SubmissionInput } from '../submission.ts'
import type { ColumnMap, Columns } from './inventory/column-map.ts'

export const intakeFormats = [
  'yaml',
  'json',
  'csv',
  'turtle',
  'n-triples',
  'rdf-xml',
  'json-ld',
  'nav-register',
  'cyclonedx',
] as const
export type IntakeFormat = (typeof intakeFormats)[number]

/** Something that the agency should know of what was read, though it stopped nothing. Said by `sayIssue` like an issue. */
export type IntakeNote = Issue

export type IntakeOptions = {
  /** Read the file as this format, whatever its name and content say. */
  as?: IntakeFormat
  /** Organisation number of the agency, for files that do not name it. */
  agency?: string
  /** What has been decided about columns of inventories before. */
  columns?: readonly ColumnMap[]
}

/** One thing that a reader gives while it reads on: files of any size are never kept whole. */
export type Piece =
  | { submission: SubmissionInput }
  | { issue: Issue }
  | { note: IntakeNote }
  | { columns: Columns; sheet?: string }

/** What a reader gave: everything that could be read, what was wrong, and what should be known. */
export type Found = Omit<Intake, 'format'>

/** What one file gave: everything that could be read, what was wrong, and what should be known. */
export type Intake = {
  format: IntakeFormat | undefined
  submissions: SubmissionInput[]
  issues: Issue[]
  notes: IntakeNote[]
}
