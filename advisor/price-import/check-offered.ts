import { Money, type PriceRow, priceKey } from '#catalogue/price-book.ts'
import type { Issue } from '#catalogue/vocabulary/issue.ts'
import type { ImportScope, Offered } from './offered.ts'

const decimal = (text: string): string => new Money(text).toFixed()
const termKey = (row: PriceRow): string => `${priceKey(row)}\n${row.commitment ?? 'none'}`
const listKey = ({ row }: Offered): string => `${termKey(row)}\n${row.validFrom ?? ''}`
const tierKey = (one: Offered): string => `${listKey(one)}\n${decimal(one.row.tierFrom)}`
const written = ({ price, currency, unit }: PriceRow): string => `${decimal(price)} ${currency}/${unit}`

/**
 * One price twice is kept once where both agree. Where they do not, where tiers are lost or counted in different units, every
 * case is an issue; so are tiers that the book has and a list without ends does not, as it may be a page of several.
 */
export function checkOffered(
  offered: readonly Offered[],
  book: readonly PriceRow[],
  { fewerTiers = false }: Pick<ImportScope, 'fewerTiers'>,
): { offered: Offered[]; issues: Issue[] } {
  const issues: Issue[] = []
  const kept = new Map<string, Offered>()
  for (const one of offered) {
    const first = kept.get(tierKey(one))
    const { sku, region } = one.row
    if (first === undefined) kept.set(tierKey(one), one)
    else if (written(first.row) !== written(one.row))
      issues.push({
        code: 'two-prices',
        ...one.place,
        met: written(one.row),
        params: { sku, region, first: written(first.row) },
      })
  }
  const known = Map.groupBy(book, termKey)
  const checked = [...Map.groupBy(kept.values(), listKey).values()].flatMap((tiers) => {
    const sorted = withAllowance(tiers.toSorted((a, b) => new Money(a.row.tierFrom).comparedTo(b.row.tierFrom)))
    const lost = lostTiers(tiers)
    issues.push(...lost, ...otherUnits(tiers))
    if (!fewerTiers && lost.length === 0)
      issues.push(...fewerThanKnown(sorted, known.get(termKey(sorted[0]!.row)) ?? []))
    return sorted
  })
  return { offered: checked, issues }
}

/** A first tier that costs nothing, before one that does, is a free allowance: once for the whole account. */
function withAllowance(sorted: readonly Offered[]): Offered[] {
  const [first, second] = sorted
  if (second === undefined || !new Money(first!.row.price).isZero() || new Money(second.row.price).isZero())
    return [...sorted]
  const free = second.row.tierFrom
  return sorted.slice(1).map((one) => ({ ...one, row: { ...one.row, free } }))
}

/** A list that begins above nothing, whose tiers do not follow on each other, or whose last one ends, has lost a row. */
function lostTiers(tiers: readonly Offered[]): Issue[] {
  const sorted = tiers.toSorted((a, b) => new Money(a.row.tierFrom).comparedTo(b.row.tierFrom))
  const end = sorted.at(-1)!
  const gaps = sorted.flatMap(({ row, place }, i): Issue[] => {
    const begins = i === 0 ? '0' : sorted[i - 1]!.until
    if (begins === undefined || new Money(begins).eq(row.tierFrom)) return []
    const params = { sku: row.sku, region: row.region }
    return [{ code: 'lost-tier', ...place, met: row.tierFrom, accepted: begins, params }]
  })
  if (end.until === undefined) return gaps
  const params = { sku: end.row.sku, region: end.row.region }
  return [...gaps, { code: 'lost-last-tier', ...end.place, met: end.until, params }]
}

function otherUnits(tiers: readonly Offered[]): Issue[] {
  const { unit, currency } = tiers[0]!.row
  return tiers.flatMap(({ row, place }): Issue[] => {
    if (row.unit === unit && row.currency === currency) return []
    const [met, first] = [`${row.currency}/${row.unit}`, `${currency}/${unit}`]
    return [{ code: 'two-units', ...place, met, params: { sku: row.sku, region: row.region, first } }]
  })
}

/** Tiers that the book has of the price and the list has not. */
function fewerThanKnown(sorted: readonly Offered[], known: readonly PriceRow[]): Issue[] {
  const last = sorted.at(-1)!
  const unit = last.row.unit
  if (last.saysEnd === true || known.some((row) => row.unit !== unit)) return []
  const there = new Set(sorted.map(({ row }) => decimal(row.tierFrom)))
  const missing = [...new Set(known.map(({ tierFrom }) => decimal(tierFrom)))].filter((from) => !there.has(from))
  if (missing.length === 0) return []
  const accepted = missing.sort((a, b) => Number(a) - Number(b)).join(', ')
  const params = { sku: last.row.sku, region: last.row.region, missing: accepted, unit, option: '--fewer-tiers' }
  return [{ code: 'fewer-tiers', ...last.place, met: [...there].join(', '), params }]
}
