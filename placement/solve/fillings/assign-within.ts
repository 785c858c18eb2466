import type { Ground } from './ground.ts'

/** Items placed within a set of zones, and what each zone has left of its room; below 0 where too much lies there. */
interface Layout {
  zoneOf: Int32Array
  left: Float64Array
}

/**
 * A plan that uses only the given zones: items whose second choice would cost most more go first, then single items and pairs
 * of items change zones for as long as that mends what is too full or saves something. Null when no room was found for all.
 */
export function assignWithin(ground: Ground, uses: Uint8Array): Int32Array | null {
  const zones = [...uses.keys()].filter((z) => uses[z] === 1)
  if (zones.length === 0) return null
  const layout = placeByRegret(ground, zones)
  if (layout === null) return null
  const charge = 2 * chargeOf(ground, zones)
  for (let factor = 1; factor <= 256; factor *= 4) {
    descend(ground, zones, layout, charge * factor)
    if (zones.every((z) => layout.left[z]! >= 0)) return layout.zoneOf
  }
  return null
}

/** Mean difference between zones for a unit of room: what a unit too much is charged. */
function chargeOf({ items, zones: width, cost, size }: Ground, zones: readonly number[]): number {
  let [sum, units] = [1, 1]
  for (let i = 0; i < items; i++) {
    let [low, high] = [Infinity, -Infinity]
    for (const z of zones) {
      const value = cost[i * width + z]!
      if (value === Infinity) continue
      low = Math.min(low, value)
      high = Math.max(high, value)
      units += size[i * width + z]! / zones.length
    }
    sum += Math.max(0, high - low)
  }
  return sum / units
}

function placeByRegret({ items, zones: width, cost, size, capacity }: Ground, zones: readonly number[]): Layout | null {
  const order = new Int32Array(items)
  const regret = new Float64Array(items)
  for (let i = 0; i < items; i++) {
    let [least, second] = [Infinity, Infinity]
    for (const z of zones) {
      const value = cost[i * width + z]!
      if (value < least) [least, second] = [value, least]
      else if (value < second) second = value
    }
    if (least === Infinity) return null
    order[i] = i
    regret[i] = (second - least) / Math.max(1, size[i * width + zones[0]!]!)
  }
  order.sort((p, q) => (regret[q] === regret[p] ? p - q : regret[q]! > regret[p]! ? 1 : -1))
  const layout: Layout = { zoneOf: new Int32Array(items), left: capacity.slice() }
  for (const i of order) {
    // Where there is room at the least cost, or else where most is left.
    let [best, roomiest] = [-1, -1]
    for (const z of zones) {
      const value = cost[i * width + z]!
      if (value === Infinity) continue
      if (roomiest < 0 || layout.left[z]! > layout.left[roomiest]!) roomiest = z
      if (layout.left[z]! >= size[i * width + z]! && (best < 0 || value < cost[i * width + best]!)) best = z
    }
    const z = best < 0 ? roomiest : best
    layout.zoneOf[i] = z
    layout.left[z]! -= size[i * width + z]!
  }
  return layout
}

/** Moves and exchanges, each item's best one at a time, until none saves anything. */
function descend(ground: Ground, zones: readonly number[], { zoneOf, left }: Layout, charge: number): void {
  const { items, zones: width, cost, size } = ground
  const members: number[][] = Array.from({ length: width }, () => [])
  for (let i = 0; i < items; i++) members[zoneOf[i]!]!.push(i)
  const leastWay = leastWaysBetween(ground, zones, zoneOf)
  /** What a zone is charged more when its room shrinks by so much. */
  const charged = (z: number, by: number) => charge * (Math.max(0, by - left[z]!) - Math.max(0, -left[z]!))
  const move = (i: number, to: number) => {
    const from = zoneOf[i]!
    members[from]!.splice(members[from]!.indexOf(i), 1)
    members[to]!.push(i)
    left[from]! += size[i * width + from]!
    left[to]! -= size[i * width + to]!
    zoneOf[i] = to
    for (const z of zones) leastWay.note(i, to, z)
  }
  let idle = 0
  for (let turn = 0; idle < items && turn < 12 * items; turn++, idle++) {
    const i = turn % items
    const own = i * width
    const from = zoneOf[i]!
    let [least, to, other] = [-1e-6, -1, -1]
    for (const z of zones) {
      if (z === from || cost[own + z] === Infinity) continue
      const more = cost[own + z]! - cost[own + from]!
      const alone = more + charged(from, -size[own + from]!) + charged(z, size[own + z]!)
      if (alone < least) [least, to, other] = [alone, z, -1]
      // Where it finds no room alone, with another that comes back.
      const mended = charge * (Math.max(0, -left[from]!) + Math.max(0, -left[z]!))
      if (left[z]! >= size[own + z]! || more + leastWay.between(z, from) - mended >= least) continue
      for (const j of members[z]!) {
        const back = cost[j * width + from]!
        if (back === Infinity) continue
        const both =
          more +
          back -
          cost[j * width + z]! +
          charged(from, size[j * width + from]! - size[own + from]!) +
          charged(z, size[own + z]! - size[j * width + z]!)
        if (both < least) [least, to, other] = [both, z, j]
      }
    }
    if (to < 0) continue
    move(i, to)
    if (other >= 0) move(other, from)
    idle = -1
  }
}

/** For each pair of zones, no more than the least that an item of the one adds by moving to the other. */
function leastWaysBetween({ items, zones: width, cost }: Ground, zones: readonly number[], zoneOf: Int32Array) {
  const least = new Float64Array(width * width).fill(Infinity)
  const note = (i: number, from: number, to: number) => {
    const more = cost[i * width + to]! - cost[i * width + from]!
    if (more < least[from * width + to]!) least[from * width + to] = more
  }
  for (let i = 0; i < items; i++) for (const z of zones) note(i, zoneOf[i]!, z)
  return { note, between: (from: number, to: number) => least[from * width + to]! }
}
