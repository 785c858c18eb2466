import { CsvError, type Info, parse } from 'csv-parse/sync'
import type { Issue, Result } from '../vocabulary/issue.ts'

/** A row by the names of its columns, and the line of the file it stands on. */
export type CsvRow<Column extends string> = {
  readonly line: number
  readonly fields: Readonly<Record<Column, string>>
}

/** What the columns of a CSV file are called: those it must have, and those it may have. */
export type CsvColumns<Required extends string, Optional extends string> = {
  readonly required: readonly Required[]
  readonly optional: readonly Optional[]
}

export type CsvTable<Column extends string> = {
  readonly rows: readonly CsvRow<Column>[]
  readonly issues: readonly Issue[]
  /** What is wrong with one field: what stands there and what may. */
  readonly wrongField: (line: number, column: Column, code: string, met: string, accepted: string) => Issue
}

/**
 * Reads a CSV file whose columns are known by name and may stand in any order. A column that may be left out is empty where it
 * is. A header that lacks a column or has one that is not known leaves no rows; a ragged row is left out and is an issue.
 */
export function readCsvTable<Required extends string, Optional extends string>(
  csvText: string,
  file: string,
  { required, optional }: CsvColumns<Required, Optional>,
): CsvTable<Required | Optional> {
  type Column = Required | Optional
  const nothing = (issue: Issue): CsvTable<Column> => ({ rows: [], issues: [issue], wrongField: () => issue })
  const records = readRecords(csvText, file)
  if (!records.ok) return { ...nothing(records.issues[0]!), issues: records.issues }
  const header = (records.value.shift()?.record ?? []).map((name) => name.trim())
  const known: readonly string[] = [...required, ...optional]
  const fits =
    required.every((name) => header.includes(name)) &&
    header.every((name, i) => known.includes(name) && header.indexOf(name) === i)
  if (!fits) {
    const accepted = required.join(' ') + (optional.length === 0 ? '' : ` [${optional.join(' ')}]`)
    return nothing({ code: 'wrong-header', file, path: '', line: 1, met: header.join(), accepted })
  }
  const wrongField = (line: number, column: Column, code: string, met: string, accepted: string): Issue => ({
    code,
    file,
    path: column,
    line,
    ...(header.includes(column) ? { column: header.indexOf(column) + 1 } : {}),
    met,
    accepted,
  })
  const rows: CsvRow<Column>[] = []
  const issues: Issue[] = []
  const blank = Object.fromEntries(known.map((name) => [name, '']))
  for (const { record, info } of records.value) {
    const line = info.lines
    if (record.length === header.length) {
      const fields = Object.fromEntries(record.map((value, i) => [header[i], value]))
      rows.push({ line, fields: { ...blank, ...fields } as Record<Column, string> })
      continue
    }
    const params = { count: String(record.length), width: String(header.length) }
    issues.push({ code: 'ragged-row', file, path: '', line, met: params.count, accepted: params.width, params })
  }
  return { rows, issues, wrongField }
}

function readRecords(csvText: string, file: string): Result<{ record: string[]; info: Info }[]> {
  try {
    const options = { bom: true, info: true, relax_column_count: true, skip_empty_lines: true } as const
    return { ok: true, value: parse(csvText, options) as unknown as { record: string[]; info: Info }[] }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = Number(error.lines ?? 1)
    return { ok: false, issues: [{ code: 'csv-syntax', file, path: '', line, params: { parser: error.message } }] }
  }
}
