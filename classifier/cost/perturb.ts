import type { Currency } from '#catalogue/body.ts'
import { isEstimate, Money, type PriceBook } from '#catalogue/price-book.ts'

const times = (price: string, factor: number): string => new Money(price).times(factor).toFixed()

/** The book with every estimated price made `factor` times as dear; 1.3 and 0.7 ask whether estimates decide a choice. */
export function scaleEstimates(book: PriceBook, factor: number): PriceBook {
  return {
    ...book,
    rows: book.rows.map((row) => (isEstimate(row) ? { ...row, price: times(row.price, factor) } : row)),
  }
}

/** The book with every foreign currency made `factor` times as dear in the home currency; 1.1 and 0.9 ask whether currency decides. */
export function scaleRates(book: PriceBook, factor: number, home: Currency = 'NOK'): PriceBook {
  const rates = book.rates.map((rate) => {
    if (rate.quote === home) return { ...rate, rate: times(rate.rate, factor) }
    if (rate.base === home) return { ...rate, rate: new Money(rate.rate).div(factor).toFixed() }
    return rate
  })
  return { ...book, rates }
}
