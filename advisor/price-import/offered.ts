import { Money, type PriceRow, priceKey } from '#catalogue/price-book.ts'
import type { Issue } from '#catalogue/vocabulary/issue.ts'

/** Which regions are wanted, all without it, and the day on which the list is read. */
export type ImportScope = { readonly regions: ReadonlySet<string> | undefined; readonly day: string }

/** Where in a seller's list a price stands. */
export type Place = { readonly file: string; readonly path: string; readonly line?: number }

/** A price as a seller offers it, in the book's form. `until` is where its tier ends, if the list says so; undefined: never. */
export type Offered = { readonly row: PriceRow; readonly place: Place; readonly until?: string | undefined }

/** What was read of a list: prices that the book knows by name, how many entries were passed over and why, and what is wrong. */
export type ReadList = {
  readonly offered: readonly Offered[]
  readonly passed: Readonly<Record<string, number>>
  readonly issues: readonly Issue[]
}

/** Counts entries that are passed over. */
export class Passed {
  readonly counts: Record<string, number> = {}
  /** Returns undefined, so that a reader can pass over an entry and say why in one breath. */
  add(why: string, count = 1): undefined {
    this.counts[why] = (this.counts[why] ?? 0) + count
    return undefined
  }
}

const tierKey = ({ row }: Offered): string =>
  [priceKey(row), row.commitment ?? 'none', row.validFrom ?? '', new Money(row.tierFrom).toFixed()].join('\n')
const listKey = ({ row }: Offered): string => [priceKey(row), row.commitment ?? 'none', row.validFrom ?? ''].join('\n')

/** One price twice is kept once where both agree; where they do not, or where tiers are lost, every case is an issue. */
export function checkOffered(offered: readonly Offered[]): { offered: Offered[]; issues: Issue[] } {
  const issues: Issue[] = []
  const kept = new Map<string, Offered>()
  for (const one of offered) {
    const first = kept.get(tierKey(one))
    if (first === undefined) kept.set(tierKey(one), one)
    else if (!new Money(first.row.price).eq(one.row.price) || first.row.currency !== one.row.currency)
      issues.push({
        code: 'two-prices',
        ...one.place,
        met: `${one.row.price} ${one.row.currency}`,
        params: { sku: one.row.sku, region: one.row.region, first: `${first.row.price} ${first.row.currency}` },
      })
  }
  for (const tiers of Map.groupBy(kept.values(), listKey).values()) issues.push(...lostTiers(tiers))
  return { offered: [...kept.values()], issues }
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

/** Of prices that follow each other in time, each ends the day before the next begins. */
export function datedInTurn(offered: readonly Offered[]): Offered[] {
  const days = new Map(
    [...Map.groupBy(offered, ({ row }) => `${priceKey(row)}\n${row.commitment ?? 'none'}`)].map(([key, all]) => [
      key,
      [...new Set(all.map(({ row }) => row.validFrom ?? ''))].sort(),
    ]),
  )
  return offered.map((one) => {
    const all = days.get(`${priceKey(one.row)}\n${one.row.commitment ?? 'none'}`)!
    const next = all[all.indexOf(one.row.validFrom ?? '') + 1]
    return next === undefined ? one : { ...one, row: { ...one.row, validTo: dayBefore(next) } }
  })
}

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
