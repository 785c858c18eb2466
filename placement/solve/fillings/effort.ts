import type { Ground } from './ground.ts'

/** How far a node's bound is raised: rounds of the first turn and of those after it, turns, and the first stride of a climb. */
export interface Effort {
  rounds: number
  again: number
  turns: number
  stride: number
  /** Part of the way to the goal that is not worth a round. */
  ease: number
}

/** Where nearly all zones must be used, and a dive does not take long, it finds better plans than sets of zones do. */
export function divesFirst({ opens, items, zones, size, capacity }: Ground): boolean {
  if (!opens) return true
  let need = 0
  for (let i = 0; i < items; i++) {
    let least = Infinity
    for (let z = 0; z < zones; z++) least = Math.min(least, size[i * zones + z]!)
    need += least
  }
  return items * zones <= 5_000 && capacity.reduce((sum, most) => sum + most, 0) < 1.5 * need
}

/** Where zones cost to open, sets of them lead to plans sooner: of all steps, so many at the most go into diving. */
export const mostDiving = 0.2

/** As much as makes a good bound; on large problems less, so that time is left for plans. */
export function rootEffort({ items, zones, opens }: Ground): Effort {
  return {
    rounds: opens ? 600 : Math.max(25, Math.min(300, Math.floor(4e6 / (items * zones)))),
    again: 200,
    turns: opens ? 12 : 1,
    stride: 1,
    ease: opens ? 0.01 : 0.03,
  }
}
