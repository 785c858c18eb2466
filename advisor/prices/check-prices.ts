import { loadCatalogue, parseSellerRows } from '#catalogue/index.ts'
import type { PriceRow } from '#catalogue/price-book.ts'
import { oddPrices } from '#catalogue/price-sanity.ts'
import { InputError, type Issue } from '#catalogue/vocabulary/issue.ts'
import { readText } from '../files/text.ts'

/** What is odd about price files, or about the shipped book. @throws InputError when a file cannot be read as one. */
export async function checkPrices(files: readonly string[]): Promise<{ rows: number; odd: Issue[] }> {
  const rows: PriceRow[] = files.length === 0 ? [...loadCatalogue().prices.rows] : []
  const issues: Issue[] = []
  for (const file of files) {
    const parsed = parseSellerRows(await readText(file), file)
    if (parsed.ok) rows.push(...parsed.value)
    else issues.push(...parsed.issues)
  }
  if (issues.length > 0) throw new InputError(issues)
  return { rows: rows.length, odd: oddPrices(rows) }
}
