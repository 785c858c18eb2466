import { type CsvRow, type CsvTable, readCsvTable } from '#catalogue/load/csv-table.ts'
import type { Issue, Result } from '#catalogue/vocabulary/issue.ts'

/** So much of one price, in a unit of the buyer's choice. */
export type MeterLine = {
  readonly line: number
  readonly id: string
  /** Lines of one account share tiers and free allowances, in the order of the file. */
  readonly account: string
  readonly provider: string
  readonly region: string
  readonly service: string
  readonly sku: string
  /** Empty where the sku has one dimension only. */
  readonly dimension: string
  readonly quantity: string
  readonly unit: string
  /** What the account has bought of it already, in the same unit; without it, what the lines above bought. */
  readonly position: string | undefined
}

const required = ['provider', 'region', 'service', 'sku', 'quantity', 'unit'] as const
const optional = ['id', 'account', 'dimension', 'position'] as const
type Column = (typeof required)[number] | (typeof optional)[number]

const decimal = /^\d+(\.\d+)?$/

/** Reads a bare list of meters, a CSV file; its columns may stand in any order. */
export function parseMeterLines(csvText: string, file: string): Result<MeterLine[]> {
  const table = readCsvTable(csvText, file, { required, optional })
  const issues = [...table.issues, ...table.rows.flatMap((row) => wrongFields(row, table))]
  if (issues.length > 0) return { ok: false, issues: issues.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) }
  return {
    ok: true,
    value: table.rows.map(({ line, fields: { position, id, account, ...fields } }) => ({
      ...fields,
      line,
      id: id === '' ? String(line) : id,
      account: account === '' ? 'account' : account,
      position: position === '' ? undefined : position,
    })),
  }
}

function wrongFields({ line, fields }: CsvRow<Column>, { wrongField }: CsvTable<Column>): Issue[] {
  return [...required, 'position' as const].flatMap((column) => {
    const met = fields[column]
    if (column === 'position' && met === '') return []
    if (column === 'quantity' || column === 'position')
      return decimal.test(met) ? [] : [wrongField(line, column, 'wrong-format', met, '<number 0..>')]
    return met.trim() === '' ? [wrongField(line, column, 'missing', met, '<text>')] : []
  })
}
