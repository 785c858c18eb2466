import type { Issue } from '#catalogue/vocabulary/issue.ts'
import type { IntakeOptions, Piece } from '../result.ts'
import { plainName, slugFor, slugsFor } from '../slug.ts'
import { type Entry, entryOf, idsFor, isBeside, type Subject, subjectOf, submissionOf, systemKey } from './entry.ts'
import type { InventoryRow } from './row.ts'
import { openSheet, rowsOf, type Sheet } from './sheet.ts'
import type { Table } from './table.ts'

/** What one reading of all rows tells, so that the next can name things and knows when a system is complete. */
type Index = { rowsLeft: Map<string, number>; ids: Map<string, number> }

async function indexRows(sheets: readonly Sheet[], file: string, agency: string | undefined): Promise<Index> {
  const index: Index = { rowsLeft: new Map(), ids: new Map() }
  const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1)
  for (const sheet of sheets) {
    for await (const row of rowsOf(sheet, file)) {
      const subject = 'line' in row && !isBeside(row) ? subjectOf(row, agency) : undefined
      if (subject === undefined || 'issues' in subject) continue
      count(index.rowsLeft, systemKey(subject))
      for (const id of idsFor(subject)) count(index.ids, id)
    }
  }
  return index
}

const classFields = ['class', 'confidentiality', 'accessRight'] as const

/** What a row's owner should know: closed without a law, or no class at all; not where a class was there and has been complained of. */
function notesOn(row: InventoryRow, { dataSet }: Entry, { agency }: Subject): Issue[] {
  const { declared, legalBasis = [] } = dataSet
  const at = row.at(dataSet.id)
  if (declared === undefined || Object.values(declared)[1] === 'unknown') {
    const said = row.notes.some(({ path }) => classFields.some((field) => path === row.at(field).path))
    return said ? [] : [{ code: 'no-class', ...at }]
  }
  const word = String(Object.values(declared)[1])
  const isNorwegian = agency.length === 9
  const foreign: Issue[] =
    isNorwegian && declared.scheme === 'klassa' && word === '4' ? [{ code: 'graded-by-klassa', ...at, met: word }] : []
  const closed = ['RESTRICTED', 'NON_PUBLIC', 'fortrolig', 'strengt fortrolig', '2', '3', '4'].includes(word)
  const named = legalBasis.some(({ kind }) => kind === 'restriction')
  return closed && !named ? [...foreign, { code: 'restricted-without-law', ...at, met: word }] : foreign
}

/**
 * Reads an inventory of systems and data sets: tables with a header and one row a data set, in any order. Rows of one system become
 * one submission, which is given as soon as its last row is read. The rows are read twice and never kept, so that memory grows with
 * the number of systems that are begun and not complete, and not with the file.
 */
export async function* readInventory(
  tables: readonly Table[],
  file: string,
  options: IntakeOptions,
): AsyncGenerator<Piece> {
  const sheets: Sheet[] = []
  for (const table of tables) {
    const sheet = await openSheet(table, file, options.columns ?? [])
    if (sheet === undefined) continue
    if (!sheet.isInventory && tables.length > 1) {
      yield { note: { code: 'sheet-left-out', file, path: table.sheet ?? '' } }
      continue
    }
    yield { columns: sheet.columns, ...(table.sheet === undefined ? {} : { sheet: table.sheet }) }
    for (const issue of sheet.issues) yield { issue }
    for (const note of sheet.notes) yield { note }
    if (sheet.issues.length === 0) sheets.push(sheet)
    else if (tables.length === 1) return
  }
  const index = await indexRows(sheets, file, options.agency)
  const slugs = slugsFor([...index.rowsLeft.keys()], nameOfSystem, (key) => key)
  const begun = new Map<string, { subject: Subject; entries: Entry[] }>()
  const fingerprinted = new Set<string>()
  const ownerless: Issue[] = []
  let rows = 0
  for (const sheet of sheets) {
    for await (const row of rowsOf(sheet, file)) {
      if (!('line' in row)) {
        yield row
        continue
      }
      if (isBeside(row)) {
        yield { note: { code: 'row-beside', ...row.at('') } }
        continue
      }
      rows++
      const subject = subjectOf(row, options.agency)
      if ('issues' in subject) {
        for (const issue of subject.issues) {
          if (issue.code === 'rows-without-agency') ownerless.push(issue)
          else yield { issue }
        }
        continue
      }
      const entry = entryOf(row, subject, (id) => index.ids.get(id)! > 1)
      const key = systemKey(subject)
      const system = begun.get(key) ?? { subject, entries: [] }
      begun.set(key, system)
      for (const note of [...row.notes, ...notesOn(row, entry, subject)]) yield { note }
      if (fingerprinted.has(entry.dataSet.id)) yield { note: { code: 'repeated-row', ...row.at(entry.dataSet.id) } }
      else system.entries.push(entry)
      if (!index.ids.has(entry.dataSet.id)) fingerprinted.add(entry.dataSet.id)
      const left = index.rowsLeft.get(key)! - 1
      index.rowsLeft.set(key, left)
      if (left > 0) continue
      begun.delete(key)
      yield { submission: submissionOf(slugs.get(key)!, subject, system.entries) }
    }
  }
  if (ownerless.length > 0) yield { issue: { ...ownerless[0]!, params: { count: String(ownerless.length) } } }
  if (rows === 0) yield { issue: { code: 'no-data-sets', file, path: '' } }
}

const nameOfSystem = (key: string): string =>
  plainName((JSON.parse(key) as [string, string])[1]) || slugFor('', undefined, key)
