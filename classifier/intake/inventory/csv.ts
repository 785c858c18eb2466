import { CsvError, type Info, parse } from 'csv-parse/sync'
import type { Issue } from '#catalogue/vocabulary/issue.ts'

/** A row's cells by column, and the line it begins on. */
export type Row = { cells: readonly string[]; line: number }

/** The mark between cells: whichever of the three the header holds most of. Norwegian spreadsheets write semicolons. */
function delimiterOf(text: string): string {
  const header = text.slice(0, text.indexOf('\n') >>> 0)
  const count = (mark: string) => header.split(mark).length
  return [';', '\t', ','].sort((a, b) => count(b) - count(a))[0]!
}

type Read = { record: string[]; info: Info }

/**
 * Header and rows. A row that cannot be read or has more cells than the header is an issue and left out, because nobody can tell
 * which cell is which; one with fewer is read as far as it goes, with a note.
 */
export function readRows(text: string, file: string): { header: Row; rows: Row[]; issues: Issue[]; notes: Issue[] } {
  const issues: Issue[] = []
  const syntaxIssue = (error: CsvError): Issue => {
    const line = Number(error.lines ?? 0)
    return { code: 'csv-syntax', file, path: '', ...(line > 0 ? { line } : {}), params: { parser: error.message } }
  }
  let read: Read[] = []
  try {
    read = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      skip_records_with_error: true,
      on_skip: (error) => {
        if (error !== undefined) issues.push(syntaxIssue(error))
        return undefined
      },
    }) as unknown as Read[]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    issues.push(syntaxIssue(error))
  }
  const all = read.map(({ record, info }) => {
    const inside = record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)
    return { cells: record, line: Math.max(1, info.lines - inside) }
  })
  const [header = { cells: [], line: 1 }, ...rows] = all
  const width = header.cells.length
  const uneven = rows.filter((row) => row.cells.length !== width)
  const said = uneven.map((row): [Row, Issue] => {
    const met = String(row.cells.length)
    return [row, { code: 'ragged-row', file, path: '', line: row.line, met, accepted: String(width) }]
  })
  return {
    header,
    rows: rows.filter((row) => row.cells.length <= width),
    issues: [...issues, ...said.filter(([row]) => row.cells.length > width).map(([, issue]) => issue)],
    notes: said.filter(([row]) => row.cells.length < width).map(([, issue]) => issue),
  }
}
