import { Money } from '#catalogue/price-book.ts'
import { writeAmount } from './amounts.ts'
import type { CostLine, MissingPrice, ZoneCost } from './estimate.ts'

/** Price date of an amount that the body states itself: it is as good as the day everything is judged on, so it never is the oldest. */
export const undatedByNature = 'stated'

/** A total and how far it can be trusted. */
export type Total = {
  readonly monthly: string
  readonly coverage: number
  readonly oldestPrice: string
  readonly rateDates: string[]
  readonly missing: MissingPrice[]
}

/**
 * Sum of lines, the share of it that rests on list prices, and the oldest price date among lines that cost something
 * (`undated` if one of them carries no date, `none` if nothing costs anything).
 */
export function sumUp(lines: readonly CostLine[]): { monthly: string; coverage: number; oldestPrice: string } {
  let sum = new Money(0)
  let listed = new Money(0)
  let oldest: string | undefined
  for (const line of lines) {
    const monthly = new Money(line.monthly)
    if (monthly.isZero()) continue
    sum = sum.plus(monthly)
    if (!line.estimate) listed = listed.plus(monthly)
    if (line.priceAsOf === undatedByNature) continue
    if (oldest === undefined || line.priceAsOf < oldest) oldest = line.priceAsOf
  }
  return {
    monthly: writeAmount(sum),
    coverage: sum.isZero() ? 1 : listed.div(sum).toDecimalPlaces(4, Money.ROUND_DOWN).toNumber(),
    oldestPrice: oldest === undefined ? 'none' : oldest === '' ? 'undated' : oldest,
  }
}

/** Adds up many costs: what is priced in the total, what is not in `missing`. */
export function totalOf(costs: readonly ZoneCost[]): Total {
  const lines = costs.flatMap((cost) => (cost.priced ? cost.lines : []))
  const dates = new Set(costs.flatMap((cost) => (cost.priced ? cost.rateDates : [])))
  const missing = costs.flatMap((cost) => (cost.priced ? [] : cost.missing))
  return { ...sumUp(lines), rateDates: [...dates].sort(), missing }
}
