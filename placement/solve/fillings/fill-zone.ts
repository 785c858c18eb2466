import type { Ground } from './ground.ts'

/** Things to choose from: what each adds to the cost, and what room it takes. All integers. */
export interface Choice {
  count: number
  item: Int32Array
  cost: Float64Array
  size: Float64Array
}

export function roomForChoice(most: number): Choice {
  return { count: 0, item: new Int32Array(most), cost: new Float64Array(most), size: new Float64Array(most) }
}

/** Puts into `choice` the items that are worth more than they cost in zone z, and fit there. */
export function gatherWorth(ground: Ground, values: Float64Array, z: number, choice: Choice): void {
  const { items, zones, cost, size, capacity } = ground
  choice.count = 0
  for (let i = 0; i < items; i++) {
    const reduced = cost[i * zones + z]! - values[i]!
    if (reduced >= 0 || size[i * zones + z]! > capacity[z]!) continue
    choice.item[choice.count] = i
    choice.cost[choice.count] = reduced
    choice.size[choice.count++] = size[i * zones + z]!
  }
}

/** Things with costs below 0 in the order of what a unit of room brings, with the best that fits when one may be divided. */
export interface Ranked {
  /** In no order where everything fits. */
  order: Int32Array
  /** What is taken whole, and its cost and size; the next thing is divided. */
  whole: number
  cost: number
  left: number
  /** What a unit of room is worth: 0 where everything fits. */
  price: number
  /** Cost with the divided part: no set that fits costs less. */
  divided: number
}

export function rank({ count, cost, size }: Choice, room: number): Ranked {
  const useful = new Int32Array(count)
  let [held, total] = [0, 0]
  for (let n = 0; n < count; n++) {
    if (cost[n]! >= 0) continue
    useful[held++] = n
    total += size[n]!
  }
  const order = useful.subarray(0, held)
  if (total > room) {
    const perUnit = new Float64Array(count)
    for (const n of order) perUnit[n] = cost[n]! / Math.max(1e-9, size[n]!)
    order.sort((p, q) => perUnit[p]! - perUnit[q]!)
  }
  let [whole, sum, left] = [0, 0, room]
  while (whole < held && size[order[whole]!]! <= left) {
    sum += cost[order[whole]!]!
    left -= size[order[whole]!]!
    whole++
  }
  const next = order[whole]
  const price = next === undefined ? 0 : -cost[next]! / size[next]!
  return { order, whole, cost: sum, left, price, divided: price === 0 ? sum : sum - price * left }
}

let least = new Float64Array(1024)
let taken = new Uint8Array(1024)
const core = new Int32Array(1 << 16)

/**
 * The cheapest set that fits: how many to `chosen[0]`, and their numbers after that. Returns its cost, exactly: a greedy set
 * first, then a table over those things alone whose being in or out could lead to a cheaper one.
 */
export function cheapestSet(choice: Choice, room: number, chosen: Int32Array): number {
  const { cost, size } = choice
  const ranked = rank(choice, room)
  const { order, whole, price, divided } = ranked
  let held = 0
  let [found, left] = [ranked.cost, ranked.left]
  for (const [at, n] of order.entries()) {
    if (at < whole) chosen[++held] = n
    else if (size[n]! <= left) {
      chosen[++held] = n
      found += cost[n]!
      left -= size[n]!
    }
  }
  chosen[0] = held
  if (price === 0) return found
  // A cheaper set costs at most one less; what would lift the divided cost above that is settled.
  const most = found - 1 + 1e-3 - divided
  let sure = 0
  let rest = room
  let inCore = 0
  for (const n of order) {
    const worth = cost[n]! + price * size[n]!
    if (Math.abs(worth) <= most) core[inCore++] = n
    else if (worth < 0) {
      sure += cost[n]!
      rest -= size[n]!
    }
  }
  if (inCore === 0 || rest < 0) return found
  const width = rest + 1
  if (least.length < width) least = new Float64Array(2 * width)
  if (taken.length < inCore * width) taken = new Uint8Array(2 * inCore * width)
  least.fill(0, 0, width)
  for (let k = 0; k < inCore; k++) {
    const takes = size[core[k]!]!
    const adds = cost[core[k]!]!
    const row = k * width
    taken.fill(0, row, row + Math.min(takes, width))
    for (let w = rest; w >= takes; w--) {
      const then = least[w - takes]! + adds
      const isLess = then < least[w]!
      taken[row + w] = isLess ? 1 : 0
      if (isLess) least[w] = then
    }
  }
  if (sure + least[rest]! >= found) return found
  held = 0
  for (const n of order) {
    const worth = cost[n]! + price * size[n]!
    if (worth < 0 && Math.abs(worth) > most) chosen[++held] = n
  }
  for (let k = inCore - 1, w = rest; k >= 0; k--) {
    if (taken[k * width + w] === 0) continue
    chosen[++held] = core[k]!
    w -= size[core[k]!]!
  }
  chosen[0] = held
  return sure + least[rest]!
}
