import { basename } from 'node:path'
import type ExcelJS from 'exceljs'
import { InputError } from '#catalogue/vocabulary/issue.ts'
import { listSheets, sheetMet } from '../files/sheet-names.ts'
import { openReader, type SheetRead } from '../files/workbook.ts'
import { reservoir } from './reservoir.ts'
import { openTable, type Scanned, type ScanOptions, type TableScan } from './table-scan.ts'

/** A cell as text. A formula counts by the result that the file holds; a formula without one is null. */
function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (value instanceof Date) return value.toISOString()
  if (typeof value !== 'object') return String(value)
  if ('richText' in value) return (value.richText as { text: string }[]).map(({ text }) => text).join('')
  if ('result' in value) return textOf(value.result)
  if ('text' in value) return textOf(value.text)
  return null
}

const isFormula = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && ('formula' in value || 'sharedFormula' in value)

/** A workbook, sheet by sheet; the first row that holds anything names the columns. Formulas are not run. */
export async function readXlsx(path: string, options: ScanOptions): Promise<Scanned> {
  const workbook = await openReader(path)
  const listed = await listSheets(path)
  const tables: TableScan[] = []
  for await (const sheet of workbook) {
    const { name } = sheetMet(listed, sheet as unknown as SheetRead)
    const found = await readSheet(sheet, name, path, options)
    if (found !== undefined) tables.push(found)
  }
  if (tables.length === 0) throw new InputError([{ code: 'empty-file', file: path, path: '' }])
  return { kind: 'xlsx', name: openTable(basename(path), []).table, tables }
}

async function readSheet(
  sheet: ExcelJS.stream.xlsx.WorksheetReader,
  name: string,
  file: string,
  options: ScanOptions,
): Promise<TableScan | undefined> {
  let scan: TableScan | undefined
  let formulas = 0
  let unanswered = 0
  const drawn = options.sample === undefined ? undefined : reservoir<(string | null)[]>(options.sample)
  const use = (table: TableScan, cells: readonly (string | null)[]) => {
    for (const [i, reader] of table.columns.entries()) reader.add(cells[i] ?? null)
    table.rowsRead++
  }
  for await (const row of sheet) {
    const values = Array.from((row.values as unknown[]).slice(1))
    if (values.every((value) => value === null || value === undefined)) continue
    for (const value of values) {
      if (!isFormula(value)) continue
      formulas++
      if (textOf(value) === null) unanswered++
    }
    const cells = values.map(textOf)
    if (scan === undefined) {
      scan = openTable(
        name,
        cells.map((cell) => cell ?? ''),
      )
      continue
    }
    while (scan.columns.length < cells.length)
      scan.columns.push(openTable('', ['', '', `column ${scan.columns.length + 1}`]).columns[2]!)
    scan.rows++
    if (drawn === undefined) use(scan, cells)
    else drawn.offer(cells)
    if (scan.rows % 5000 === 0) options.progress(scan.table, scan.rows)
  }
  if (scan === undefined) return undefined
  for (const cells of drawn?.items ?? []) use(scan, cells)
  scan.sampled = drawn !== undefined && drawn.offered > drawn.items.length
  if (formulas > 0) {
    const params = { formulas: String(formulas), unanswered: String(unanswered) }
    scan.issues.push({ code: 'scan-formulas', file, path: scan.table, params })
  }
  return scan
}
