import { describe, expect, test } from 'vitest'
import { type ExchangeRate, Money } from '#catalogue/price-book.ts'
import { findConversion, scaleRates } from '#classifier/cost/index.ts'
import { book } from './pricing.ts'

const rate = (base: 'EUR' | 'USD' | 'SEK' | 'NOK' | 'DKK', quote: typeof base, value: string, asOf: string) =>
  ({ base, quote, rate: value, asOf, kind: 'reference', source: 'test' }) satisfies ExchangeRate

describe('currency', () => {
  test('dollars become kroner through euro and Swedish kronor, each step by its dated rate', () => {
    const found = findConversion(book.rates, 'USD', 'NOK')!
    expect(found.rate.toNumber()).toBeCloseTo((1 / 1.1133) * 11.236 * 1.0, 12)
    expect(found.dates).toEqual(['2025-01-21', '2026-06-04', '2026-10-28'])
  })

  test('an amount comes back unchanged from there and back again', () => {
    const out = findConversion(book.rates, 'USD', 'NOK')!.rate
    const back = findConversion(book.rates, 'NOK', 'USD')!.rate
    expect(out.times(back).minus(1).abs().lt('1e-20')).toBe(true)
  })

  test('the shortest chain is taken, and the newest of two rates for one step', () => {
    const rates = [
      rate('EUR', 'USD', '2', '2020-01-01'),
      rate('USD', 'NOK', '3', '2020-01-01'),
      rate('EUR', 'NOK', '7', '2020-01-01'),
      rate('EUR', 'NOK', '11', '2026-01-01'),
    ]
    expect(findConversion(rates, 'EUR', 'NOK')).toEqual({ rate: new Money(11), dates: ['2026-01-01'] })
    expect(findConversion(rates.toReversed(), 'EUR', 'NOK')!.rate.toFixed()).toBe('11')
  })

  test('a currency without a chain is said to have none', () => {
    expect(findConversion(book.rates, 'DKK', 'NOK')).toBeUndefined()
    expect(findConversion(book.rates, 'NOK', 'NOK')).toEqual({ rate: new Money(1), dates: [] })
  })

  test('a foreign currency ten per cent dearer is so however long its chain is', () => {
    for (const home of ['NOK', 'SEK'] as const) {
      const dearer = scaleRates(book, 1.1, home).rates
      for (const foreign of (['USD', 'EUR', 'SEK', 'NOK'] as const).filter((currency) => currency !== home)) {
        const change = findConversion(dearer, foreign, home)!.rate.div(findConversion(book.rates, foreign, home)!.rate)
        expect(change.minus('1.1').abs().lt('1e-15'), `${foreign} to ${home}`).toBe(true)
      }
    }
  })
})
