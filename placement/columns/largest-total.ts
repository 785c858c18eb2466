import type { Columns } from './columns.ts'

/** Sum of the largest amount of every item, pair, zone and move, whatever its sign. */
export function largestTotal({ cost, zones, pairs, moveCost }: Columns): number {
  const width = zones.length
  let total = pairs?.largest ?? 0
  for (let row = 0; row < cost.length; row += width) {
    let most = 0
    for (let at = row; at < row + width; at++) if (cost[at]! < Infinity) most = Math.max(most, Math.abs(cost[at]!))
    total += most
  }
  for (const { openingCost = 0 } of zones) total += openingCost
  for (const amount of moveCost ?? []) total += amount
  return total
}
