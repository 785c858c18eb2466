import { Decimal } from 'decimal.js'
import { unitsIn } from '#catalogue/meter.ts'
import type { ExchangeRate, PriceRow } from '#catalogue/price-book.ts'
import { findConversion } from '#classifier/cost/index.ts'

const Slow = Decimal.clone({ precision: 200, toExpNeg: -200, toExpPos: 200 })

/**
 * What the arithmetic of lines must give, worked out in decimals of 200 digits and as the words say it: every tier in turn, the
 * free allowance taken off the front. `[quantity, amount]` of each tier that is reached.
 */
export function priceSlowly(
  rows: readonly PriceRow[],
  quantity: string,
  position: string,
  counted: string,
  home: { currency: PriceRow['currency']; rates: readonly ExchangeRate[] },
): [quantity: string, monthly: string][] {
  const { unit, currency, free = '0' } = rows[0]!
  const [units, each] = unitsIn(counted, unit)!
  const rate = new Slow(findConversion(home.rates, currency, home.currency)!.rate.toFixed())
  const start = new Slow(position).times(units).div(each)
  const end = start.plus(new Slow(quantity).times(units).div(each))
  const sorted = rows.toSorted((a, b) => Number(a.tierFrom) - Number(b.tierFrom))
  const bounds = [...new Set([...sorted.map(({ tierFrom }) => Number(tierFrom)), Number(free)])].sort((a, b) => a - b)
  const found: [string, string][] = []
  for (const [i, bound] of bounds.entries()) {
    const from = Slow.max(bound, start)
    const to = Slow.min(bounds[i + 1] ?? end, end)
    if (to.lte(from)) continue
    const row = sorted.findLast(({ tierFrom }) => Number(tierFrom) <= bound)!
    const price = bound < Number(free) ? new Slow(0) : new Slow(row.price)
    const amount = to.minus(from).times(price).times(rate)
    found.push([to.minus(from).toDecimalPlaces(12, Slow.ROUND_HALF_EVEN).toFixed(), eight(amount)])
  }
  return found
}

const eight = (amount: Decimal): string => amount.toDecimalPlaces(8, Slow.ROUND_HALF_EVEN).toFixed()
