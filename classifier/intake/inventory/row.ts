import type { z } from 'zod'
import type { Issue } from '#catalogue/vocabulary/issue.ts'
import { citationOf } from '../../statute-facts.ts'
import type { DataSet, LegalBasis } from '../../submission.ts'
import { readAccessRight } from '../dcat/data-set.ts'
import { type Amount, readPeople, readSize } from './amounts.ts'
import type { Columns } from './column-map.ts'
import type { Field } from './columns.ts'
import type { Row } from './table.ts'
import * as values from './values.ts'

type DataSetInput = z.input<typeof DataSet>

/** Fields that count something: a cell merged over several rows is for all of them together. */
const amounts: ReadonlySet<string> = new Set<Field>(['gib', 'gb', 'size', 'subjects'])

/** Where in its file a row stands: the sheet, if there is one, goes before the field. */
export type Place = { file: string; sheet: string | undefined }

/** One row with its cells by field. Says what it could not read and keeps it; a formula is never read. */
export class InventoryRow {
  readonly notes: Issue[] = []
  readonly line: number
  /** How many cells say something. */
  readonly filled: number
  readonly #cells = new Map<Field, { cell: string; name: string }>()
  readonly #other = new Map<string, string>()
  readonly #place: Place

  constructor(row: Row, columns: Columns, place: Place) {
    this.line = row.line
    this.#place = place
    this.filled = row.cells.filter((cell) => !values.isSilent(cell)).length
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
    return { file, path: [sheet, field].filter((part) => part !== undefined && part !== '').join('!'), line: this.line }
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

  /** An amount; one that was written roughly is noted with what it is read as, and kept in its own words. */
  amount(field: Field, reader: (cell: string) => Amount | undefined, accepted: string, unit = ''): number | undefined {
    const read = this.read(field, reader, accepted)
    if (read?.isRough) {
      const value = `${read.value} ${unit}`.trim()
      this.notes.push({ ...this.at(field), code: 'rough-amount', met: this.text(field)!, params: { value } })
      this.keep(field)
    }
    return read?.value
  }

  /** Keeps a cell that was read but has no place in the submission, under its column's name. */
  keep(field: Field): void {
    const found = this.#cells.get(field)
    if (found !== undefined) this.#other.set(found.name, found.cell)
  }

  /** Whether the row calls itself a total in a column that is no field. */
  isTotal(): boolean {
    return [...this.#other.values()].some(values.isTotal)
  }

  /** Everything that no field has taken, by the names of the columns. To be asked last. */
  other(): Record<string, string[]> | undefined {
    const kept = [...this.#other].sort(([a], [b]) => (a < b ? -1 : 1))
    return kept.length === 0 ? undefined : Object.fromEntries(kept.map(([name, cell]) => [name, [cell]]))
  }
}

type Level = NonNullable<ReturnType<typeof values.readLevel>>

/** What a row says about confidentiality, integrity and availability; levels besides a class in words stand for themselves. */
type Declared = { declared: DataSetInput['declared']; integrity?: Level | undefined; availability: Level | undefined }

/** The class in the strictest-to-read order: a word for class, levels of KLASSA, an access right. */
function readDeclared(row: InventoryRow): Declared {
  const level = (field: Field) => row.read(field, values.readLevel, '0, 1, 2, 3, 4')
  const wordFor = (field: Field) => (row.text(field) === undefined ? undefined : values.readClassWord(row.text(field)!))
  const named = row.read('class', values.readClass, '<class-word>') ?? wordFor('confidentiality')
  if (named !== undefined && named.scheme !== 'klassa') {
    for (const field of ['confidentiality', 'accessRight'] as const) row.keep(field)
    return { declared: named, integrity: level('integrity'), availability: level('availability') }
  }
  const confidentiality = named?.confidentiality ?? level('confidentiality') ?? 'unknown'
  if (confidentiality !== 'unknown' || row.text('confidentiality') !== undefined) {
    row.keep('accessRight')
    const [integrity, availability] = [level('integrity'), level('availability')]
    const declared = { integrity: integrity ?? 'unknown', availability: availability ?? 'unknown' } as const
    return { declared: { scheme: 'klassa', confidentiality, ...declared }, availability }
  }
  const accessRight = row.read('accessRight', readAccessRight, 'PUBLIC, RESTRICTED, NON_PUBLIC')
  const declared = { scheme: 'dcat-access-right', accessRight: accessRight ?? 'unknown' } as const
  return { declared, integrity: level('integrity'), availability: level('availability') }
}

function readLaws(row: InventoryRow, field: 'restriction' | 'processing'): z.input<typeof LegalBasis>[] {
  const cited = row.read(field, values.readCitations, '<law-citation>') ?? []
  return cited.map((law) => ({ ...citationOf({ law, paragraph: 'unknown' }), kind: field }))
}

function readGib(row: InventoryRow): number {
  const gib = row.amount('gib', readSize('gib'), '<size>', 'GiB')
  const gb = row.amount('gb', readSize('gb'), '<size>', 'GiB')
  const size = row.amount('size', readSize(undefined), '<size>', 'GiB')
  return gib ?? gb ?? size ?? 0
}

/** Steps above the third do not tell more, since level 4 has none of its own above ours. */
export const stepOf = (level: Level): '0' | '1' | '2' | '3' => (level === '4' ? '3' : level)

/** A data set as its row describes it, and how available its system has to be for it. What the row does not say stays unknown. */
export function dataSetOf(
  row: InventoryRow,
  id: string,
  name: DataSetInput['name'],
): { dataSet: DataSetInput; availability: Level | undefined } {
  const { declared, integrity, availability } = readDeclared(row)
  const dataSet: DataSetInput = {
    id,
    name,
    declared,
    ...(integrity === undefined ? {} : { integrity: `I${stepOf(integrity)}` as const }),
    personalData: row.read('personalData', values.readPersonalData, '<personal-data-word>') ?? 'unknown',
    subjects: row.amount('subjects', readPeople, '<whole-number 0..>') ?? 'unknown',
    legalBasis: [...readLaws(row, 'restriction'), ...readLaws(row, 'processing')],
    archive: row.read('archive', values.readArchive, '<archive-word>') ?? 'unknown',
    bookkeeping: row.read('bookkeeping', values.readBookkeeping, '<bookkeeping-word>') ?? 'unknown',
    store: { kind: 'object', gib: readGib(row) },
  }
  row.keep('identifier')
  const other = row.other()
  return { dataSet: other === undefined ? dataSet : { ...dataSet, other }, availability }
}
