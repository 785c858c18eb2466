import { commonDivisor } from '../../common-divisor.ts'
import { byEnds, type Model, matrix, uniform } from './model.ts'

/**
 * What the costs of any two plans differ by a multiple of, at least 1: bins that cost 1,000 to open and nothing else have a grain of
 * 1,000, and a bound between two multiples says as much as the upper one. Mostly 1, which a few figures show.
 */
export function grainOf(model: Model): number {
  let grain = 0
  for (const difference of differences(model)) {
    if (grain === 0 ? difference === 0 : difference % grain === 0) continue
    grain = commonDivisor(grain, Math.abs(difference))
    if (grain === 1) return 1
  }
  return Math.max(1, grain)
}

/** Amounts of which every difference between two plans is a sum. */
function* differences({ items, zones, cost, opening, edges, pairKind, pairAt, pair }: Model): Generator<number> {
  yield* opening
  for (let i = 0; i < items; i++) {
    let first = Infinity
    for (let at = i * zones; at < (i + 1) * zones; at++) {
      if (cost[at] === Infinity) continue
      if (first === Infinity) first = cost[at]!
      else yield cost[at]! - first
    }
  }
  for (let e = 0; e < edges; e++) {
    const [kind, at] = [pairKind[e]!, pairAt[e]!]
    if (kind === uniform) yield pair[at]!
    else if (kind === matrix) for (let n = 1; n < zones * zones; n++) yield pair[at + n]! - pair[at]!
    else if (kind === byEnds)
      for (let k = 0; k < zones; k++)
        for (let l = 0; l < zones; l++) if (k !== l) yield pair[at + k]! + pair[at + zones + l]!
  }
}

/** The least cost that a plan can have from a bound on, when one plan's cost is known. */
export function costFrom(bound: number, cost: number, grain: number): number {
  return cost === Infinity ? Math.ceil(bound) : Math.min(cost, cost - grain * Math.floor((cost - bound) / grain))
}
