import { commonDivisor } from './common-divisor.ts'

/**
 * The fraction that a share is written as, in lowest terms: 0.45 is 9/20. A share is the decimal number that was
 * written, not the nearest binary one, so that a limit of 0.1 of 10 is exactly 1. `null` beyond six decimals.
 */
export function shareAsFraction(share: number): { numerator: number; denominator: number } | null {
  const million = 1_000_000
  const numerator = Math.round(share * million)
  if (numerator / million !== share) return null
  const divisor = commonDivisor(numerator, million)
  return { numerator: numerator / divisor, denominator: million / divisor }
}
