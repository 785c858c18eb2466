import { type PriceRow, priceKey } from '#catalogue/price-book.ts'
import type { Issue } from '#catalogue/vocabulary/issue.ts'

/** Which regions are wanted, all without it, the day on which the list is read, and what somebody said of it. */
export type ImportScope = {
  readonly regions: ReadonlySet<string> | undefined
  readonly day: string
  /** Per cent of value added tax that the prices of a seller's own list hold. */
  readonly vat?: string | undefined
  /** The seller has fewer tiers than before. */
  readonly fewerTiers?: boolean
}

/** Where in a seller's list a price stands. */
export type Place = { readonly file: string; readonly path: string; readonly line?: number }

/** A price as a seller offers it, in the book's form. `until` is where its tier ends, if it does and the list says so. */
export type Offered = {
  readonly row: PriceRow
  readonly place: Place
  readonly until?: string | undefined
  /** The list says of each tier where it ends, so that a lost one shows. */
  readonly saysEnd?: true
}

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
