import { readPriceLines } from '#catalogue/load/price-rows.ts'
import { isEstimate, Money, type PriceRow } from '#catalogue/price-book.ts'
import { Slug } from '#catalogue/vocabulary/identifier.ts'
import { readText } from '../files/text.ts'
import { type ImportScope, Passed, type ReadList } from './offered.ts'

/** Reads a seller's list in the book's own form. Its provider names a file of the book. The value added tax that its prices hold is taken off. */
export async function readSellersCsv(file: string, scope: ImportScope): Promise<ReadList> {
  const { lines, issues: wrong, wrongField } = readPriceLines(await readText(file), file)
  const strange = lines.filter(({ row }) => !Slug.safeParse(row.provider).success)
  const issues = [
    ...wrong,
    ...strange.map(({ line, row }) => wrongField(line, 'provider', 'wrong-format', row.provider, '<slug>')),
  ]
  const passed = new Passed()
  const wanted = lines.filter(({ row }) => scope.regions?.has(row.region) ?? true)
  for (let i = wanted.length; i < lines.length; i++) passed.add('region')
  const offered = wanted.map(({ line, row }) => {
    return { row: withoutVat(row, scope.vat ?? '0'), place: { file, path: 'price', line } }
  })
  const empty = issues.length === 0 && lines.length === 0
  return { offered, passed: passed.counts, issues: empty ? [{ code: 'no-prices', file, path: '' }] : issues }
}

/** To twelve digits, as a price without tax seldom ends; an estimate stays one. */
function withoutVat(row: PriceRow, percent: string): PriceRow {
  const factor = new Money(percent).div(100).plus(1)
  if (factor.eq(1)) return row
  const price = new Money(row.price).div(factor).toSignificantDigits(12).toFixed()
  const confidence = isEstimate(row) ? 'estimate' : 'derived'
  return { ...row, price, source: `${row.source}, less ${percent} % VAT`, confidence }
}
