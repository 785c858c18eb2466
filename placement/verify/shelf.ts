import { exact } from './exact.ts'
import type { ExactProblem } from './exact-problem.ts'
import { leastFilling, leastWithEach } from './filling.ts'
import { isAllowed, type Leaf, type Measured, type Shelf } from './leaf.ts'

/** The zones of a leaf as shelves; null when an item fits in none, or what a zone must hold does not fit. */
export function shelvesOf(
  problem: ExactProblem,
  leaf: Leaf,
  reduced: Float64Array,
  values: Float64Array,
  paid: Float64Array,
): Shelf[] | null {
  const { items, zones } = problem
  const { resource, unit } = leaf.filled!
  const sizes = resource === null ? undefined : problem.sizes.get(resource)
  const capacity = new Float64Array(zones).fill(Number.MAX_SAFE_INTEGER)
  for (const row of problem.capacity) if (row.resource === resource) capacity[row.zone] = Math.floor(row.limit / unit)
  const shelves = Array.from(paid, (base, z): Shelf => {
    const state = leaf.zoneState[z]
    const [isClosed, isInUse] = [state === 'closed', state === 'open']
    return { isClosed, isInUse, base, items: [], tooLarge: [], things: [], room: capacity[z]! }
  })
  const hasRoom = new Uint8Array(items)
  for (let i = 0; i < items; i++) {
    const size = sizes?.[i] ?? 0
    const unitsIn = (z: number) => Math.floor((typeof size === 'number' ? size : size[z]!) / unit)
    const own: number[] = []
    for (let z = 0; z < zones; z++) if (isAllowed(leaf, zones, i, z) && unitsIn(z) <= capacity[z]!) own.push(z)
    if (own.length === 0) return null
    for (const z of own) {
      const shelf = shelves[z]!
      const cost = exact(reduced[i * zones + z]! - values[i]!)
      const units = unitsIn(z)
      if (own.length > 1) {
        shelf.items.push(i)
        shelf.things.push({ cost, size: units })
      } else {
        hasRoom[i] = 1
        shelf.isInUse = true
        shelf.base = exact(shelf.base + cost)
        shelf.room -= units
      }
    }
  }
  for (const shelf of shelves) {
    const fits = shelf.things.map(({ size }) => size <= shelf.room)
    shelf.tooLarge = shelf.items.filter((_, n) => !fits[n])
    shelf.items = shelf.items.filter((_, n) => fits[n])
    shelf.things = shelf.things.filter((_, n) => fits[n])
    for (const i of shelf.items) hasRoom[i] = 1
    shelf.room = Math.min(
      shelf.room,
      shelf.things.reduce((sum, { size }) => exact(sum + size), 0),
    )
  }
  return hasRoom.includes(0) || shelves.some(({ room }) => room < 0) ? null : shelves
}

export function leastOnShelf({ base, things, room }: Shelf): number {
  return exact(base + leastFilling(things, room))
}

/**
 * How much more than the leaf's bound any plan costs that has an item in a zone: what the zone's filling costs more with it,
 * what using the zone costs more, and what all other zones' fillings cost more without it. Each part is exact up to `above`;
 * beyond that it may be less.
 */
export function excessOnShelves({ items, zones }: ExactProblem, measured: Measured, above: number) {
  const { opening } = measured
  const into = new Float64Array(items * zones)
  const outOf = new Float64Array(items * zones)
  const outOfAll = new Float64Array(items)
  for (const [z, { isClosed, isInUse, base, items: own, tooLarge, things, room }] of measured.shelves!.entries()) {
    if (isClosed) continue
    const now = isInUse ? opening[z]! : Math.min(0, opening[z]!)
    const { withIt, without } = leastWithEach(things, room, exact(now + above - base))
    for (const i of tooLarge) into[i * zones + z] = Number.POSITIVE_INFINITY
    for (const [n, i] of own.entries()) {
      const at = i * zones + z
      into[at] = moreWithUse(measured, z) + Math.max(0, exact(base + withIt[n]! - opening[z]!))
      const more = Math.max(0, exact(base + without[n]! - opening[z]!))
      outOf[at] = isInUse ? more : Math.min(more, moreByNeglect(measured, z))
      outOfAll[i] = exact(outOfAll[i]! + outOf[at]!)
    }
  }
  return (i: number, z: number) => into[i * zones + z]! + outOfAll[i]! - outOf[i * zones + z]!
}

/** How much more than the leaf's bound it costs to use a zone, with whatever filling is cheapest. */
export function moreWithUse({ inUse, opening, together }: Measured, z: number): number {
  if (inUse[z]) return 0
  return together === null ? Math.max(0, opening[z]!) : Math.max(0, together.each().withIt[z]! - together.least)
}

/** What is sure to be lost at the most when a zone that may stay empty loses one item. */
function moreByNeglect({ opening, together }: Measured, z: number): number {
  // Which zones are used may then change, and nothing is known, as long as they must have room for all.
  return together !== null && together.need > 0 ? 0 : Math.max(0, -opening[z]!)
}

/**
 * How much more than the leaf's bound any plan costs that leaves zone z empty: what using others costs more, and what the
 * values of its items may rise by, each to the least of what its other zones cost it.
 */
export function excessOfEmptyShelf({ zones }: ExactProblem, measured: Measured, z: number): number {
  const { shelves, opening, together, values, reduced } = measured
  const least = new Map(shelves![z]!.items.map((i) => [i, Number.POSITIVE_INFINITY]))
  for (const [other, shelf] of shelves!.entries())
    for (const i of other === z ? [] : shelf.items)
      if (least.has(i)) least.set(i, Math.min(least.get(i)!, Math.max(values[i]!, reduced[i * zones + other]!)))
  let more = together === null ? Math.max(0, -opening[z]!) : Math.max(0, together.each().without[z]! - together.least)
  for (const [i, value] of least) more += value - values[i]!
  return more === Number.POSITIVE_INFINITY ? more : exact(more)
}
