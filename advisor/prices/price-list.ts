import { Currency } from '#catalogue/body.ts'
import { loadCatalogue, parseRates, parseSellerRows } from '#catalogue/index.ts'
import { Commitment, type PriceBook } from '#catalogue/price-book.ts'
import { InputError, type Issue, type Result } from '#catalogue/vocabulary/issue.ts'
import { type MeterBill, parseMeterLines, priceMeters } from '#classifier/cost/index.ts'
import { readDay } from '../cli/read-day.ts'
import { readText } from '../files/text.ts'

/** A bare list and the files that price it; without price or rate files the shipped ones count. */
export type PriceList = {
  readonly meters: string
  readonly prices?: readonly string[]
  readonly rates?: string
  readonly currency?: string
  readonly asOf?: string
  readonly commitment?: string
  readonly vat?: string
}

/**
 * Prices a bare list of meters against any price files in the book's form.
 *
 * @throws InputError with every issue of every file and option at once.
 */
export async function priceList(list: PriceList, today: string): Promise<MeterBill> {
  const issues: Issue[] = []
  const take = <T>(result: Result<T>): T | undefined => {
    if (result.ok) return result.value
    issues.push(...result.issues)
    return undefined
  }
  const lines = take(parseMeterLines(await readText(list.meters), list.meters)) ?? []
  const rows: PriceBook['rows'][number][] = []
  for (const file of list.prices ?? []) rows.push(...(take(parseSellerRows(await readText(file), file)) ?? []))
  const rates = list.rates === undefined ? undefined : take(parseRates(await readText(list.rates), list.rates))
  const currency = oneOf(Currency.options, list.currency, '--currency', issues)
  const commitment = oneOf(Commitment.options, list.commitment, '--commitment', issues) ?? 'none'
  const vatPercent = list.vat ?? '0'
  if (!/^\d{1,2}(\.\d+)?$/.test(vatPercent))
    issues.push({ code: 'wrong-format', path: '--vat', met: vatPercent, accepted: '<number 0..99>' })
  if (issues.length > 0) throw new InputError(issues)
  const shipped = loadCatalogue().prices
  const book = { rows: list.prices === undefined ? shipped.rows : rows, rates: rates ?? shipped.rates }
  const terms = { day: readDay(list.asOf) ?? today, commitment, vatPercent, currency: currency ?? onlyCurrency(book) }
  return priceMeters(lines, book, terms)
}

/** The currency that all prices are in, else kroner. */
function onlyCurrency({ rows }: PriceBook): Currency {
  const [first, second] = new Set(rows.map(({ currency }) => currency))
  return first !== undefined && second === undefined ? first : 'NOK'
}

function oneOf<T extends string>(
  options: readonly T[],
  met: string | undefined,
  path: string,
  issues: Issue[],
): T | undefined {
  const found = options.find((option) => option === met)
  if (met !== undefined && found === undefined)
    issues.push({ code: 'unknown-value', path, met, accepted: options.join() })
  return found
}
