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
    return { isClosed: state === 'closed', isInUse: state === 'open', base, items: [], things: [], room: capacity[z]! }
  })
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
        shelf.isInUse = true
        shelf.base = exact(shelf.base + cost)
        shelf.room -= units
      }
    }
  }
  for (const shelf of shelves)
    shelf.room = Math.min(
      shelf.room,
      shelf.things.reduce((sum, { size }) => exact(sum + size), 0),
    )
  return shelves.some(({ room }) => room < 0) ? null : shelves
}

export function leastOnShelf({ base, things, room }: Shelf): number {
  return exact(base + leastFilling(things, room))
}

/**
 * How much more than the leaf's bound any plan costs that has an item in a zone: what the zone's filling costs more with it,
 * and what all other zones' fillings cost more without it. Each part is exact up to `above`; beyond that it may be less.
 */
export function excessOnShelves({ items, zones }: ExactProblem, { shelves, opening }: Measured, above: number) {
  const into = new Float64Array(items * zones)
  const outOf = new Float64Array(items * zones)
  const outOfAll = new Float64Array(items)
  for (const [z, shelf] of shelves!.entries()) {
    if (shelf.isClosed) continue
    const counted = (term: number) => (shelf.isInUse ? term : Math.min(0, term))
    const now = counted(opening[z]!)
    const fitting = [...shelf.things.keys()].filter((n) => shelf.things[n]!.size <= shelf.room)
    const things = fitting.map((n) => shelf.things[n]!)
    const { withIt, without } = leastWithEach(things, shelf.room, exact(now + above - shelf.base))
    for (const i of shelf.items) into[i * zones + z] = Number.POSITIVE_INFINITY
    for (const [k, n] of fitting.entries()) {
      const at = shelf.items[n]! * zones + z
      into[at] = Math.max(0, exact(shelf.base + withIt[k]! - now))
      outOf[at] = Math.max(0, exact(counted(shelf.base + without[k]!) - now))
      outOfAll[shelf.items[n]!] = exact(outOfAll[shelf.items[n]!]! + outOf[at]!)
    }
  }
  return (i: number, z: number) => into[i * zones + z]! + outOfAll[i]! - outOf[i * zones + z]!
}
