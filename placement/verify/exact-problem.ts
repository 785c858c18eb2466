import type { Problem } from '../problem.ts'
import { exact } from './exact.ts'
import {
  amount,
  numbered,
  type Pairs,
  readCosts,
  readPairs,
  readSizes,
  type Sizes,
  unreadable,
} from './read-figures.ts'
import { type Limits, readLimits } from './read-limits.ts'

/** The problem in flat arrays, as the verifier reads it. Item i in zone z is at `i * zones + z`. */
export interface ExactProblem extends Limits {
  items: number
  zones: number
  itemAt: ReadonlyMap<string, number>
  zoneAt: ReadonlyMap<string, number>
  /** Run and move cost together; NaN where the item may not lie. */
  cost: Float64Array
  /** Zone that an item is pinned to; -1: none. */
  pin: Int32Array
  /** 1 where a plan may have the item: it has a cost there, no pin elsewhere, and the zone has room for it. */
  allowed: Uint8Array
  /** 1 where lying there is a move. */
  moved: Uint8Array
  opening: Float64Array
  /** By resource. */
  sizes: ReadonlyMap<string, Sizes>
  pairs: Pairs
  /** Numbers of the pairs of item i, from `pairsFrom[i]` to before `pairsFrom[i + 1]`. */
  pairsFrom: Int32Array
  pairsOf: Int32Array
}

/** Reads a problem strictly: what is left out, stands twice, is no integer or has no match elsewhere is refused. */
export function readProblem(problem: Problem): ExactProblem {
  const itemAt = numbered(problem.items, 'items')
  const zoneAt = numbered(problem.zones, 'zones')
  const [items, zones] = [itemAt.size, zoneAt.size]
  const cost = readCosts(problem.cost, items, zones)
  const moved = addMoves(problem, zoneAt, cost)
  const pin = readPins(problem.pins ?? {}, itemAt, zoneAt)
  const allowed = new Uint8Array(items * zones)
  for (let i = 0; i < items; i++)
    for (let z = 0; z < zones; z++)
      if (!Number.isNaN(cost[i * zones + z]!) && (pin[i] === -1 || pin[i] === z)) allowed[i * zones + z] = 1
  const sizes = new Map(
    Object.entries(problem.size ?? {}).map(([name, list]) => [name, readSizes(list, items, zones, `size.${name}`)]),
  )
  const limits = readLimits(problem, sizes, allowed)
  for (const { zone, sizes, limit } of limits.capacity)
    for (let i = 0; i < items; i++)
      if (sizes.of[i * sizes.perItem + zone * sizes.perZone]! > limit) allowed[i * zones + zone] = 0
  const pairs = readPairs(problem.edges ?? [], itemAt, zones)
  const opening = Float64Array.from(problem.zones, ({ openingCost }, z) => amount(openingCost ?? 0, `zones[${z}]`))
  const read = { items, zones, itemAt, zoneAt, cost, pin, allowed, moved, opening, sizes, pairs }
  return { ...read, ...limits, ...pairsByItem(items, pairs) }
}

/** Adds to the cost of each item what moving costs it, and marks where lying is a move. */
function addMoves({ current, moveCost }: Problem, zoneAt: ReadonlyMap<string, number>, cost: Float64Array): Uint8Array {
  const zones = zoneAt.size
  const moved = new Uint8Array(cost.length)
  if (current === undefined) return moved
  if (current.length * zones !== cost.length) unreadable('current', current.length, 'an entry an item')
  if (moveCost !== undefined && moveCost.length !== current.length)
    unreadable('moveCost', moveCost.length, 'an entry an item')
  for (let i = 0; i < current.length; i++) {
    const id = current[i]!
    if (id === null) continue
    const home = zoneAt.get(id) ?? unreadable(`current[${i}]`, id, 'a zone of the problem')
    const move = moveCost === undefined ? 0 : amount(moveCost[i], `moveCost[${i}]`)
    for (let z = 0; z < zones; z++) {
      if (z === home) continue
      const at = i * zones + z
      moved[at] = 1
      if (!Number.isNaN(cost[at]!)) cost[at] = exact(cost[at]! + move)
    }
  }
  return moved
}

function readPins(
  pins: Readonly<Record<string, string>>,
  itemAt: ReadonlyMap<string, number>,
  zoneAt: ReadonlyMap<string, number>,
): Int32Array {
  const pin = new Int32Array(itemAt.size).fill(-1)
  for (const [item, zone] of Object.entries(pins)) {
    const i = itemAt.get(item) ?? unreadable('pins', item, 'an item of the problem')
    pin[i] = zoneAt.get(zone) ?? unreadable(`pins.${item}`, zone, 'a zone of the problem')
  }
  return pin
}

function pairsByItem(items: number, { count, a, b }: Pairs) {
  const pairsFrom = new Int32Array(items + 1)
  for (const ends of [a, b]) for (let e = 0; e < count; e++) pairsFrom[ends[e]! + 1]!++
  for (let i = 0; i < items; i++) pairsFrom[i + 1]! += pairsFrom[i]!
  const next = pairsFrom.slice()
  const pairsOf = new Int32Array(2 * count)
  for (const ends of [a, b]) for (let e = 0; e < count; e++) pairsOf[next[ends[e]!]!++] = e
  return { pairsFrom, pairsOf }
}
