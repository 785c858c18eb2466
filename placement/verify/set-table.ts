/** Takes one more thing into a table that has, for each room, the least cost of a set within it. */
export function takeIn(least: Float64Array, cost: number, size: number): void {
  for (let room = least.length - 1; room >= size; room--) {
    const then = least[room - size]! + cost
    if (then < least[room]!) least[room] = then
  }
}

/** The least sum of one entry of each table whose places add up to `all`. */
export function leastOfBoth(some: Float64Array, others: Float64Array, all: number): number {
  let least = Number.POSITIVE_INFINITY
  for (let part = 0; part <= all; part++) {
    const sum = some[part]! + others[all - part]!
    if (sum < least) least = sum
  }
  return least
}
