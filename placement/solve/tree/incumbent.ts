import type { Task } from '../task.ts'

/** The best plan so far, in the numbers of the whole problem. */
export interface Incumbent {
  cost: number
  zoneOf: Int32Array | null
  /** Bounds from here on prove that nothing better is worth looking for. */
  goal: number
}

/** Bounds from here on prove that nothing better than a plan of that cost is worth looking for. */
export function goalBelow(cost: number, { gap, grain }: Task): number {
  return cost - Math.max(grain - 1e-6, gap * Math.abs(cost))
}

/** How far a plan may be from the cheapest, as a share of its cost. */
export function gapOf(cost: number, bound: number): number {
  return (cost - bound) / Math.max(1, Math.abs(cost))
}
