import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PriceRow } from '#catalogue/price-book.ts'
import { compare, type Fraction, fraction, minus, plus, times, zero } from '#classifier/cost/fraction.ts'
import { sliceByTier, sortTiers, type Tier } from '#classifier/cost/tiers.ts'
import { book } from './pricing.ts'

const tier = (from: number, price: number | string): Tier => {
  const exact = fraction(price)
  return { from: fraction(from), price: exact, homePrice: exact, row: null }
}
const cost = (tiers: readonly Tier[], quantity: Fraction, position = zero): Fraction =>
  sliceByTier(tiers, quantity, position)!.reduce((sum, s) => plus(sum, times(s.quantity, s.tier.price)), zero)

const amount = fc.bigInt({ min: 0n, max: 10n ** 12n }).map((n): Fraction => ({ above: n, below: 1000n }))
const tiers = fc
  .uniqueArray(fc.integer({ min: 1, max: 1_000_000 }), { maxLength: 5 })
  .chain((bounds) =>
    fc
      .array(fc.integer({ min: 0, max: 10_000 }), { minLength: bounds.length + 1, maxLength: bounds.length + 1 })
      .map((prices) => sortTiers([0, ...bounds].map((from, i) => tier(from, (prices[i]! / 100_000).toFixed(5))))),
  )

describe('a graduated price', () => {
  test('of a and b together is the price of a and then of b from where a ends', () => {
    fc.assert(
      fc.property(tiers, amount, amount, amount, (list, a, b, start) => {
        const apart = plus(cost(list, a, start), cost(list, b, plus(start, a)))
        expect(compare(cost(list, plus(a, b), start), apart)).toBe(0)
      }),
    )
  })

  test('never falls when more is bought', () => {
    fc.assert(fc.property(tiers, amount, amount, (list, a, b) => compare(cost(list, plus(a, b)), cost(list, a)) >= 0))
  })

  test('does not jump at a bound', () => {
    const tiny = fraction('0.000000000001')
    fc.assert(
      fc.property(tiers, (list) => {
        for (const { from } of list) {
          const dearest = list.reduce((max, { price }) => (compare(price, max) > 0 ? price : max), zero)
          const jump = minus(cost(list, plus(from, tiny)), cost(list, from))
          expect(compare(jump, times(dearest, tiny))).toBeLessThanOrEqual(0)
        }
      }),
    )
  })

  test('sells nothing below the first tier', () => {
    expect(sliceByTier([tier(100, 1)], fraction(5), zero)).toBeUndefined()
    expect(sliceByTier([], fraction(5), zero)).toBeUndefined()
  })

  test('reads bounds as bounds and not as widths: the second tier of a million GB of blobs is 460,800 GB', () => {
    const hot = book.rows.filter(
      (row: PriceRow) => row.region === 'swedencentral' && row.sku === 'General Block Blob v2 / Hot LRS Data Stored',
    )
    const list = sortTiers(hot.map((row) => tier(Number(row.tierFrom), row.price)))
    const widths = sliceByTier(list, fraction(1_000_000), zero)!.map(({ quantity }) =>
      Number(quantity.above / quantity.below),
    )
    expect(widths).toEqual([51_200, 460_800, 488_000])
  })
})
