import type { z } from 'zod'
import type { Issue } from '#catalogue/vocabulary/issue.ts'
import { citationOf } from '../../statute-facts.ts'
import type { DataSet, LegalBasis } from '../../submission.ts'
import { readAccessRight } from '../dcat/data-set.ts'
import type { Field } from './columns.ts'
import type { Row } from './csv.ts'
import * as values from './values.ts'

type DataSetInput = z.input<typeof DataSet>

/** One row with its cells by field. Says what it could not read; a formula is never read. */
export class InventoryRow {
  readonly notes: Issue[] = []
  readonly line: number
  readonly #cells: ReadonlyMap<Field, string>
  readonly #file: string

  constructor(row: Row, columns: ReadonlyMap<Field, number>, file: string) {
    this.line = row.line
    this.#file = file
    const cells = new Map<Field, string>()
    for (const [field, index] of columns) {
      const cell = row.cells[index] ?? ''
      if (cell.startsWith('=')) this.#note(field, { code: 'formula-cell', met: cell })
      else if (!values.isSilent(cell)) cells.set(field, cell)
    }
    this.#cells = cells
  }

  #note(field: Field, what: { code: string; met: string; accepted?: string }): void {
    this.notes.push({ file: this.#file, path: field, line: this.line, ...what })
  }

  text(field: Field): string | undefined {
    return this.#cells.get(field)
  }

  /** A cell read by a reader; one that the reader does not know is noted and left out. */
  read<T>(field: Field, reader: (value: string) => T | undefined, accepted: string): T | undefined {
    const cell = this.#cells.get(field)
    if (cell === undefined) return undefined
    const value = reader(cell)
    if (value === undefined) this.#note(field, { code: 'unread-value', met: cell, accepted })
    return value
  }
}

/** The class in the strictest-to-read order: a word for class, levels of KLASSA, an access right. */
function readDeclared(row: InventoryRow): DataSetInput['declared'] {
  const level = (field: Field) => row.read(field, values.readLevel, '0, 1, 2, 3, 4') ?? 'unknown'
  const named = row.read('class', values.readClass, 'åpen, intern, fortrolig, strengt fortrolig, 0, 1, 2, 3, 4')
  if (named !== undefined && named.scheme !== 'klassa') return named
  const confidentiality = named?.scheme === 'klassa' ? named.confidentiality : level('confidentiality')
  if (confidentiality !== 'unknown' || row.text('confidentiality') !== undefined)
    return { scheme: 'klassa', confidentiality, integrity: level('integrity'), availability: level('availability') }
  const accessRight = row.read('accessRight', readAccessRight, 'PUBLIC, RESTRICTED, NON_PUBLIC')
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
  return {
    id,
    name: { nb: name },
    declared: readDeclared(row),
    personalData:
      row.read('personalData', values.readPersonalData, 'none, ordinary, special-category, criminal') ?? 'unknown',
    subjects: subjects === undefined ? 'unknown' : Math.round(subjects),
    legalBasis: [...readLaws(row, 'restriction'), ...readLaws(row, 'processing')],
    archive: row.read('archive', values.readArchive, 'core, copy, none') ?? 'unknown',
    bookkeeping: row.read('bookkeeping', values.readBookkeeping, 'private-law, state, none') ?? 'unknown',
    store: { kind: 'object', gib: readGib(row) },
  }
}
