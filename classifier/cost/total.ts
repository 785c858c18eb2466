import { type Amount, readAmount, writeAmount } from './amounts.ts'
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
type Counted = { readonly line: Pick<CostLine, 'estimate' | 'priceAsOf'>; readonly monthly: Amount }

export function sumUp(bought: readonly Counted[]): Sum {
  let sum = 0n
  let listed = 0n
  let oldest: string | undefined
  for (const { line, monthly } of bought) {
    if (monthly === 0n) continue
    sum += monthly
    if (!line.estimate) listed += monthly
    if (line.priceAsOf === undatedByNature) continue
    if (oldest === undefined || line.priceAsOf < oldest) oldest = line.priceAsOf
  }
  return {
    monthly: writeAmount(sum),
    coverage: shareOf(listed, sum),
    oldestPrice: oldest === undefined ? 'none' : oldest === '' ? 'undated' : oldest,
  }
}

/** Share to four decimals, rounded down. */
const shareOf = (part: Amount, whole: Amount): number =>
  part === whole ? 1 : Number((part * 10_000n) / whole) / 10_000

/** Adds up many costs, line by line. */
export function totalOf(costs: readonly ZoneCost[]): Total {
  const lines: CostLine[] = costs.flatMap((cost) => (cost.priced ? cost.lines : []))
  const dates = new Set(costs.flatMap((cost) => (cost.priced ? cost.rateDates : [])))
  const missing = costs.flatMap((cost) => (cost.priced ? [] : cost.missing))
  const bought = lines.map((line) => ({ line, monthly: readAmount(line.monthly) }))
  return { ...sumUp(bought), rateDates: [...dates].sort(), missing }
}
