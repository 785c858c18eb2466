import type { Row } from '#classifier/intake/index.ts'
import { readEntries } from '../scan/zip-size.ts'

/** A cell that stands for itself and for those below it, in one column: counted from 0 by column, from 1 by row. */
export type Merge = { column: number; from: number; to: number }

/** No inventory has more; a sheet that does is read without them. */
const mostMerges = 100_000

const form = /<mergeCell\b[^>]*?\bref="([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})"/g
/** Longer than any one of the elements that are looked for. */
const longestElement = 200

const columnOf = (letters: string): number =>
  [...letters].reduce((at, letter) => at * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** Cells of each sheet of a workbook, by the sheet's number, that are merged with cells below them. Cells merged only to the right are left out. */
export async function readMerges(path: string): Promise<Map<number, Merge[]>> {
  const found = new Map<number, Merge[]>()
  for await (const { name, text } of readEntries(path, /^xl\/worksheets\/sheet\d+\.xml$/)) {
    const merges: Merge[] = []
    let rest = ''
    for await (const stretch of text) {
      const seen = rest + stretch
      for (const [, letters = '', from, to] of seen.matchAll(form)) {
        if (Number(to) > Number(from)) merges.push({ column: columnOf(letters), from: Number(from), to: Number(to) })
      }
      const behind = seen.lastIndexOf('/>') + 1
      rest = seen.slice(Math.max(behind, seen.length - longestElement))
    }
    if (merges.length > 0 && merges.length <= mostMerges) found.set(Number(/\d+/.exec(name)![0]), merges)
  }
  return found
}

/** Rows in which every cell that is merged with one above holds what that one holds, and which cells those are. */
export async function* spreadDown(rows: AsyncIterable<Row>, merges: readonly Merge[]): AsyncGenerator<Row> {
  const begins = Map.groupBy(merges, ({ from }) => from)
  let open: (Merge & { value: string })[] = []
  for await (const row of rows) {
    open = open.filter(({ to }) => to >= row.line)
    const cells = [...row.cells]
    const merged = open.flatMap(({ column, value }) => {
      while (cells.length <= column) cells.push('')
      if (value === '' || cells[column] !== '') return []
      cells[column] = value
      return [column]
    })
    for (const merge of begins.get(row.line) ?? []) open.push({ ...merge, value: cells[merge.column] ?? '' })
    yield merged.length === 0 ? row : { ...row, cells, merged }
  }
}
