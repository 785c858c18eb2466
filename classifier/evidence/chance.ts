/** Natural logarithm of the factorial of 0 … n, grown as needed. */
const logFactorials = [0]

function logFactorial(n: number): number {
  for (let i = logFactorials.length; i <= n; i++) logFactorials.push(logFactorials[i - 1]! + Math.log(i))
  return logFactorials[n]!
}

const mostExact = 20_000

/**
 * Natural logarithm of the chance that at least `matched` of `checked` values pass a test that random values pass at `rate`:
 * `logTail(50, 25, 0.18)` is about −16. Above 20 000 values both counts are scaled down, which only makes the answer more careful.
 */
export function logTail(checked: number, matched: number, rate: number): number {
  if (matched <= 0 || rate >= 1) return 0
  if (checked > mostExact) {
    const scale = mostExact / checked
    return logTail(mostExact, Math.floor(matched * scale), rate)
  }
  const [hit, miss] = [Math.log(rate), Math.log1p(-rate)]
  let most = Number.NEGATIVE_INFINITY
  let sum = 0
  for (let k = matched; k <= checked; k++) {
    const ways = logFactorial(checked) - logFactorial(k) - logFactorial(checked - k)
    const term = ways + k * hit + (checked - k) * miss
    if (term > most) {
      sum = sum * Math.exp(most - term) + 1
      most = term
    } else {
      const part = Math.exp(term - most)
      sum += part
      if (part < 1e-12 && k > checked * rate) break
    }
  }
  return Math.min(0, most + Math.log(sum))
}

/** Share of a column of a kind that fits it, as scans of real registers leave it: a fifth may be dirty. */
const cleanShare = 0.8

/**
 * Natural logarithm of how much better "four in five fit" explains the counts than "they fit by chance": above 0 speaks for the kind,
 * below against it.
 */
export function logLikelihoodRatio(checked: number, matched: number, rate: number): number {
  const chance = Math.min(rate, 0.999_999)
  const missed = checked - matched
  return matched * Math.log(cleanShare / chance) + missed * Math.log((1 - cleanShare) / (1 - chance))
}

/**
 * Largest share of rows that may hold something nobody saw, with 95 % confidence, when none of the rows read did: 1 − 0.05^(1/n).
 * Rows are drawn evenly, so that 10 000 rows leave at most 0.03 % unseen.
 */
export function mostMissed(rowsRead: number): number {
  return rowsRead === 0 ? 1 : 1 - 0.05 ** (1 / rowsRead)
}
