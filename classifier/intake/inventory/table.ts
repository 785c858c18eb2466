import type { Issue } from '#catalogue/vocabulary/issue.ts'

/**
 * A row's cells by column, and the line (in a workbook: the row) that it begins on. `merged`: columns whose cell is merged with one above and
 * holds what that one holds.
 */
export type Row = { cells: readonly string[]; line: number; merged?: readonly number[] }

/** A table that can be read from its start as often as needed, so that none of it has to be kept. Bad rows come as issues. */
export type Table = {
  /** Name of the sheet, where its file may hold several. */
  sheet?: string
  rows: () => AsyncIterable<Row | Issue>
}

export const isRow = (entry: Row | Issue): entry is Row => 'cells' in entry
