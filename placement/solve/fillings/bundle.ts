import { cheapestSet, roomForChoice } from './fill-zone.ts'
import type { Ground } from './ground.ts'
import type { Shelves } from './shelves.ts'

/** One way to fill a zone, and how much of it the present mixture takes. */
export interface Filling {
  zone: number
  items: Int32Array
  cost: number
  weight: number
  /** Rounds since it last had weight. */
  idle: number
}

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
  run: { rounds: number; goal: number; reach: number; isLate: () => boolean },
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
    const precision = Math.max(1, Math.min(0.01 * (run.goal - best), 1e-5 * Math.abs(best)))
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

/**
 * Mixes each zone's fillings for the highest bound of the model they make, less the square of the way from the centre; the
 * values it leads to go to `values`, what the mixture leaves of each item to `left`. Returns the model's bound there.
 */
function mix(
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
  left.fill(0)
  for (const i of shelves.free) left[i] = 1
  for (const [z, fillings] of pool.entries()) {
    if (fillings.length === 0) continue
    let sum = 0
    for (const { weight } of fillings) sum += weight
    if (shelves.optional[z] !== 1 && Math.abs(sum - 1) > 1e-9) {
      if (sum > 1e-9) for (const filling of fillings) filling.weight /= sum
      else fillings[0]!.weight = 1
    }
    for (const { items, weight } of fillings) if (weight > 0) for (const i of items) left[i]! -= weight
  }
  for (const i of shelves.free) values[i] = centre[i]! + reach * left[i]!
  const mark = new Int32Array(ground.items).fill(-1)
  const active: Filling[][] = pool.map((fillings) => fillings.filter(({ weight }) => weight > 0))
  let steps = 0
  for (let round = 0; ; round++) {
    // All fillings are looked at now and then; between, weight moves among those that have some.
    let model = 0
    let gap = 0
    for (const i of shelves.free) model += values[i]!
    for (let z = 0; z < zones; z++) {
      if (shelves.isShut[z] === 1) continue
      let low = shelves.optional[z] === 1 ? 0 : Infinity
      let cheapest: Filling | null = null
      let mean = 0
      for (const filling of pool[z]!) {
        const value = worthOf(filling, values)
        steps += filling.items.length
        mean += filling.weight * value
        if (value < low) [low, cheapest] = [value, filling]
      }
      model += low
      gap += mean - low
      if (cheapest !== null && cheapest.weight === 0) active[z]!.push(cheapest)
    }
    if (gap < 0.1 * (model - best) || model - best + gap < precision || round === 60)
      return { bound: model, steps: 4 * steps }
    for (let pass = 0; pass < 10; pass++)
      for (let z = 0; z < zones; z++)
        if (active[z]!.length > 0) {
          balance(active[z]!, shelves.optional[z] === 1, values, left, reach, mark)
          if (pass === 9) active[z] = active[z]!.filter(({ weight }) => weight > 0)
        }
  }
}

/** What a filling costs less the values of its items. */
function worthOf({ items, cost }: Filling, values: Float64Array): number {
  let sum = cost
  for (let n = 0; n < items.length; n++) sum -= values[items[n]!]!
  return sum
}

/** Moves weight from the dearest to the cheapest of a zone's fillings, as far as that pays. */
function balance(
  fillings: readonly Filling[],
  isOptional: boolean,
  values: Float64Array,
  left: Float64Array,
  reach: number,
  mark: Int32Array,
): void {
  let low = isOptional ? 0 : Infinity
  let high = -Infinity
  let to: Filling | null = null
  let from: Filling | null = null
  let held = 0
  for (const filling of fillings) {
    const value = worthOf(filling, values)
    if (value < low) [low, to] = [value, filling]
    if (filling.weight <= 0) continue
    held += filling.weight
    if (value > high) [high, from] = [value, filling]
  }
  const empty = isOptional ? 1 - held : 0
  if (empty > 1e-12 && high < 0) [high, from] = [0, null]
  if (high - low < 1e-6 || from === to) return
  let apart = 0
  if (to !== null) {
    for (const i of to.items) mark[i] = 1
    apart += to.items.length
  }
  if (from !== null) for (const i of from.items) apart += mark[i] === 1 ? -1 : 1
  if (to !== null) for (const i of to.items) mark[i] = -1
  const most = from === null ? empty : from.weight
  const step = Math.min(most, (high - low) / (reach * Math.max(1, apart)))
  const shift = (filling: Filling, by: number) => {
    filling.weight = filling.weight + by < 1e-12 ? 0 : filling.weight + by
    for (const i of filling.items) {
      left[i]! -= by
      values[i]! -= reach * by
    }
  }
  if (from !== null) shift(from, -step)
  if (to !== null) shift(to, step)
}
