import { settleOnFace } from './face.ts'
import type { Filling } from './filling.ts'
import type { Ground } from './ground.ts'
import type { Shelves } from './shelves.ts'

/** Looks at all fillings; between, weight moves among those that have some. */
const mostRounds = 40

/**
 * Mixes each zone's fillings for the highest bound of the model they make, less the square of the way from the centre; the
 * values it leads to go to `values`, what the mixture leaves of each item to `left`. Returns the model's bound there.
 */
export function mix(
  ground: Ground,
  shelves: Shelves,
  pool: readonly Filling[][],
  centre: Float64Array,
  values: Float64Array,
  left: Float64Array,
  reach: number,
  best: number,
  precision: number,
): { bound: number; steps: number } {
  const { zones } = ground
  const empty = makeWhole(shelves, pool)
  left.fill(0)
  for (const i of shelves.free) left[i] = 1
  for (const fillings of pool)
    for (const { items, weight } of fillings) if (weight > 0) for (const i of items) left[i]! -= weight
  for (const i of shelves.free) values[i] = centre[i]! + reach * left[i]!
  let active: Filling[][] = pool.map((fillings, z) =>
    fillings.filter(({ weight }) => weight > 0).concat(empty[z] ?? []),
  )
  let steps = 0
  for (let round = 0; ; round++) {
    let model = 0
    let gap = 0
    for (const i of shelves.free) model += values[i]!
    for (let z = 0; z < zones; z++) {
      if (shelves.isShut[z] === 1) continue
      let low = empty[z] === null ? Infinity : 0
      let cheapest: Filling | null = empty[z]!
      let mean = 0
      for (const filling of pool[z]!) {
        const value = worthOf(filling, values)
        steps += filling.items.length
        mean += filling.weight * value
        if (value < low) [low, cheapest] = [value, filling]
      }
      model += low
      gap += mean - low
      if (cheapest !== null && cheapest.weight === 0 && !active[z]!.includes(cheapest)) active[z]!.push(cheapest)
    }
    if (gap < 0.1 * (model - best) || model - best + gap < precision || round === mostRounds)
      return { bound: model, steps: 4 * steps }
    steps += settleOnFace(active, values, left, reach, 0.1 * gap)
    active = active.map((fillings, z) => fillings.filter((filling) => filling.weight > 0 || filling === empty[z]))
  }
}

/** Has the weights of each zone's fillings sum to one; a zone that may stay empty gets an empty filling for the rest. */
function makeWhole({ optional, isShut }: Shelves, pool: readonly Filling[][]): (Filling | null)[] {
  return pool.map((fillings, zone) => {
    let sum = 0
    for (const { weight } of fillings) sum += weight
    const mayBeEmpty = optional[zone] === 1 && isShut[zone] === 0
    if (sum > 1 || (!mayBeEmpty && sum > 1e-9)) for (const filling of fillings) filling.weight /= sum
    else if (!mayBeEmpty && fillings.length > 0) fillings[0]!.weight = 1
    if (!mayBeEmpty) return null
    return { zone, items: new Int32Array(), cost: 0, weight: Math.max(0, 1 - sum), idle: 0 }
  })
}

/** What a filling costs less the values of its items. */
function worthOf({ items, cost }: Filling, values: Float64Array): number {
  let sum = cost
  for (let n = 0; n < items.length; n++) sum -= values[items[n]!]!
  return sum
}
