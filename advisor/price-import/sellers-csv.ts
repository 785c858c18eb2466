import { readFile } from 'node:fs/promises'
import { readPriceLines } from '#catalogue/load/price-rows.ts'
import { type ImportScope, Passed, type ReadList } from './offered.ts'

/** Reads a seller's list in the book's own form. */
export async function readSellersCsv(file: string, scope: ImportScope): Promise<ReadList> {
  const { lines, issues } = readPriceLines(await readFile(file, 'utf8'), file)
  const passed = new Passed()
  const wanted = lines.filter(({ row }) => scope.regions?.has(row.region) ?? true)
  for (let i = wanted.length; i < lines.length; i++) passed.add('region')
  const offered = wanted.map(({ line, row }) => ({ row, place: { file, path: 'price', line } }))
  const empty = issues.length === 0 && lines.length === 0
  return { offered, passed: passed.counts, issues: empty ? [{ code: 'no-prices', file, path: '' }] : issues }
}
