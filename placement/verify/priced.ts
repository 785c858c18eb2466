import { exact } from './exact.ts'
import type { ExactProblem } from './exact-problem.ts'
import type { Leaf, Priced } from './leaf.ts'
import type { Sizes } from './read-figures.ts'

/** Prices a leaf; the same again, with items' zones put in order, where the next leaf has the same prices and there are no pairs. */
export function pricedFor(problem: ExactProblem): (leaf: Leaf) => Priced {
  let last: { prices: Leaf['prices']; scale: number; priced: Priced } | null = null
  return (leaf) => {
    if (last !== null && last.prices === leaf.prices && last.scale === leaf.scale && problem.pairs.count === 0) {
      if (leaf.filled === undefined) last.priced.order ??= inOrder(problem, last.priced.reduced)
      return last.priced
    }
    const { perUnit, zoneRent, constant } = spreadPrices(problem, leaf)
    const reduced = reducedCosts(problem, leaf, perUnit)
    const paid = problem.opening.map((cost, z) => exact(exact(leaf.scale * cost) - zoneRent[z]!))
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
  const { zones, sizes, capacity, share, suppliers, maxMoves } = problem
  const perUnit = new Map([...sizes.keys()].map((resource) => [resource, new Float64Array(zones)]))
  const zoneRent = new Float64Array(zones)
  for (const [zone, resource, price] of prices.capacity ?? []) {
    // What is kept is not priced too.
    if (filled?.resource === resource) continue
    const units = perUnit.get(resource)!
    const { most } = capacity.find((row) => row.zone === zone && row.resource === resource)!
    units[zone] = exact(units[zone]! + price)
    zoneRent[zone] = exact(zoneRent[zone]! + exact(price * most))
  }
  let constant = -exact((prices.moves ?? 0) * (maxMoves ?? 0))
  for (const [id, price] of prices.share ?? []) {
    const supplier = suppliers.get(id)!
    const { resource, part, whole } = share!
    const units = perUnit.get(resource)!
    constant = exact(constant - exact(price * supplier.most))
    for (let z = 0; z < zones; z++) units[z] = exact(units[z]! - exact(price * part))
    for (const z of supplier.zones) units[z] = exact(units[z]! + exact(price * whole))
  }
  return { perUnit, zoneRent, constant }
}

/** Costs, prices of moves and sizes, and messages; 0 or anything where the item may not lie. */
function reducedCosts(problem: ExactProblem, leaf: Leaf, perUnit: ReadonlyMap<string, Float64Array>): Float64Array {
  const { cost, allowed, moved } = problem
  const { scale } = leaf
  const movePrice = leaf.prices.moves ?? 0
  const reduced = new Float64Array(cost.length)
  for (let at = 0; at < reduced.length; at++)
    if (allowed[at] === 1) reduced[at] = exact(exact(scale * cost[at]!) + (moved[at] === 1 ? movePrice : 0))
  for (const [resource, price] of perUnit)
    if (price.some((value) => value !== 0)) addSizes(reduced, problem.zones, problem.sizes.get(resource)!, price)
  addMessages(reduced, problem, leaf.messages)
  return reduced
}

function addSizes(reduced: Float64Array, zones: number, { of, perItem, perZone }: Sizes, price: Float64Array): void {
  for (let i = 0; i * zones < reduced.length; i++)
    for (let z = 0; z < zones; z++) {
      const at = i * zones + z
      reduced[at] = exact(reduced[at]! + exact(of[i * perItem + z * perZone]! * price[z]!))
    }
}

function addMessages(reduced: Float64Array, { zones, pairs }: ExactProblem, messages: Float64Array): void {
  const { count, a, b } = pairs
  for (let e = 0; e < count; e++) {
    addRow(reduced, a[e]! * zones, messages, 2 * e * zones, zones)
    addRow(reduced, b[e]! * zones, messages, (2 * e + 1) * zones, zones)
  }
}

function addRow(reduced: Float64Array, to: number, messages: Float64Array, from: number, zones: number): void {
  for (let z = 0; z < zones; z++) reduced[to + z] = exact(reduced[to + z]! + messages[from + z]!)
}
