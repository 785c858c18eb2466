/** The least sum of one entry of each table whose places add up to `all`. */
export function leastOfBoth(some: Float64Array, others: Float64Array, all: number): number {
  let least = Number.POSITIVE_INFINITY
  for (let part = 0; part <= all; part++) {
    const sum = some[part]! + others[all - part]!
    if (sum < least) least = sum
  }
  return least
}
