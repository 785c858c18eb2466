import type { Problem } from '#placement/problem.ts'
import { stream } from '../../placement/generate.ts'
import { problemOf } from './problem-of.ts'

// Single-source capacitated location as its collections are described. Customers are items, facilities zones; each call with
// another seed is a new instance.

type Point = readonly [number, number]
type Draw = (low: number, high: number) => number

/**
 * Cornuéjols, Sridharan and Thizy, European Journal of Operational Research 50 (1991): points in the unit square, demand 5 to
 * 35, capacity 10 to 160 scaled to `ratio` times all demand, opening cost growing with the root of the capacity, cost 10 ×
 * distance × demand (here × 10, rounded). What Gadegaard, Klose and Nielsen, EURO Journal on Computational Optimization 6
 * (2018), draw their larger instances by.
 */
export function singleSourceLocation(customers: number, facilities: number, ratio: number, seed: number): Problem {
  const random = stream(seed * 619 + customers + facilities + ratio)
  const points = (n: number) => Array.from({ length: n }, () => [random(), random()] as const)
  const [from, to] = [points(facilities), points(customers)]
  const demand = to.map(() => 5 + Math.floor(random() * 31))
  const raw = from.map(() => 10 + random() * 150)
  const capacity = scaled(raw, ratio, demand)
  const opening = capacity.map((s) => Math.round(10 * (random() * 90 + (100 + 10 * random()) * Math.sqrt(s))))
  const cost = to.map(([x, y], j) => from.map(([u, v]) => Math.round(100 * Math.hypot(x - u, y - v) * demand[j]!)))
  return located(cost, demand, capacity, opening)
}

/**
 * Holmberg, Rönnqvist and Yuan, European Journal of Operational Research 113 (1999): 71 instances of 50 × 10 to 200 × 30 in
 * groups that differ in how much capacity there is (1.4 to 8 times the demand). Figures as in the collection's file p1:
 * demand 10 to 49, capacities 100 to 400, opening 300 to 600, cost 4 × distance in a square of 190, whatever the demand.
 */
export function distantCustomers(customers: number, facilities: number, ratio: number, seed: number): Problem {
  const draw = drawFrom(seed * 677 + customers + facilities + ratio)
  const point = (): Point => [draw(10, 200), draw(10, 200)]
  const [from, to] = [times(facilities, point), times(customers, point)]
  const demand = to.map(() => draw(10, 49))
  const raw = from.map(() => draw(100, 400))
  const opening = from.map(() => draw(300, 600))
  return located(distances(to, from, 4), demand, scaled(raw, ratio, demand), opening)
}

/**
 * Stidsen, Andersen and Dammann, Management Science 60 (2014), as Gadegaard's SSCFLPgenerator describes them: points in a
 * square, cost 10 × distance, opening 10 × (the least of a facility's costs + 1), demand 5 to 10, capacity 10 to 20 scaled to
 * `ratio` (there 1.5 to 4) times all demand.
 */
export function cheapOpenings(customers: number, facilities: number, ratio: number, seed: number): Problem {
  const random = stream(seed * 683 + customers + facilities + ratio)
  const point = (): Point => [10 * random(), 10 * random()]
  const [from, to] = [times(facilities, point), times(customers, point)]
  const upTo = (low: number, high: number) => low + Math.floor(random() * (high - low + 1))
  const cost = distances(to, from, 10)
  const demand = to.map(() => upTo(5, 10))
  const raw = from.map(() => upTo(10, 20))
  const opening = from.map((_, z) => 10 * (Math.min(...cost.map((row) => row[z]!)) + 1))
  return located(cost, demand, scaled(raw, ratio, demand), opening)
}

/**
 * In the manner of OR-Library's cap41 to cap134 (Beasley, European Journal of Operational Research 33, 1988, after Kuehn and
 * Hamburger), each customer with one warehouse: a few cities have most of the demand of 58,268, warehouses are all as large
 * and cost all as much to open (7,500, 12,500, 17,500 or 25,000), cost is distance × demand.
 */
export function equalWarehouses(
  customers: number,
  warehouses: number,
  capacity: number,
  openingCost: number,
  seed: number,
): Problem {
  const random = stream(seed * 691 + customers + warehouses + capacity + openingCost)
  const point = (): Point => [random(), random()]
  const [from, to] = [times(warehouses, point), times(customers, point)]
  const weight = to.map(() => 1 / (0.05 + random()))
  const all = weight.reduce((sum, w) => sum + w, 0)
  const demand = weight.map((w) => Math.min(capacity, Math.max(1, Math.round((58_268 * w) / all))))
  const cost = to.map(([x, y], j) => from.map(([u, v]) => Math.round(20 * Math.hypot(x - u, y - v) * demand[j]!)))
  return located(
    cost,
    demand,
    from.map(() => capacity),
    from.map(() => openingCost),
  )
}

function located(cost: number[][], demand: number[], capacity: readonly number[], opening: readonly number[]): Problem {
  const rest = { size: { demand }, capacity: (z: number) => ({ demand: capacity[z]! }), opening }
  return problemOf(cost.length, capacity.length, cost, rest)
}

/** Capacities that come to `ratio` times all demand. */
function scaled(raw: readonly number[], ratio: number, demand: readonly number[]): number[] {
  const scale = (ratio * demand.reduce((sum, d) => sum + d, 0)) / raw.reduce((sum, s) => sum + s, 0)
  return raw.map((s) => Math.floor(s * scale))
}

function distances(to: readonly Point[], from: readonly Point[], unit: number): number[][] {
  return to.map(([x, y]) => from.map(([u, v]) => Math.round(unit * Math.hypot(x - u, y - v))))
}

function times<T>(count: number, make: () => T): T[] {
  return Array.from({ length: count }, make)
}

function drawFrom(seed: number): Draw {
  const random = stream(seed)
  return (low, high) => low + Math.floor(random() * (high - low + 1))
}
