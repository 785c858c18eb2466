import { createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type ExcelJS from 'exceljs'
import { InputError, type Issue } from '#catalogue/vocabulary/issue.ts'
import type { Row, Table } from '#classifier/intake/index.ts'
import { refuseZipBomb } from '../scan/zip-size.ts'
import { readMerges, spreadDown } from './merged-cells.ts'
import { PartsInOrder } from './parts-in-order.ts'
import { listSheets, sheetMet } from './sheet-names.ts'
import { leaveNothingBehind } from './temporary.ts'

/** A cell as people see it. A formula is its result where the file holds one, and itself (`=SUM(A1)`) where it does not. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return dayOf(value)
  if (typeof value === 'boolean') return value ? 'ja' : 'nei'
  if (typeof value !== 'object') return String(value).trim()
  if ('richText' in value) return (value.richText as { text: string }[]).map(({ text }) => text).join('')
  if ('formula' in value || 'sharedFormula' in value) {
    const { result, formula } = value as { result?: unknown; formula?: string }
    const known = result !== undefined && result !== null && !Number.isNaN(result)
    return known ? cellText(result) : `=${formula ?? ''}`
  }
  if ('text' in value) return cellText(value.text)
  return 'error' in value ? String(value.error) : ''
}

/** A day; with the time of day where there is one. */
const dayOf = (date: Date): string => date.toISOString().replace(/T00:00:00\.000Z$/, '')

/** Lines of a file of rows as JSON, as they are asked for. */
async function* rowsIn(path: string): AsyncGenerator<Row> {
  const file = await open(path)
  try {
    for await (const line of file.readLines()) yield JSON.parse(line) as Row
  } finally {
    await file.close()
  }
}

/** A reader of a workbook, sheet by sheet and row by row. @throws InputError for what is no workbook, or unfolds into gigabytes. */
export async function openReader(path: string): Promise<ExcelJS.stream.xlsx.WorkbookReader> {
  await refuseZipBomb(path)
  leaveNothingBehind()
  return new PartsInOrder(path, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  })
}

/** Most text that a sheet of a workbook may unfold into. */
const mostCharacters = 2 * 1024 ** 3

/** What a sheet's reader tells of itself, which its types do not say. */
export type SheetRead = { id: string | number; name?: string }

/** What a workbook holds, as far as it could be unfolded. */
export type Unfolded = { tables: Table[]; notes: Issue[]; issues: Issue[] }

/**
 * Unfolds the rows of a sheet into a file, one a line. Returns how many cells were formulas. Where the sheet breaks off, what came before
 * is in the file.
 *
 * @throws InputError for a sheet of more text than `most`: cells that repeat one long text cost a packed file next to nothing.
 */
async function unfold(
  sheet: ExcelJS.stream.xlsx.WorksheetReader,
  rows: string,
  file: string,
  most: number,
): Promise<number> {
  let formulas = 0
  let broken: { error: unknown } | undefined
  const lines = async function* () {
    let characters = 0
    try {
      for await (const row of sheet) {
        const values = Array.from((row.values as unknown[]).slice(1))
        formulas += values.filter((value) => typeof value === 'object' && value !== null && 'formula' in value).length
        const cells = values.map(cellText)
        if (cells.every((cell) => cell === '')) continue
        const line = `${JSON.stringify({ cells, line: row.number } satisfies Row)}\n`
        characters += line.length
        if (characters > most) throw new InputError([{ code: 'scan-zip-bomb', file, path: '', accepted: 'XLSX' }])
        yield line
      }
    } catch (error) {
      broken = { error }
    }
  }
  await pipeline(lines, createWriteStream(rows))
  if (broken !== undefined) throw broken.error
  return formulas
}

/**
 * The sheets of a workbook as tables. It is unfolded once, row by row, into `folder`, from where its rows can be read as often as
 * needed without keeping any of them. A cell merged with those below it stands in each of their rows. Formulas are not run. A broken workbook gives the rows before the mistake.
 *
 * @throws InputError for what is no workbook, or one that unfolds into gigabytes.
 */
export async function openWorkbook(path: string, folder: string, most = mostCharacters): Promise<Unfolded> {
  const reader = await openReader(path)
  const merges = await readMerges(path)
  const listed = await listSheets(path)
  const found: Unfolded = { tables: [], notes: [], issues: [] }
  try {
    for await (const sheet of reader) {
      const { number, name } = sheetMet(listed, sheet as unknown as SheetRead)
      const rows = join(folder, `sheet-${number}.jsonl`)
      const merged = merges.get(number) ?? []
      found.tables.push({ sheet: name, rows: () => spreadDown(rowsIn(rows), merged) })
      const formulas = await unfold(sheet, rows, path, most)
      if (formulas > 0)
        found.notes.push({ code: 'formula-results', file: path, path: name, params: { count: String(formulas) } })
    }
  } catch (error) {
    if (error instanceof InputError) throw error
    const at = found.tables.at(-1)?.sheet ?? ''
    const parser = error instanceof Error ? error.message : String(error)
    found.issues.push({ code: 'workbook-broken', file: path, path: at, params: { parser } })
  }
  if (found.tables.length === 0 && found.issues.length === 0)
    found.issues.push({ code: 'scan-not-xlsx', file: path, path: '', accepted: 'XLSX' })
  return found
}
