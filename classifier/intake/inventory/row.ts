import type { z } from 'zod'
import type { Issue } from '#catalogue/vocabulary/issue.ts'
import { citationOf } from '../../statute-facts.ts'
import type { DataSet, LegalBasis } from '../../submission.ts'
import { readAccessRight } from '../dcat/data-set.ts'
import type { Columns } from './column-map.ts'
import type { Field } from './columns.ts'
import type { Row } from './table.ts'
import * as values from './values.ts'

type DataSetInput = z.input<typeof DataSet>

/** Fields that count something: a cell merged over several rows is for all of them together. */
const amounts: ReadonlySet<string> = new Set<Field>(['gib', 'gb', 'subjects'])

/** Where in its file a row stands: the sheet, if there is one, goes before the field. */
export type Place = { file: string; sheet: string | undefined }

/** One row with its cells by field. Says what it could not read and keeps it; a formula is never read. */
export class InventoryRow {
  readonly notes: Issue[] = []
  readonly line: number
  readonly #cells = new Map<Field, { cell: string; name: string }>()
  readonly #other = new Map<string, string>()
  readonly #place: Place

  constructor(row: Row, columns: Columns, place: Place) {
    this.line = row.line
    this.#place = place
    for (const [index, use] of columns.uses.entries()) {
      const cell = row.cells[index] ?? ''
      const name = columns.names[index]!
      if (use === 'ignore' || values.isSilent(cell)) continue
      if (use === 'keep') this.#other.set(name, cell)
      else if (cell.startsWith('=')) this.#leave(use, { cell, name }, { code: 'formula-cell', met: cell })
      else if (amounts.has(use) && row.merged?.includes(index))
        this.#leave(use, { cell, name }, { code: 'merged-amount', met: cell })
      else this.#cells.set(use, { cell, name })
    }
  }

  #leave(
    field: Field,
    { cell, name }: { cell: string; name: string },
    what: { code: string; met: string; accepted?: string },
  ) {
    this.#other.set(name, cell)
    this.notes.push({ ...this.at(field), ...what })
  }

  at(field: string): { file: string; path: string; line: number } {
    const { file, sheet } = this.#place
    return { file, path: sheet === undefined ? field : `${sheet}!${field}`, line: this.line }
  }

  text(field: Field): string | undefined {
    return this.#cells.get(field)?.cell
  }

  /** A cell read by a reader; one that the reader does not know is noted and kept as it stands. */
  read<T>(field: Field, reader: (value: string) => T | undefined, accepted: string): T | undefined {
    const found = this.#cells.get(field)
    if (found === undefined) return undefined
    const value = reader(found.cell)
    if (value === undefined) this.#leave(field, found, { code: 'unread-value', met: found.cell, accepted })
    return value
  }

  /** Keeps a cell that was read but has no place in the submission, under its column's name. */
  keep(field: Field): void {
    const found = this.#cells.get(field)
    if (found !== undefined) this.#other.set(found.name, found.cell)
  }

  /** Everything that no field has taken, by the names of the columns. To be asked last. */
  other(): Record<string, string[]> | undefined {
    const kept = [...this.#other].sort(([a], [b]) => (a < b ? -1 : 1))
    return kept.length === 0 ? undefined : Object.fromEntries(kept.map(([name, cell]) => [name, [cell]]))
  }
}

/** The class in the strictest-to-read order: a word for class, levels of KLASSA, an access right. */
function readDeclared(row: InventoryRow): DataSetInput['declared'] {
  const level = (field: Field) => row.read(field, values.readLevel, '0, 1, 2, 3, 4') ?? 'unknown'
  const named = row.read('class', values.readClass, '<class-word>')
  if (named !== undefined && named.scheme !== 'klassa') {
    for (const field of ['confidentiality', 'integrity', 'availability', 'accessRight'] as const) row.keep(field)
    return named
  }
  const confidentiality = named?.scheme === 'klassa' ? named.confidentiality : level('confidentiality')
  if (confidentiality !== 'unknown' || row.text('confidentiality') !== undefined) {
    row.keep('accessRight')
    return { scheme: 'klassa', confidentiality, integrity: level('integrity'), availability: level('availability') }
  }
  const accessRight = row.read('accessRight', readAccessRight, 'PUBLIC, RESTRICTED, NON_PUBLIC')
  for (const field of ['integrity', 'availability'] as const) row.keep(field)
  return { scheme: 'dcat-access-right', accessRight: accessRight ?? 'unknown' }
}

function readLaws(row: InventoryRow, field: 'restriction' | 'processing'): z.input<typeof LegalBasis>[] {
  const cell = row.text(field) ?? ''
  const cited = cell.split(/\s*[;|\n]\s*/).filter((law) => law !== '')
  return cited.map((law) => ({ ...citationOf({ law, paragraph: 'unknown' }), kind: field }))
}

const gibPerGb = 1e9 / 2 ** 30

function readGib(row: InventoryRow): number {
  const gib = row.read('gib', values.readNumber, '<number 0..>')
  const gb = row.read('gb', values.readNumber, '<number 0..>')
  return gib ?? (gb === undefined ? 0 : Math.round(gb * gibPerGb * 1000) / 1000)
}

/** A data set as its row describes it. What the row does not say stays unknown. */
export function dataSetOf(row: InventoryRow, id: string, name: string): DataSetInput {
  const subjects = row.read('subjects', values.readNumber, '<whole-number 0..>')
  const dataSet: DataSetInput = {
    id,
    name: { nb: name },
    declared: readDeclared(row),
    personalData: row.read('personalData', values.readPersonalData, '<personal-data-word>') ?? 'unknown',
    subjects: subjects === undefined ? 'unknown' : Math.round(subjects),
    legalBasis: [...readLaws(row, 'restriction'), ...readLaws(row, 'processing')],
    archive: row.read('archive', values.readArchive, '<archive-word>') ?? 'unknown',
    bookkeeping: row.read('bookkeeping', values.readBookkeeping, '<bookkeeping-word>') ?? 'unknown',
    store: { kind: 'object', gib: readGib(row) },
  }
  row.keep('identifier')
  const other = row.other()
  return other === undefined ? dataSet : { ...dataSet, other }
}
