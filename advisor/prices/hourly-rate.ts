import { InputError } from '#catalogue/vocabulary/issue.ts'
import { findConversion } from '#classifier/cost/index.ts'
import type { Prices } from './workspace-prices.ts'

/**
 * One person-hour in the body's currency, from what it costs in kroner.
 *
 * @throws InputError when no chain of rates leads from kroner to that currency.
 */
export function hourlyRate(hourlyRateNok: number, { context }: Prices): number {
  const found = findConversion(context.book.rates, 'NOK', context.currency)
  if (found !== undefined) return found.rate.times(hourlyRateNok).toNumber()
  throw new InputError([
    {
      code: 'missing-rate',
      file: 'rettsky.yaml',
      path: 'classifier.hourlyRateNok',
      met: 'NOK',
      params: { currency: context.currency },
    },
  ])
}
