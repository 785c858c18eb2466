import { Money } from '#catalogue/price-book.ts'
import type { Decimal } from './amounts.ts'
import type { CostLine, MissingPrice, ZoneCost } from './estimate.ts'

/** Price date of an amount that the body states itself: as good as the day everything is judged on, so it never is the oldest. */
export const undatedByNature = 'stated'

/** A total, the share of it that rests on list prices, and the oldest price date among lines that cost something. */
export type Sum = {
  readonly monthly: string
  readonly coverage: number
  /** `undated` if one of the prices carries no date, `none` if there is no price with a date to carry. */
  readonly oldestPrice: string
}

/** A sum over many subjects; what could not be priced is in `missing` and not in the sum. */
export type Total = Sum & { readonly rateDates: string[]; readonly missing: MissingPrice[] }

/** What of a line decides its part in a sum. */
type Counted = { readonly line: Pick<CostLine, 'estimate' | 'priceAsOf'>; readonly monthly: Decimal }

export function sumUp(bought: readonly Counted[]): Sum {
  let sum = new Money(0)
  let listed = new Money(0)
  let oldest: string | undefined
  for (const { line, monthly } of bought) {
    if (monthly.isZero()) continue
    sum = sum.plus(monthly)
    if (!line.estimate) listed = listed.plus(monthly)
    if (line.priceAsOf === undatedByNature) continue
    if (oldest === undefined || line.priceAsOf < oldest) oldest = line.priceAsOf
  }
  return {
    monthly: sum.toFixed(),
    coverage: shareOf(listed, sum),
    oldestPrice: oldest === undefined ? 'none' : oldest === '' ? 'undated' : oldest,
  }
}

/** Share to four decimals, rounded down. Most sums rest on list prices alone, and dividing is dear. */
function shareOf(part: Decimal, whole: Decimal): number {
  if (part.eq(whole)) return 1
  return part.isZero() ? 0 : Math.floor(part.div(whole).times(10_000).toNumber()) / 10_000
}

/** Adds up many costs, line by line. */
export function totalOf(costs: readonly ZoneCost[]): Total {
  const lines: CostLine[] = costs.flatMap((cost) => (cost.priced ? cost.lines : []))
  const dates = new Set(costs.flatMap((cost) => (cost.priced ? cost.rateDates : [])))
  const missing = costs.flatMap((cost) => (cost.priced ? [] : cost.missing))
  const bought = lines.map((line) => ({ line, monthly: new Money(line.monthly) }))
  return { ...sumUp(bought), rateDates: [...dates].sort(), missing }
}
