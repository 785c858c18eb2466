import type { Issue } from '#catalogue/vocabulary/issue.ts'
import type { SubmissionInput } from '../../submission.ts'
import type { Intake, IntakeOptions } from '../result.ts'
import { plainName, slugFor, slugsFor } from '../slug.ts'
import { mapColumns } from './columns.ts'
import { readRows } from './csv.ts'
import { dataSetOf, InventoryRow } from './row.ts'
import { readDay } from './values.ts'

type Entry = { row: InventoryRow; agency: string; system: string; dataSet: string }

const isAgency = (value: string): boolean => /^\d{9,10}$/.test(value)

/** Rows that name an agency and a system or data set; the others are issues. */
function readEntries(rows: readonly InventoryRow[], file: string, fallback: string | undefined) {
  const issues: Issue[] = []
  const entries = rows.flatMap((row): Entry[] => {
    const agency = (row.text('agency') ?? fallback)?.replaceAll(/[\s-]/g, '')
    const dataSet = row.text('dataSet') ?? row.text('system')
    const system = row.text('system') ?? row.text('dataSet')
    const at = { file, line: row.line }
    if (agency === undefined)
      issues.push({ code: 'no-organisation-number', ...at, path: 'agency', met: system ?? String(row.line) })
    else if (!isAgency(agency))
      issues.push({ code: 'wrong-format', ...at, path: 'agency', met: agency, accepted: '<organisation-number>' })
    if (dataSet === undefined || system === undefined)
      issues.push({ code: 'missing', ...at, path: 'dataSet', accepted: '<text>' })
    return agency && isAgency(agency) && system && dataSet ? [{ row, agency, system, dataSet }] : []
  })
  return { entries, issues }
}

function submissionOf(entries: readonly Entry[], id: string): SubmissionInput {
  const { agency, system, row } = entries[0]!
  const named = slugsFor(
    entries,
    (one) => `${plainName(one.dataSet, 33) || 'data-set'}-data`,
    (one) => JSON.stringify([one.row.text('identifier'), one.dataSet, one.row.line]),
  )
  const description = row.text('description')
  const supplier = row.text('supplier')
  return {
    schema: 'rettsky/submission/v1',
    agency,
    system: {
      id,
      name: { nb: system },
      ...(description === undefined ? {} : { description: { nb: description } }),
      openInterfaces: 'unknown',
      ...(supplier === undefined
        ? {}
        : {
            supplier: {
              name: supplier,
              contractEnds: row.read('contractEnds', readDay, '<day>') ?? 'unknown',
            },
          }),
      availability: 'A1',
    },
    dataSets: [...named].map(([one, slug]) => dataSetOf(one.row, slug, one.dataSet)),
  }
}

/** Reads an inventory of systems and data sets: a header and one row a data set, in any order. Rows of one system become one submission. */
export function readCsvInventory(text: string, file: string, { agency }: IntakeOptions): Omit<Intake, 'format'> {
  const { header, rows, issues, notes: uneven } = readRows(text, file)
  const mapped = mapColumns(header, file)
  const notes = [...uneven, ...mapped.notes]
  const found = { submissions: [], notes, issues: [...issues, ...mapped.issues] }
  if (mapped.issues.length > 0) return found
  if (rows.length === 0) return { ...found, issues: [...found.issues, { code: 'no-data-sets', file, path: '' }] }

  const inventory = rows.map((row) => new InventoryRow(row, mapped.columns, file))
  const read = readEntries(inventory, file, agency)
  const bySystem = Map.groupBy(read.entries, (one) => JSON.stringify([one.agency, one.system]))
  const slugs = slugsFor(
    [...bySystem.keys()],
    (key) => plainName((JSON.parse(key) as string[])[1]!) || slugFor('', undefined, key),
    (key) => key,
  )
  const submissions = [...bySystem].map(([key, entries]) => submissionOf(entries, slugs.get(key)!))
  return {
    submissions: submissions.sort((a, b) => (a.system.id < b.system.id ? -1 : 1)),
    issues: [...found.issues, ...read.issues],
    notes: [...notes, ...inventory.flatMap((row) => row.notes)],
  }
}
