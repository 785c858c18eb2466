import { compare, type Fraction, minus, plus } from './fraction.ts'

/** A slice of quantity at one price, in the seller's unit. `from` is where the slice begins; `homePrice` is in the body's currency. */
export type Tier<Row = unknown> = {
  readonly from: Fraction
  readonly price: Fraction
  readonly homePrice: Fraction
  readonly row: Row
}

/** What is bought within one tier. */
export type Slice<Row = unknown> = { readonly tier: Tier<Row>; readonly quantity: Fraction }

/**
 * Graduated price: each slice of the quantity at its own price, counted from `position`, which is what the account has bought
 * already this month. So the price of a + b is the price of a and then of b from position a. Undefined where the quantity
 * begins below the first tier: nothing is sold there.
 */
export function sliceByTier<Row>(
  tiers: readonly Tier<Row>[],
  quantity: Fraction,
  position: Fraction,
): Slice<Row>[] | undefined {
  const [first] = tiers
  if (first === undefined || compare(position, first.from) < 0) return undefined
  if (tiers.length === 1) return [{ tier: first, quantity }]
  const end = plus(position, quantity)
  const slices: Slice<Row>[] = []
  for (const [i, tier] of tiers.entries()) {
    const until = tiers[i + 1]?.from
    const from = compare(tier.from, position) > 0 ? tier.from : position
    const to = until === undefined || compare(end, until) < 0 ? end : until
    if (compare(to, from) > 0) slices.push({ tier, quantity: minus(to, from) })
  }
  return slices
}

/** Tiers in rising order; of two that begin at the same quantity the first given counts. */
export function sortTiers<Row>(tiers: readonly Tier<Row>[]): Tier<Row>[] {
  const sorted = tiers.toSorted((a, b) => compare(a.from, b.from))
  return sorted.filter((tier, i) => i === 0 || compare(tier.from, sorted[i - 1]!.from) !== 0)
}
