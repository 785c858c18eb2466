import { exact } from './exact.ts'
import type { ExactProblem } from './exact-problem.ts'
import type { Leaf } from './leaf.ts'
import type { Proof } from './proof.ts'
import type { RoomPrice, Things } from './room-price.ts'

/** One zone of a leaf: what it holds in every plan, and what else it may take up. */
export interface Shelf {
  isClosed: boolean
  /** An item has no other zone, or the zone is decided to be used. */
  isInUse: boolean
  /** What it costs before anything more is taken up, opening included. */
  base: number
  /** What is left of the capacity, but no more than all things take. */
  room: number
  /** Items that have another zone too and find room here; each at its cost above its value. */
  things: Things
  /** Items that have another zone too and find no room here. */
  tooLarge: number[]
}

/** A shelf with its cheapest filling: what that costs, opening included. */
export interface Filled extends Shelf {
  price: RoomPrice
  term: number
}

/** The zones of a leaf as shelves; null when an item fits in none, or what a zone must hold does not fit. */
export function shelvesOf(
  problem: ExactProblem,
  leaf: Leaf,
  filled: NonNullable<Proof['filled']>,
  reduced: Float64Array,
  values: Float64Array,
  paid: Float64Array,
): Shelf[] | null {
  const { items, zones } = problem
  const { allowed, zoneState } = leaf.domain
  const sizes = filled.resource === null ? null : problem.sizes.get(filled.resource)!
  const unitsOf = (i: number, z: number) =>
    sizes === null ? 0 : Math.floor(sizes.of[i * sizes.perItem + z * sizes.perZone]! / filled.unit)
  const costOf = (i: number, z: number) => exact(reduced[i * zones + z]! - values[i]!)
  const room = new Float64Array(zones).fill(Number.MAX_SAFE_INTEGER)
  for (const { zone, resource, most } of problem.capacity)
    if (resource === filled.resource) room[zone] = Math.floor(most / filled.unit)
  const base = paid.slice()
  const isInUse = zoneState.map((state) => state === 'open')
  const only = leaf.domain.onlyZones()
  const hasPlace = new Uint8Array(items)
  for (let i = 0; i < items; i++) {
    const z = only[i]!
    if (z < 0) continue
    hasPlace[i] = 1
    isInUse[z] = true
    base[z] = exact(base[z]! + costOf(i, z))
    room[z]! -= unitsOf(i, z)
  }
  const shelves = Array.from(base, (base, z): Shelf => {
    const gathered = gather(z)
    const all = gathered.things.size.reduce((sum, size) => exact(sum + size), 0)
    const isClosed = zoneState[z] === 'closed'
    return { isClosed, isInUse: isInUse[z]!, base, room: Math.min(room[z]!, all), ...gathered }
  })
  return hasPlace.includes(0) || room.some((left) => left < 0) ? null : shelves

  function gather(z: number): Pick<Shelf, 'things' | 'tooLarge'> {
    const tooLarge: number[] = []
    const [found, cost, size] = [new Int32Array(items), new Float64Array(items), new Float64Array(items)]
    let count = 0
    for (let i = 0; i < items; i++) {
      if (allowed[i * zones + z] === 0 || only[i] === z) continue
      const units = unitsOf(i, z)
      if (units > room[z]!) {
        tooLarge.push(i)
        continue
      }
      hasPlace[i] = 1
      found[count] = i
      cost[count] = costOf(i, z)
      size[count++] = units
    }
    const things = { items: found.slice(0, count), cost: cost.slice(0, count), size: size.slice(0, count) }
    return { things, tooLarge }
  }
}
