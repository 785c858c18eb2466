/**
 * Whether a matrix is 0 together and a figure of a's zone plus a figure of b's zone apart; those figures go to `parts`, a's
 * first. Such a pair's messages take time linear in the zones.
 */
export function splitByEnds(cost: Float64Array, zones: number, parts: Float64Array): boolean {
  if (zones < 3) return false
  for (let k = 0; k < zones; k++) if (cost[k * zones + k] !== 0) return false
  // One figure is free: b's of zone 0 is 0. Three rows then give all others.
  parts[zones] = 0
  for (let k = 1; k < zones; k++) parts[k] = cost[k * zones]!
  for (let l = 2; l < zones; l++) parts[zones + l] = cost[zones + l]! - parts[1]!
  parts[0] = cost[2]! - parts[zones + 2]!
  parts[zones + 1] = cost[1]! - parts[0]!
  for (let k = 0; k < zones; k++)
    for (let l = 0; l < zones; l++) {
      const apart = parts[k]! + parts[zones + l]!
      // Together must not be dearer than the two figures, or the shortcut for messages would not hold.
      if (k === l ? apart < 0 : cost[k * zones + l] !== apart) return false
    }
  return true
}
