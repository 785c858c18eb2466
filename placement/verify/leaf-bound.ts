import { exact } from './exact.ts'
import type { ExactProblem } from './exact-problem.ts'
import { isAllowed, type Leaf, type Measured } from './leaf.ts'
import { leastOnShelf, shelvesOf } from './shelf.ts'

/**
 * The bound of a leaf: exact, since every step is checked to stay within 2^53 and the totals are big integers. `null` when
 * an item has no zone left, so that the leaf holds no plan at all.
 */
export function measure(problem: ExactProblem, leaf: Leaf): Measured | null {
  const { zones } = problem
  const { perUnit, zoneRent, constant } = spreadPrices(problem, leaf)
  const reduced = reducedCosts(problem, leaf, perUnit)
  const paid = Float64Array.from(problem.opening, (cost, z) => exact(exact(leaf.scale * cost) - zoneRent[z]!))
  const values = new Float64Array(problem.items)
  let bound = constant
  for (let i = 0; i < problem.items; i++) {
    let least = Number.POSITIVE_INFINITY
    for (let z = 0; z < zones; z++) if (isAllowed(leaf, zones, i, z)) least = Math.min(least, reduced[i * zones + z]!)
    if (least === Number.POSITIVE_INFINITY) return null
    values[i] = Number.isNaN(leaf.values[i]!) ? least : leaf.values[i]!
    bound += BigInt(values[i]!)
  }
  const shelves = leaf.filled === undefined ? null : shelvesOf(problem, leaf, reduced, values, paid)
  if (leaf.filled !== undefined && shelves === null) return null
  const opening = shelves === null ? takeAll(leaf, reduced, values, paid) : shelves.map(leastOnShelf)
  const inUse = leaf.zoneState.map((state, z) => state === 'open' || (shelves !== null && shelves[z]!.isInUse))
  for (const [z, term] of opening.entries())
    if (inUse[z] || (leaf.zoneState[z] === 'undecided' && term < 0)) bound += BigInt(term)
  for (let e = 0; e < problem.edges.length; e++) bound += BigInt(leastOfEdge(problem, leaf, e))
  return { bound, reduced, values, opening, inUse, shelves }
}

/** What using each zone adds when it takes every item that is worth more than it costs there. */
function takeAll(leaf: Leaf, reduced: Float64Array, values: Float64Array, paid: Float64Array): number[] {
  const zones = paid.length
  const opening = [...paid]
  for (const [i, value] of values.entries())
    for (let z = 0; z < zones; z++)
      if (isAllowed(leaf, zones, i, z) && reduced[i * zones + z]! < value)
        opening[z] = exact(opening[z]! + exact(reduced[i * zones + z]! - value))
  return opening
}

/** Prices of all limits as a price per unit of each resource in each zone, rent for each zone's capacity, and a constant. */
function spreadPrices(problem: ExactProblem, { prices, filled }: Leaf) {
  const perUnit = new Map([...problem.sizes.keys()].map((resource) => [resource, new Float64Array(problem.zones)]))
  const zoneRent = new Float64Array(problem.zones)
  for (const [zone, resource, price] of prices.capacity ?? []) {
    // What is kept is not priced too.
    if (filled?.resource === resource) continue
    const units = perUnit.get(resource)!
    const { limit } = problem.capacity.find((row) => row.zone === zone && row.resource === resource)!
    units[zone] = exact(units[zone]! + price)
    zoneRent[zone] = exact(zoneRent[zone]! + exact(price * limit))
  }
  for (const [supplier, price] of prices.share ?? []) {
    const { resource, part, whole } = problem.share!
    const units = perUnit.get(resource)!
    for (let z = 0; z < problem.zones; z++) units[z] = exact(units[z]! - exact(price * part))
    for (const z of problem.suppliers.get(supplier)!) units[z] = exact(units[z]! + exact(price * whole))
  }
  const constant = -BigInt(exact((prices.moves ?? 0) * (problem.maxMoves ?? 0)))
  return { perUnit, zoneRent, constant }
}

