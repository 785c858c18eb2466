import { cheapestSet, roomForChoice } from './fill-zone.ts'
import type { Filling } from './filling.ts'
import type { Ground } from './ground.ts'
import { mix } from './mix.ts'
import type { Shelves } from './shelves.ts'

export interface Raised {
  /** Values of the items that bound best, and their bound. Integers. */
  values: Float64Array
  bound: number
  pool: Filling[][]
  /** How much of each free item each zone holds in the mixture, at `i * zones + z`. */
  share: Float64Array
  /** How far the mixture uses each zone. */
  used: Float64Array
  reach: number
  /** Items looked at, those in tables more than once. */
  steps: number
}

/**
 * Raises the bound of a field by changing the values of its items: a proximal bundle method, which keeps for each zone the
 * fillings met so far and mixes them so that every item is held once; what is left over says where values must rise or fall.
 */
export function raiseValues(
  ground: Ground,
  shelves: Shelves,
  start: Float64Array,
  pool: Filling[][],
  run: { rounds: number; goal: number; reach: number; ease: number; isLate: () => boolean },
): Raised {
  const { zones } = ground
  const { free } = shelves
  let centre = Float64Array.from(start, Math.round)
  const values = centre.slice()
  let steps = 0
  const choice = roomForChoice(Math.max(1, ...shelves.candidates.map((list) => list.length)))
  const chosen = new Int32Array(choice.item.length + 1)
  const isNew = (fillings: readonly Filling[], items: Int32Array) =>
    fillings.every((other) => other.items.length !== items.length || other.items.some((i, n) => i !== items[n]))

  /** The bound that the values give; the fillings it is made of go to the pool. */
  const measure = (): number => {
    let bound = 0
    for (const i of free) bound += values[i]!
    for (let z = 0; z < zones; z++) {
      if (shelves.isShut[z] === 1) continue
      let count = 0
      for (const i of shelves.candidates[z]!) {
        const reduced = ground.cost[i * zones + z]! - values[i]!
        if (reduced >= 0) continue
        choice.item[count] = i
        choice.cost[count] = reduced
        choice.size[count++] = ground.size[i * zones + z]!
      }
      choice.count = count
      steps += 20 * count
      const base = shelves.fixed[z]! + (shelves.optional[z] === 1 ? ground.opening[z]! : 0)
      const term = base + cheapestSet(choice, shelves.room[z]!, chosen)
      if (shelves.optional[z] === 1 && term >= 0) continue
      bound += term
      const items = chosen
        .slice(1, chosen[0]! + 1)
        .map((n) => choice.item[n]!)
        .sort()
      let cost = base
      for (const i of items) cost += ground.cost[i * zones + z]!
      if (isNew(pool[z]!, items)) pool[z]!.push({ zone: z, items, cost, weight: 0, idle: 0 })
    }
    return bound
  }
  let best = measure()
  const left = new Float64Array(ground.items)
  let reach = run.reach
  let round = 0
  for (; round < run.rounds && best < run.goal && !run.isLate(); round++) {
    const precision = Math.max(1, Math.min(run.ease * (run.goal - best), 1e-5 * Math.abs(best)))
    const mixed = mix(ground, shelves, pool, centre, values, left, reach, best, precision)
    steps += mixed.steps
    const ahead = mixed.bound - best
    if (ahead < precision) {
      let norm = 0
      for (const i of free) norm += left[i]! ** 2
      if (reach * norm < 0.5 * ahead || norm < 1e-3) break
      reach *= 4
      continue
    }
    for (const i of free) values[i] = Math.round(values[i]!)
    const found = measure()
    if (found > best + 0.1 * ahead) {
      if (found > best + 0.6 * ahead) reach *= 1.7
      best = found
      centre = values.slice()
    } else if (found < best - 0.5 * ahead) reach *= 0.75
    for (const [z, fillings] of pool.entries()) {
      for (const filling of fillings) filling.idle = filling.weight > 1e-9 ? 0 : filling.idle + 1
      if (fillings.length > 20) pool[z] = fillings.filter(({ idle }) => idle < 15)
    }
  }
  const share = new Float64Array(ground.items * zones)
  const used = new Float64Array(zones)
  for (const fillings of pool)
    for (const { zone, items, weight } of fillings) {
      if (weight <= 0) continue
      used[zone]! += weight
      for (const i of items) share[i * zones + zone]! += weight
    }
  return { values: centre, bound: best, pool, share, used, reach, steps }
}
