import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Money, type PriceRow } from '#catalogue/price-book.ts'
import { sliceByTier, sortTiers, type Tier } from '#classifier/cost/tiers.ts'
import { book } from './pricing.ts'

const tier = (from: number, price: number | string): Tier => {
  const exact = new Money(price)
  return { from: new Money(from), price: exact, homePrice: exact, row: null }
}
const cost = (tiers: readonly Tier[], quantity: InstanceType<typeof Money>, position = new Money(0)) =>
  sliceByTier(tiers, quantity, position)!.reduce((sum, s) => sum.plus(s.quantity.times(s.tier.price)), new Money(0))

const amount = fc.bigInt({ min: 0n, max: 10n ** 12n }).map((n) => new Money(n.toString()).div(1000))
const tiers = fc
  .uniqueArray(fc.integer({ min: 1, max: 1_000_000 }), { maxLength: 5 })
  .chain((bounds) =>
    fc
      .array(fc.integer({ min: 0, max: 10_000 }), { minLength: bounds.length + 1, maxLength: bounds.length + 1 })
      .map((prices) =>
        sortTiers([0, ...bounds].map((from, i) => tier(from, new Money(prices[i]!).div(100_000).toFixed()))),
      ),
  )

describe('a graduated price', () => {
  test('of a and b together is the price of a and then of b from where a ends', () => {
    fc.assert(
      fc.property(tiers, amount, amount, amount, (list, a, b, start) => {
        const together = cost(list, a.plus(b), start)
        expect(together.eq(cost(list, a, start).plus(cost(list, b, start.plus(a))))).toBe(true)
      }),
    )
  })

  test('never falls when more is bought', () => {
    fc.assert(fc.property(tiers, amount, amount, (list, a, b) => cost(list, a.plus(b)).gte(cost(list, a))))
  })

  test('does not jump at a bound', () => {
    const tiny = new Money('1e-12')
    fc.assert(
      fc.property(tiers, (list) => {
        for (const { from } of list) {
          const dearest = list.reduce((max, { price }) => Money.max(max, price), new Money(0))
          expect(cost(list, from.plus(tiny)).minus(cost(list, from)).lte(dearest.times(tiny))).toBe(true)
        }
      }),
    )
  })

  test('sells nothing below the first tier', () => {
    expect(sliceByTier([tier(100, 1)], new Money(5), new Money(0))).toBeUndefined()
    expect(sliceByTier([], new Money(5), new Money(0))).toBeUndefined()
  })

  test('reads bounds as bounds and not as widths: the second tier of a million GB of blobs is 460,800 GB', () => {
    const hot = book.rows.filter(
      (row: PriceRow) => row.region === 'swedencentral' && row.sku === 'General Block Blob v2 / Hot LRS Data Stored',
    )
    const list = sortTiers(hot.map((row) => tier(Number(row.tierFrom), row.price)))
    const widths = sliceByTier(list, new Money(1_000_000), new Money(0))!.map(({ quantity }) => quantity.toNumber())
    expect(widths).toEqual([51_200, 460_800, 488_000])
  })
})