function reducedCosts(problem: ExactProblem, leaf: Leaf, perUnit: ReadonlyMap<string, Float64Array>): Float64Array {
  const { items, zones } = problem
  const reduced = new Float64Array(items * zones)
  const movePrice = leaf.prices.moves ?? 0
  for (let at = 0; at < items * zones; at++)
    reduced[at] = exact(exact(leaf.scale * problem.cost[at]!) + (problem.moved[at] === 1 ? movePrice : 0))
  for (const [resource, price] of perUnit) {
    if (price.every((value) => value === 0)) continue
    const sizes = problem.sizes.get(resource) ?? []
    for (let i = 0; i < items; i++) {
      const size = sizes[i]!
      for (let z = 0; z < zones; z++) {
        const units = typeof size === 'number' ? size : size[z]!
        reduced[i * zones + z] = exact(reduced[i * zones + z]! + exact(units * price[z]!))
      }
    }
  }
  for (let e = 0; e < problem.edges.length; e++) {
    const { a, b } = problem.edges[e]!
    for (let z = 0; z < zones; z++) {
      reduced[a * zones + z] = exact(reduced[a * zones + z]! + leaf.messages[2 * e * zones + z]!)
      reduced[b * zones + z] = exact(reduced[b * zones + z]! + leaf.messages[(2 * e + 1) * zones + z]!)
    }
  }
  return reduced
}

/** The least of the pair's cost less the messages that it has sent to its ends, over the zones still allowed. */
function leastOfEdge(problem: ExactProblem, leaf: Leaf, e: number): number {
  const { a, cost } = problem.edges[e]!
  let least = Number.POSITIVE_INFINITY
  if (typeof cost === 'number') {
    // Apart costs at least as much as together, so the dearest messages may be taken without asking whether zones differ.
    const { b } = problem.edges[e]!
    const toA = 2 * e * problem.zones
    const toB = toA + problem.zones
    let [mostA, mostB] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (let z = 0; z < problem.zones; z++) {
      const [inA, inB] = [isAllowed(leaf, problem.zones, a, z), isAllowed(leaf, problem.zones, b, z)]
      if (inA) mostA = Math.max(mostA, leaf.messages[toA + z]!)
      if (inB) mostB = Math.max(mostB, leaf.messages[toB + z]!)
      if (inA && inB) least = Math.min(least, exact(-leaf.messages[toA + z]! - leaf.messages[toB + z]!))
    }
    return Math.min(least, exact(exact(leaf.scale * cost) - exact(mostA + mostB)))
  }
  for (let k = 0; k < problem.zones; k++)
    if (isAllowed(leaf, problem.zones, a, k)) least = Math.min(least, leastFrom(problem, leaf, e, true, k))
  return least
}

/** The same with one end held in zone k. */
function leastFrom(problem: ExactProblem, leaf: Leaf, e: number, holdsA: boolean, k: number): number {
  const { zones } = problem
  const { a, b, cost } = problem.edges[e]!
  const other = holdsA ? b : a
  const own = leaf.messages[(2 * e + (holdsA ? 0 : 1)) * zones + k]!
  const to = (2 * e + (holdsA ? 1 : 0)) * zones
  let least = Number.POSITIVE_INFINITY
  for (let l = 0; l < zones; l++) {
    if (!isAllowed(leaf, zones, other, l)) continue
    const pair = typeof cost === 'number' ? (k === l ? 0 : cost) : holdsA ? cost[k]![l]! : cost[l]![k]!
    least = Math.min(least, exact(exact(leaf.scale * pair) - exact(own + leaf.messages[to + l]!)))
  }
  return least
}

/** How much more than the leaf's bound any plan costs that has item i in zone z. */
export function excess(problem: ExactProblem, leaf: Leaf, measured: Measured, i: number, z: number): number {
  let more = Math.max(0, exact(measured.reduced[i * problem.zones + z]! - measured.values[i]!))
  if (leaf.zoneState[z] === 'undecided') more = exact(more + Math.max(0, measured.opening[z]!))
  for (const e of problem.edgesOf[i]!) {
    const holdsA = problem.edges[e]!.a === i
    more = exact(more + exact(leastFrom(problem, leaf, e, holdsA, z) - leastOfEdge(problem, leaf, e)))
  }
  return more
}

/**
 * How much more than the leaf's bound any plan costs that leaves zone z empty: its items must take other zones, and each
 * gives at least the least of what those cost it, where a zone it already pays for counts as its value.
 */
export function excessWithout(problem: ExactProblem, leaf: Leaf, measured: Measured, z: number): bigint {
  const { zones } = problem
  let more = BigInt(Math.max(0, -measured.opening[z]!))
  for (let i = 0; i < problem.items; i++) {
    if (!isAllowed(leaf, zones, i, z)) continue
    const value = measured.values[i]!
    let least = Number.POSITIVE_INFINITY
    for (let other = 0; other < zones; other++)
      if (other !== z && isAllowed(leaf, zones, i, other))
        least = Math.min(least, Math.max(value, measured.reduced[i * zones + other]!))
    // An item that has no other zone cannot do without this one.
    if (least === Number.POSITIVE_INFINITY) return farBeyond
    more += BigInt(exact(least - value))
  }
  return more
}

export const farBeyond = 2n ** 80n
