import { exact } from './exact.ts'
import type { ExactProblem } from './exact-problem.ts'
import type { Leaf, Priced } from './leaf.ts'

/** Prices a leaf; the same again, with items' zones put in order, where the next leaf has the same prices and there are no pairs. */
export function pricedFor(problem: ExactProblem): (leaf: Leaf) => Priced {
  let last: { prices: Leaf['prices']; scale: number; priced: Priced } | null = null
  return (leaf) => {
    if (last !== null && last.prices === leaf.prices && last.scale === leaf.scale && problem.endA.length === 0) {
      last.priced.order ??= inOrder(problem, last.priced.reduced)
      return last.priced
    }
    const { perUnit, zoneRent, constant } = spreadPrices(problem, leaf)
    const reduced = reducedCosts(problem, leaf, perUnit)
    const paid = Float64Array.from(problem.opening, (cost, z) => exact(exact(leaf.scale * cost) - zoneRent[z]!))
    const priced = { constant, reduced, paid, order: null }
    last = { prices: leaf.prices, scale: leaf.scale, priced }
    return priced
  }
}

function inOrder({ items, zones }: ExactProblem, reduced: Float64Array): Uint32Array {
  const order = new Uint32Array(items * zones)
  for (let i = 0; i < items; i++) {
    const own = order.subarray(i * zones, (i + 1) * zones)
    for (let z = 0; z < zones; z++) own[z] = z
    own.sort((p, q) => reduced[i * zones + p]! - reduced[i * zones + q]!)
  }
  return order
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
  let constant = -exact((prices.moves ?? 0) * (problem.maxMoves ?? 0))
  for (const [supplier, price] of prices.share ?? []) {
    constant = exact(constant - exact(price * problem.shareMost.get(supplier)!))
    const { resource, part, whole } = problem.share!
    const units = perUnit.get(resource)!
    for (let z = 0; z < problem.zones; z++) units[z] = exact(units[z]! - exact(price * part))
    for (const z of problem.suppliers.get(supplier)!) units[z] = exact(units[z]! + exact(price * whole))
  }
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
