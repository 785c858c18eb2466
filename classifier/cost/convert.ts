import type { Decimal } from 'decimal.js'
import type { Currency } from '#catalogue/body.ts'
import { type ExchangeRate, Money } from '#catalogue/price-book.ts'

/** One unit of a currency in another, and the days of the rates it rests on. */
export type Conversion = { readonly rate: Decimal; readonly dates: readonly string[] }

/** A rate turned round has no end; so many digits are kept, far more than any amount needs. */
const rateDigits = 24

type Step = { readonly to: Currency; readonly rate: Decimal; readonly date: string }

/** A rate used in its own direction, and turned round in the other. */
function stepsFrom(currency: Currency, rates: readonly ExchangeRate[]): Step[] {
  return rates.flatMap((rate): Step[] => {
    if (rate.base === currency) return [{ to: rate.quote, rate: new Money(rate.rate), date: rate.asOf }]
    if (rate.quote === currency) return [{ to: rate.base, rate: new Money(1).div(rate.rate), date: rate.asOf }]
    return []
  })
}

/**
 * Shortest chain of dated rates from one currency to another: USD → EUR → SEK → NOK. Of chains equally short the one whose
 * currencies come first in the alphabet, of several rates for one step the newest. Undefined when no chain leads there.
 */
export function findConversion(rates: readonly ExchangeRate[], from: Currency, to: Currency): Conversion | undefined {
  const sorted = rates.toSorted((a, b) => (a.asOf < b.asOf ? 1 : a.asOf > b.asOf ? -1 : 0))
  const reached = new Map<Currency, Conversion>([[from, { rate: new Money(1), dates: [] }]])
  let edge: Currency[] = [from]
  while (edge.length > 0 && !reached.has(to)) {
    const next: Currency[] = []
    for (const currency of edge.sort()) {
      const here = reached.get(currency)!
      for (const step of stepsFrom(currency, sorted)) {
        if (reached.has(step.to)) continue
        reached.set(step.to, { rate: here.rate.times(step.rate), dates: [...here.dates, step.date] })
        next.push(step.to)
      }
    }
    edge = next
  }
  const found = reached.get(to)
  if (found === undefined) return undefined
  return { rate: found.rate.toSignificantDigits(rateDigits), dates: [...new Set(found.dates)].sort() }
}
