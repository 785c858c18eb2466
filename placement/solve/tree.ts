import { ascend } from './ascend.ts'
import { boundOf } from './bound.ts'
import { copyDomain, type Domain, decideZone, narrow, open, undecided } from './domain.ts'
import type { Model } from './model.ts'
import { type Limit, type Multipliers, noMultipliers, usage } from './multipliers.ts'
import { findRay } from './ray.ts'

export type Branch = { item: number; zones: number[] } | { open: number }

/** A node of the search tree, with integer multipliers in 1/scale units. */
export interface Node {
  domain: Domain | null
  multipliers: Multipliers
  bound: number
  branch: Branch | null
  children: [Node, Node] | null
  /** Prices that show that no plan is left here. */
  ray: Float64Array | null
  choice: Int32Array
  reduced: Float64Array
}

export interface Search {
  model: Model
  limits: readonly Limit[]
  scale: number
}

/** Raises the bound of a node from its parent's multipliers and rounds the result to integers. */
export function evaluate(
  { model, limits, scale }: Search,
  domain: Domain,
  from: Multipliers | null,
  goal: number,
  iterations: number,
): Node {
  if (domain.count.includes(0)) return emptyNode(model, limits, domain)
  if (domain.count.every((count) => count === 1)) return evaluateOnly({ model, limits, scale }, domain)
  const start = from === null ? noMultipliers(model, limits) : times(from, 1 / scale)
  const { best, bound, choice, reduced } = ascend(model, limits, domain, start, goal, iterations)
  const multipliers = rounded(times(best, scale))
  const node: Node = { domain, multipliers, bound, branch: null, children: null, ray: null, choice, reduced }
  node.bound = boundOf(model, limits, domain, multipliers, scale).bound / scale
  if (goal === Infinity || node.bound < goal) {
    node.ray = goal === Infinity ? findRay(model, limits, domain, 300) : null
    if (node.ray !== null) node.bound = Infinity
  }
  return node
}

/** A node in which an item has no zone left: that needs no multipliers to see. */
function emptyNode(model: Model, limits: readonly Limit[], domain: Domain): Node {
  const multipliers = noMultipliers(model, limits)
  const choice = new Int32Array(model.items)
  return { domain, multipliers, bound: Infinity, branch: null, children: null, ray: null, choice, reduced: model.cost }
}

/** A node with one zone left for every item: its bound is the cost of that plan, or a limit that it passes. */
function evaluateOnly({ model, limits, scale }: Search, domain: Domain): Node {
  const { items, zones } = model
  const choice = Int32Array.from({ length: items }, (_, i) => domain.zone[i * zones]!)
  const multipliers = noMultipliers(model, limits)
  const used = usage(model, limits, choice)
  const broken = limits.findIndex((limit, l) => used[l]! > limit.most)
  const node: Node = {
    domain,
    multipliers,
    bound: Infinity,
    branch: null,
    children: null,
    ray: null,
    choice,
    reduced: model.cost,
  }
  if (broken >= 0) {
    node.ray = new Float64Array(limits.length)
    node.ray[broken] = 1
    return node
  }
  // The first inhabitant pays for its zone.
  for (let z = 0; z < zones; z++) {
    const first = choice.indexOf(z)
    if (first >= 0 && domain.state[z] === undecided && multipliers.rent !== null)
      multipliers.rent[first * zones + z] = model.opening[z]! * scale
  }
  node.bound = boundOf(model, limits, domain, multipliers, scale).bound / scale
  return node
}

/** Splits a node in two. False when nothing is left to decide in it. */
export function split(search: Search, node: Node, goal: number, iterations: number): boolean {
  const { model } = search
  const domain = node.domain!
  const branch = chooseBranch(model, domain, node)
  if (branch === null) return false
  const [left, right] = [copyDomain(domain), copyDomain(domain)]
  if ('open' in branch) {
    decideZone(model, left, branch.open, open)
    decideZone(model, right, branch.open, 2)
  } else {
    narrow(model, left, branch.item, (z) => branch.zones.includes(z))
    narrow(model, right, branch.item, (z) => !branch.zones.includes(z))
  }
  node.branch = branch
  node.children = [
    evaluate(search, left, node.multipliers, goal, iterations),
    evaluate(search, right, node.multipliers, goal, iterations),
  ]
  node.domain = null
  return true
}

function chooseBranch(model: Model, domain: Domain, node: Node): Branch | null {
  const { zones } = model
  let zone = -1
  for (let z = 0; z < zones; z++)
    if (
      domain.state[z] === undecided &&
      model.opening[z]! > 0 &&
      (zone < 0 || model.opening[z]! > model.opening[zone]!)
    )
      zone = z
  if (zone >= 0) return { open: zone }
  let item = -1
  let least = Infinity
  for (let i = 0; i < model.items; i++) {
    if (domain.count[i]! < 2) continue
    const best = node.reduced[i * zones + node.choice[i]!]!
    let second = Infinity
    for (let k = 0; k < domain.count[i]!; k++) {
      const z = domain.zone[i * zones + k]!
      if (z !== node.choice[i]) second = Math.min(second, node.reduced[i * zones + z]!)
    }
    const degree = model.edgesFrom[i + 1]! - model.edgesFrom[i]!
    const margin = (second - best) / (1 + degree)
    if (margin < least) {
      least = margin
      item = i
    }
  }
  return item < 0 ? null : { item, zones: [node.choice[item]!] }
}

function times(m: Multipliers, factor: number): Multipliers {
  const scaled = (values: Float64Array) => values.map((value) => value * factor)
  return { limit: scaled(m.limit), message: scaled(m.message), rent: m.rent === null ? null : scaled(m.rent) }
}

function rounded(m: Multipliers): Multipliers {
  const whole = (values: Float64Array) => values.map((value) => Math.round(value) + 0)
  return { limit: whole(m.limit), message: whole(m.message), rent: m.rent === null ? null : whole(m.rent) }
}
