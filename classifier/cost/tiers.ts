import { Money } from '#catalogue/price-book.ts'
import type { Decimal } from './amounts.ts'

/** A slice of quantity at one price, in the seller's unit. `from` is where the slice begins; `homePrice` is in the body's currency. */
export type Tier<Row = unknown> = {
  readonly from: Decimal
  readonly price: Decimal
  readonly homePrice: Decimal
  readonly row: Row
}

/** What is bought within one tier. */
export type Slice<Row = unknown> = { readonly tier: Tier<Row>; readonly quantity: Decimal }

/**
 * Graduated price: each slice of the quantity at its own price, counted from `position`, which is what the account has bought
 * already this month. So the price of a + b is the price of a and then of b from position a. Undefined where the quantity
 * begins below the first tier: nothing is sold there.
 */
export function sliceByTier<Row>(
  tiers: readonly Tier<Row>[],
  quantity: Decimal,
  position: Decimal,
): Slice<Row>[] | undefined {
  const [first] = tiers
  if (first === undefined || position.lt(first.from)) return undefined
  if (tiers.length === 1) return [{ tier: first, quantity }]
  const end = position.plus(quantity)
  return tiers.flatMap((tier, i): Slice<Row>[] => {
    const until = tiers[i + 1]?.from
    const from = Money.max(tier.from, position)
    const to = until === undefined ? end : Money.min(until, end)
    return to.lte(from) ? [] : [{ tier, quantity: to.minus(from) }]
  })
}

/** Tiers in rising order; of two that begin at the same quantity the first given counts. */
export function sortTiers<Row>(tiers: readonly Tier<Row>[]): Tier<Row>[] {
  const sorted = tiers.toSorted((a, b) => a.from.comparedTo(b.from))
  return sorted.filter((tier, i) => i === 0 || !tier.from.eq(sorted[i - 1]!.from))
}
