import type { Choice } from './fill-zone.ts'

/** The cheapest filling when one thing may be divided: what is taken whole comes first in the order, then what is divided. */
export interface Divided {
  order: Int32Array
  whole: number
  /** Part of `order[whole]` that is taken. */
  part: number
  cost: number
  /** What a unit of room is worth: 0 where everything fits. */
  price: number
}

export function roomForDivided(most: number): Divided {
  return { order: new Int32Array(most), whole: 0, part: 0, cost: 0, price: 0 }
}

let worth = new Float64Array(1024)

/** Fills a room with things that all have costs below 0, in time linear in their number: only those around the divided one are put in order. */
export function divideRoom({ count, cost, size }: Choice, room: number, divided: Divided): void {
  const { order } = divided
  if (worth.length < count) worth = new Float64Array(2 * count)
  let total = 0
  let all = 0
  for (let n = 0; n < count; n++) {
    order[n] = n
    total += size[n]!
    all += cost[n]!
  }
  divided.part = 0
  divided.price = 0
  divided.whole = count
  divided.cost = all
  if (total <= room) return
  for (let n = 0; n < count; n++) worth[n] = cost[n]! / Math.max(1e-9, size[n]!)
  let [low, high, left, sum] = [0, count, room, 0]
  while (high - low > 1) {
    const pivot = middle(worth[order[low]!]!, worth[order[(low + high) >> 1]!]!, worth[order[high - 1]!]!)
    // Better than the pivot first, then as good, then worse.
    let [better, at, worse] = [low, low, high]
    let [sizes, costs, sizesAlike, costsAlike] = [0, 0, 0, 0]
    while (at < worse) {
      const n = order[at]!
      if (worth[n]! < pivot) {
        order[at++] = order[better]!
        order[better++] = n
        sizes += size[n]!
        costs += cost[n]!
      } else if (worth[n]! > pivot) {
        order[at] = order[--worse]!
        order[worse] = n
      } else {
        at++
        sizesAlike += size[n]!
        costsAlike += cost[n]!
      }
    }
    if (sizes > left) high = better
    else if (sizes + sizesAlike > left) {
      left -= sizes
      sum += costs
      for (low = better; size[order[low]!]! <= left; low++) {
        left -= size[order[low]!]!
        sum += cost[order[low]!]!
      }
      break
    } else {
      left -= sizes + sizesAlike
      sum += costs + costsAlike
      low = worse
    }
  }
  const cut = order[low]!
  divided.whole = low
  divided.part = left / size[cut]!
  divided.price = -cost[cut]! / size[cut]!
  divided.cost = sum - divided.price * left
}

function middle(p: number, q: number, r: number): number {
  return Math.max(Math.min(p, q), Math.min(Math.max(p, q), r))
}
