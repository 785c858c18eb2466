import { undecided } from '../fillings/field.ts'
import type { CostTable } from './cost-table.ts'

/**
 * Brings values to where no undecided zone is paid more than it costs, and on from there as far as they go: first they fall
 * where zones are paid too much, then each rises to the next zone's cost in turn for as long as what it would pay for lacks
 * something. The bound never falls by either. `slack` is kept along; returns the steps taken.
 */
export function ascend(
  table: CostTable,
  state: Uint8Array,
  ceiling: Float64Array,
  values: Float64Array,
  slack: Float64Array,
): number {
  const { items, zones, from, zone, cost, itemsFrom, itemsOf, costOf } = table
  let steps = 0
  for (let z = 0; z < zones; z++) {
    if (state[z] !== undecided || slack[z]! >= 0) continue
    for (let n = itemsFrom[z]!; n < itemsFrom[z + 1]! && slack[z]! < 0; n++) {
      const i = itemsOf[n]!
      const above = values[i]! - costOf[n]!
      if (above > 0) lower(i, Math.min(above, -slack[z]!))
    }
    steps += itemsFrom[z + 1]! - itemsFrom[z]!
  }
  // How many zones an item pays for by now: those from `from[i]` to before `reach[i]`.
  const reach = new Int32Array(items)
  const waiting = new Int32Array(items)
  let count = 0
  for (let i = 0; i < items; i++) {
    reach[i] = from[i]!
    if (values[i]! < ceiling[i]!) waiting[count++] = i
  }
  while (count > 0) {
    let left = 0
    for (let at = 0; at < count; at++) {
      const i = waiting[at]!
      if (rise(i)) waiting[left++] = i
    }
    count = left
  }
  return steps

  function lower(i: number, by: number): void {
    const [before, after] = [values[i]!, values[i]! - by]
    values[i] = after
    for (let n = from[i]!; n < from[i + 1]! && cost[n]! < before; n++)
      slack[zone[n]!]! += before - Math.max(after, cost[n]!)
  }

  /** Lets a value rise to the next zone's cost, or less where a zone is then paid for; false when it can rise no further. */
  function rise(i: number): boolean {
    const [start, end] = [from[i]!, from[i + 1]!]
    const value = values[i]!
    let n = reach[i]!
    while (n < end && cost[n]! <= value) n++
    reach[i] = n
    const next = Math.min(ceiling[i]!, n < end ? cost[n]! : Infinity)
    let room = next - value
    for (let k = start; k < n && room > 0; k++) {
      const z = zone[k]!
      if (state[z] === undecided && slack[z]! < room) room = slack[z]!
    }
    steps += n - start
    if (room <= 0 || room === Infinity) return false
    values[i] = value + room
    for (let k = start; k < n; k++) slack[zone[k]!]! -= room
    return value + room === next && next < ceiling[i]!
  }
}
