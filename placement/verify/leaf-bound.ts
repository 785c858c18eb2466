import { exact, Total } from './exact.ts'
import type { ExactProblem } from './exact-problem.ts'
import { isAllowed, type Leaf, type Measured } from './leaf.ts'
import { leastFromA, leastFromB, leastOfPairs } from './pair-bound.ts'
import { leastOnShelf, shelvesOf } from './shelf.ts'
import { weighTogether } from './together.ts'

/**
 * The bound of a leaf: exact, since every step is checked to stay within 2^53 and the totals are big integers. `null` when
 * an item has no zone left, so that the leaf holds no plan at all.
 */
export function measure(problem: ExactProblem, leaf: Leaf): Measured | null {
  const { perUnit, zoneRent, constant } = spreadPrices(problem, leaf)
  const reduced = reducedCosts(problem, leaf, perUnit)
  const paid = Float64Array.from(problem.opening, (cost, z) => exact(exact(leaf.scale * cost) - zoneRent[z]!))
  const values = leastReduced(problem, leaf, reduced)
  if (values.includes(Number.POSITIVE_INFINITY)) return null
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(leaf.values[i]!)) values[i] = leaf.values[i]!
  const shelves = leaf.filled === undefined ? null : shelvesOf(problem, leaf, reduced, values, paid)
  if (leaf.filled !== undefined && shelves === null) return null
  const opening = shelves === null ? takeAll(leaf, reduced, values, paid) : shelves.map(leastOnShelf)
  const inUse = leaf.zoneState.map((state, z) => state === 'open' || (shelves !== null && shelves[z]!.isInUse))
  const together = shelves === null || leaf.filled!.together !== true ? null : weighTogether(shelves, opening)
  if (together?.least === Number.POSITIVE_INFINITY) return null
  const pairs = leastOfPairs(problem, leaf)
  const bound = new Total()
  bound.add(constant)
  bound.addAll(values)
  bound.addAll(pairs)
  for (const [z, term] of opening.entries())
    if (inUse[z] || (together === null && leaf.zoneState[z] === 'undecided' && term < 0)) bound.add(term)
  if (together !== null) bound.add(together.least)
  return { bound: bound.value(), reduced, values, pairs, opening, inUse, shelves, together }
}

/** The least of each item's reduced costs; infinite where no zone is left. */
function leastReduced({ items, zones }: ExactProblem, leaf: Leaf, reduced: Float64Array): Float64Array {
  const least = new Float64Array(items).fill(Number.POSITIVE_INFINITY)
  for (let i = 0; i < items; i++)
    for (let z = 0; z < zones; z++)
      if (isAllowed(leaf, zones, i, z)) least[i] = Math.min(least[i]!, reduced[i * zones + z]!)
  return least
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
  const constant = -exact((prices.moves ?? 0) * (problem.maxMoves ?? 0))
  return { perUnit, zoneRent, constant }
}

function reducedCosts(problem: ExactProblem, leaf: Leaf, perUnit: ReadonlyMap<string, Float64Array>): Float64Array {
  const { items, zones } = problem
  const reduced = new Float64Array(items * zones)
  const movePrice = leaf.prices.moves ?? 0
  for (let at = 0; at < items * zones; at++)
    reduced[at] = exact(exact(leaf.scale * problem.cost[at]!) + (problem.moved[at] === 1 ? movePrice : 0))
  for (const [resource, price] of perUnit)
    if (price.some((value) => value !== 0)) addSizes(reduced, zones, problem.sizes.get(resource) ?? [], price)
  addMessages(reduced, problem, leaf.messages)
  return reduced
}

function addSizes(
  reduced: Float64Array,
  zones: number,
  sizes: readonly (number | readonly number[])[],
  price: Float64Array,
): void {
  for (let i = 0; i < sizes.length; i++) {
    const size = sizes[i]!
    for (let z = 0; z < zones; z++) {
      const units = typeof size === 'number' ? size : size[z]!
      reduced[i * zones + z] = exact(reduced[i * zones + z]! + exact(units * price[z]!))
    }
  }
}

function addMessages(reduced: Float64Array, { zones, endA, endB }: ExactProblem, messages: Float64Array): void {
  for (let e = 0; e < endA.length; e++)
    for (let z = 0; z < zones; z++) {
      const inA = endA[e]! * zones + z
      const inB = endB[e]! * zones + z
      reduced[inA] = exact(reduced[inA]! + messages[2 * e * zones + z]!)
      reduced[inB] = exact(reduced[inB]! + messages[(2 * e + 1) * zones + z]!)
    }
}

/** How much more than the leaf's bound any plan costs that has item i in zone z. */
export function excess(problem: ExactProblem, leaf: Leaf, measured: Measured, i: number, z: number): number {
  let more = Math.max(0, exact(measured.reduced[i * problem.zones + z]! - measured.values[i]!))
  if (leaf.zoneState[z] === 'undecided') more = exact(more + Math.max(0, measured.opening[z]!))
  for (let n = problem.edgesFrom[i]!; n < problem.edgesFrom[i + 1]!; n++) {
    const e = problem.edgesOf[n]!
    const held = problem.endA[e] === i ? leastFromA(problem, leaf, e, z) : leastFromB(problem, leaf, e, z)
    more = exact(more + exact(held - measured.pairs[e]!))
  }
  return more
}

/**
 * How much more than the leaf's bound any plan costs that leaves zone z empty: its items must take other zones, and each
 * gives at least the least of what those cost it, where a zone it already pays for counts as its value.
 */
export function excessWithout(problem: ExactProblem, leaf: Leaf, measured: Measured, z: number): bigint {
  const { zones } = problem
  const more = new Total()
  more.add(Math.max(0, -measured.opening[z]!))
  for (let i = 0; i < problem.items; i++) {
    if (!isAllowed(leaf, zones, i, z)) continue
    const value = measured.values[i]!
    let least = Number.POSITIVE_INFINITY
    for (let other = 0; other < zones; other++)
      if (other !== z && isAllowed(leaf, zones, i, other))
        least = Math.min(least, Math.max(value, measured.reduced[i * zones + other]!))
    // An item that has no other zone cannot do without this one.
    if (least === Number.POSITIVE_INFINITY) return farBeyond
    more.add(least - value)
  }
  return more.value()
}

export const farBeyond = 2n ** 80n
