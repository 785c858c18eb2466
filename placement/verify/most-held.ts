import { commonDivisor, exact } from './exact.ts'

/** Steps above which only the common divisor of the sizes is made use of. */
const mostSteps = 2_000_000

/** The largest sum of some of the sizes that is not above a limit: what a zone can hold at the most. */
export function mostHeld(sizes: readonly number[], limit: number): number {
  const useful = sizes.filter((size) => size > 0 && size <= limit)
  const all = useful.reduce((sum, size) => Math.min(limit + 1, exact(sum + size)), 0)
  if (all <= limit) return limit
  const unit = useful.reduce(commonDivisor)
  const units = Math.floor(limit / unit)
  if (useful.length * units > mostSteps) return units * unit
  const canBe = new Uint8Array(units + 1)
  canBe[0] = 1
  for (const size of useful) {
    const step = size / unit
    for (let sum = units; sum >= step; sum--) if (canBe[sum - step] === 1) canBe[sum] = 1
    if (canBe[units] === 1) break
  }
  return canBe.lastIndexOf(1) * unit
}
