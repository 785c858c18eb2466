import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Currency } from '#catalogue/body.ts'
import { type PriceRow, priceKey } from '#catalogue/price-book.ts'
import { readAmount, roundAmount, writeAmount, writeQuantity } from '#classifier/cost/amounts.ts'
import { ceil, compare, fraction, over, plus, zero } from '#classifier/cost/fraction.ts'
import { prepareRows } from '#classifier/cost/priced.ts'
import { linesOf } from '#classifier/cost/purchase.ts'
import { priceSlowly } from './decimal-twin.ts'
import { book } from './pricing.ts'

const lists = [...Map.groupBy(book.rows, priceKey).values()].filter((rows) => rows[0]!.tierFrom === '0')
const decimalFrom = (min: bigint) =>
  fc
    .tuple(fc.bigInt({ min, max: 10n ** 13n }), fc.integer({ min: 0, max: 6 }))
    .map(([whole, decimals]) => writeAmount(whole * 10n ** BigInt(8 - decimals)))
/** Units that a buyer may count in beside the seller's own. */
const otherUnits: Readonly<Record<string, string>> = {
  'GB-month': 'GiB-month',
  'GB-30days': 'GiB-month',
  GB: 'GiB',
  hour: 'month',
  '30-days': 'month',
  'instance-month': 'hour',
}
const currency = fc.constantFrom<Currency>('NOK', 'SEK', 'EUR', 'USD')

describe('lines of a bill', () => {
  test('are to the last digit what 200 decimals give, for every price in the book, in any unit, currency and position', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...lists),
        decimalFrom(1n),
        decimalFrom(0n),
        currency,
        fc.boolean(),
        (rows, bought, at, home, own) => {
          const unit = rows[0]!.unit
          const counted = own ? unit : (otherUnits[unit] ?? unit)
          const terms = { currency: home, rates: book.rates }
          const priced = prepareRows(rows, counted, terms)
          if ('id' in priced) throw new Error(priced.id)
          const lines = linesOf('storage', 'x', priced, { quantity: fraction(bought), position: fraction(at) })
          if (!Array.isArray(lines)) throw new Error(lines.id)
          const met = lines.map(({ line }) => [line.quantity, line.monthly])
          expect(met).toEqual(priceSlowly(rows, bought, at, counted, terms))
        },
      ),
      { numRuns: 1_000 },
    )
  })

  test('round a half that thirds lead to as what it is: 1,080 hours at 0.00000001 a month of 720 are one and a half', () => {
    const row: PriceRow = { ...lists[0]![0]!, unit: '30-days', currency: 'NOK', price: '0.00000001', tierFrom: '0' }
    const priced = prepareRows([row], 'hour', { currency: 'NOK', rates: [] })
    if ('id' in priced) throw new Error(priced.id)
    const [line] = linesOf('compute', 'x', priced, { quantity: 1_080 }) as { line: { monthly: string } }[]
    expect(line!.line.monthly).toBe('0.00000002')
  })
})

describe('a fraction', () => {
  test('is what a number prints as: a tenth is a tenth', () => {
    expect([0.1, '12.50', 1e-7, 1e21, '0'].map((value) => writeQuantity(fraction(value)))).toEqual([
      '0.1',
      '12.5',
      '0.0000001',
      '1000000000000000000000',
      '0',
    ])
  })

  test('that is written as an amount is read as the same', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), (amount) => readAmount(writeAmount(amount)) === amount),
    )
  })

  test('rounds half to even', () => {
    const half = (text: string) => writeAmount(roundAmount(fraction(text)))
    expect([half('0.000000005'), half('0.000000015'), half('0.0000000150000000001')]).toEqual([
      '0',
      '0.00000002',
      '0.00000002',
    ])
  })

  test('of a long sum stays small', () => {
    const third = over(fraction(1), fraction(3))
    const sum = Array.from({ length: 300 }).reduce<typeof third>(
      (total) => plus(plus(total, third), fraction('0.5')),
      zero,
    )
    expect([sum.below, ceil(sum)]).toEqual([30n, 250])
    expect(compare(sum, fraction(250))).toBe(0)
  })

  test('has no value over nothing', () => {
    expect(() => over(fraction(1), zero)).toThrow(RangeError)
  })
})
