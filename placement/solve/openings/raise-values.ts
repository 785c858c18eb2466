import { open, undecided } from '../fillings/field.ts'
import { ascend } from './ascend.ts'
import type { CostTable } from './cost-table.ts'

/** Values of items that bound what any plan costs, and what zones they would use. */
export interface Raised {
  values: Float64Array
  /** In 1/scale units; Infinity where an item has no zone left. */
  bound: number
  /** What of its opening cost nobody pays in each zone: at least 0 in those still undecided. */
  slack: Float64Array
  /** How much of each undecided zone the rounds have used on the whole. */
  used: Float64Array
  steps: number
}

export interface RaiseRun {
  rounds: number
  /** Stops there; the way is measured by how far it is. */
  goal: number
  /** First step, as a part of the way that would do if all went well. */
  stride: number
  isLate: () => boolean
}

const leastStride = 0.003
/** How much the last round counts in the direction and in what zones are used. */
const newest = 0.1

/**
 * Raises the bound Σ values + Σ what undecided zones are paid too much + openings of zones in use, by changing the values of
 * items: they rise where no zone would take the item and fall where more than one would, by steps that shrink (the volume
 * algorithm of Barahona and Anbil, 2000). No value passes what the nearest zone in use costs. What is best of all is raised
 * once more, item by item, to where no zone is paid too much (Erlenkotter's dual ascent, 1978).
 */
export function raiseValues(table: CostTable, state: Uint8Array, start: Float64Array, run: RaiseRun): Raised {
  const { items, zones, from, zone, cost, opening } = table
  const ceiling = nearestInUse(table, state)
  let base = 0
  for (let z = 0; z < zones; z++) if (state[z] === open) base += opening[z]!
  const slack = new Float64Array(zones)
  const isFull = new Uint8Array(zones)
  const values = new Float64Array(items)
  for (let i = 0; i < items; i++) values[i] = Math.min(start[i]!, ceiling[i]!)
  const used = new Float64Array(zones)
  let steps = 0
  const lift = () => {
    weigh()
    steps += ascend(table, state, ceiling, values, slack)
    return values.reduce((sum, value) => sum + value, base)
  }
  let best = lift()
  let bestValues = values.slice()
  let bestSlack = slack.slice()
  const keep = (bound: number) => {
    best = bound
    bestValues = values.slice()
    bestSlack = slack.slice()
  }
  if (best < run.goal && run.rounds > 0) {
    const way = new Float64Array(items)
    let [top, topValues] = [best, bestValues]
    let [stride, idle, weight, total] = [run.stride, 0, 1, 0]
    for (let round = 0; round < run.rounds && stride > leastStride && !(round % 64 === 63 && run.isLate()); round++) {
      const bound = weigh()
      if (bound > top + 1e-6 * Math.abs(top)) idle = 0
      else idle++
      if (bound > top) [top, topValues] = [bound, values.slice()]
      weight /= 1 - newest
      total += weight
      for (let z = 0; z < zones; z++) if (isFull[z] === 1) used[z]! += weight
      if (top >= run.goal) break
      if (idle > 8) {
        stride *= 0.6
        idle = 0
        values.set(topValues)
        way.fill(0)
        continue
      }
      const norm = turn(way)
      if (norm < 1e-9) break
      const step = (stride * (Math.min(run.goal, top + 0.05 * Math.abs(top)) - top + table.scale)) / norm
      for (let i = 0; i < items; i++) values[i] = Math.min(ceiling[i]!, Math.round(values[i]! + step * way[i]!))
    }
    values.set(topValues)
    const lifted = lift()
    if (lifted > best) keep(lifted)
    for (let z = 0; z < zones; z++) used[z]! /= Math.max(1e-300, total)
  }
  return { values: bestValues, bound: best, slack: bestSlack, used, steps }

  /** The bound of the values as they are now, and what is left to pay in each zone. */
  function weigh(): number {
    slack.set(opening)
    let sum = base
    for (let i = 0; i < items; i++) {
      const value = values[i]!
      sum += value
      let n = from[i]!
      for (const end = from[i + 1]!; n < end && cost[n]! < value; n++) slack[zone[n]!]! -= value - cost[n]!
      steps += n - from[i]! + 1
    }
    for (let z = 0; z < zones; z++) {
      isFull[z] = state[z] === undecided && slack[z]! < 0 ? 1 : 0
      if (isFull[z] === 1) sum += slack[z]!
    }
    return sum
  }

  /** Turns the direction of the steps towards what each item lacks now; the square of its length. */
  function turn(way: Float64Array): number {
    let norm = 0
    for (let i = 0; i < items; i++) {
      const value = values[i]!
      let left = 1
      for (let n = from[i]!, end = from[i + 1]!; n < end && cost[n]! < value; n++) left -= isFull[zone[n]!]!
      way[i] = 0.5 * (way[i]! + left)
      // At its ceiling the zone in use takes the item.
      if (value >= ceiling[i]! && way[i]! > 0) way[i] = 0
      norm += way[i]! ** 2
    }
    return norm
  }
}

/** What the nearest zone in use costs each item; Infinity where there is none. */
function nearestInUse({ items, from, zone, cost }: CostTable, state: Uint8Array): Float64Array {
  const nearest = new Float64Array(items).fill(Infinity)
  for (let i = 0; i < items; i++)
    for (let n = from[i]!; n < from[i + 1]!; n++)
      if (state[zone[n]!] === open) {
        nearest[i] = cost[n]!
        break
      }
  return nearest
}
