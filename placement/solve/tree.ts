import { type Ascent, ascend, type Cooling, chooseZones } from './ascend.ts'
import { boundOf } from './bound.ts'
import { closed, copyDomain, type Domain, decideZone, narrow, open, undecided } from './domain.ts'
import { type Exclusion, exclude } from './exclude.ts'
import type { Model } from './model.ts'
import { type Limit, type Multipliers, noMultipliers } from './multipliers.ts'
import { type Part, shrink } from './part.ts'
import { findRay } from './ray.ts'

export type Branch = { item: number; zones: number[] } | { open: number }

/** What the whole search has in common. */
export interface Task {
  model: Model
  limits: readonly Limit[]
  /** Multipliers are kept as integers in 1/scale of a cost unit. */
  scale: number
  /** Highest price of each limit, so that sums of scaled prices × sizes stay exact. */
  ceiling: Float64Array
  /** Size of a typical decision, in cost units. */
  unit: number
}

/** A part of the problem with integer multipliers that bound it. */
export interface Bounded {
  part: Part
  m: Multipliers
}

/** A node of the search tree: what it set aside, step by step, the bound of what is left, and how that was split. */
export interface Node extends Bounded {
  domain: Domain
  aside: (Bounded & { found: Exclusion })[]
  bound: number
  /** Prices that show that no plan is left here. */
  ray: Float64Array | null
  branch: Branch | null
  children: [Node, Node] | null
  /** Zone that each item of the whole would choose. */
  choice: Int32Array
  ascent: Ascent | null
}

/**
 * Bounds what a domain of a part leaves open: raises the bound, sets aside what cannot be in a plan below the goal, and
 * goes on with the rest for as long as that shrinks it.
 */
export function evaluate(task: Task, from: Bounded, domain: Domain, cooling: Cooling, goal: number): Node {
  const { scale } = task
  const node: Node = {
    ...from,
    domain,
    aside: [],
    bound: Infinity,
    ray: null,
    branch: null,
    children: null,
    choice: new Int32Array(),
    ascent: null,
  }
  for (let round = 0; ; round++) {
    if (node.domain.count.includes(0)) return node
    if (node.domain.count.includes(1)) Object.assign(node, shrink(node.part, node.domain, node.m))
    const { model, limits, constant } = node.part
    if (model.items === 0) return settle(task, node)
    const start = times(node.m, 1 / scale)
    node.ascent = ascend(model, limits, node.domain, start, cooling, goal - constant, task.ceiling)
    node.m = rounded(times(node.ascent.m, scale))
    const now = boundOf(model, limits, node.domain, node.m, scale)
    node.bound = now.bound / scale + constant
    node.choice = choiceOf(node)
    if (node.bound >= goal) return node
    if (Number.isNaN(node.bound)) throw new RangeError('a bound is not a number')
    if (goal === Infinity || node.m.limit.some((price, l) => price > 0.4 * scale * task.ceiling[l]!)) {
      node.ray = findRay(model, limits, node.domain)
      if (node.ray !== null) node.bound = Infinity
      if (goal === Infinity || node.ray !== null) return node
    }
    const before = labels(node.domain)
    const kept = { part: node.part, m: node.m }
    const narrowed = copyDomain(node.domain)
    const found = exclude(model, narrowed, node.m, now, scale, (goal - constant) * scale)
    if (found === null) return node
    node.aside.push({ ...kept, found })
    node.domain = narrowed
    if (narrowed.count.includes(0)) {
      node.bound = Infinity
      return node
    }
    if (round > 4 || labels(narrowed) > 0.9 * before) {
      if (!narrowed.count.includes(1)) return node
      Object.assign(node, shrink(node.part, node.domain, node.m))
      if (node.part.model.items === 0) return settle(task, node)
      node.ascent = null
    }
  }
}

/** A node with nothing left to choose: one plan, or a limit that it passes. */
function settle(task: Task, node: Node): Node {
  node.m = noMultipliers(node.part.model, node.part.limits)
  node.choice = choiceOf(node)
  const broken = node.part.limits.findIndex((limit) => limit.most < 0)
  if (broken >= 0) {
    node.ray = new Float64Array(task.limits.length)
    node.ray[broken] = 1
    node.bound = Infinity
    return node
  }
  const now = boundOf(node.part.model, node.part.limits, node.domain, node.m, task.scale)
  node.bound = now.bound / task.scale + node.part.constant
  return node
}

/** Splits a node in two and bounds both halves. False when nothing is left to decide in it. */
export function split(task: Task, node: Node, cooling: Cooling, goal: number): boolean {
  const branch = chooseBranch(node)
  if (branch === null) return false
  const { model } = node.part
  const [left, right] = [copyDomain(node.domain), copyDomain(node.domain)]
  divide(model, branch, left, right)
  node.branch = branch
  node.children = [evaluate(task, node, left, cooling, goal), evaluate(task, node, right, cooling, goal)]
  return true
}

export function divide(model: Model, branch: Branch, left: Domain, right: Domain): void {
  if ('open' in branch) {
    decideZone(model, left, branch.open, open)
    decideZone(model, right, branch.open, closed)
    return
  }
  narrow(model, left, branch.item, (z) => branch.zones.includes(z))
  narrow(model, right, branch.item, (z) => !branch.zones.includes(z))
}

/** The zone whose use is most in doubt, if any is; else the item, weighed by what depends on it. */
function chooseBranch(node: Node): Branch | null {
  const { domain, ascent } = node
  const { model } = node.part
  if (ascent === null) return null
  const { zones } = model
  let zone = -1
  let doubt = 0.02
  for (let z = 0; z < zones; z++) {
    if (domain.state[z] !== undecided || model.opening[z] === 0) continue
    const unsure = Math.min(ascent.used[z]!, 1 - ascent.used[z]!)
    if (unsure > doubt) [zone, doubt] = [z, unsure]
  }
  if (zone >= 0) return { open: zone }
  const { choice, sure } = chooseZones(model, domain, ascent)
  let item = -1
  let most = -1
  for (let i = 0; i < model.items; i++) {
    if (domain.count[i]! < 2) continue
    const score = (1 - sure[i]!) * stake(model, domain, i)
    if (score > most) [item, most] = [i, score]
  }
  return item < 0 ? null : { item, zones: [choice[item]!] }
}

/** How much can hang on an item's zone: the spread of its own costs and of its pairs. */
function stake(model: Model, domain: Domain, i: number): number {
  const { zones } = model
  let [low, high] = [Infinity, -Infinity]
  for (let k = 0; k < domain.count[i]!; k++) {
    const cost = model.cost[i * zones + domain.zone[i * zones + k]!]!
    low = Math.min(low, cost)
    high = Math.max(high, cost)
  }
  let pairs = 0
  for (let n = model.edgesFrom[i]!; n < model.edgesFrom[i + 1]!; n++)
    pairs += model.pair[model.pairAt[model.edgesOf[n]!]! + 1] ?? 0
  return 1 + high - low + pairs
}

function choiceOf(node: Node): Int32Array {
  const choice = node.part.fixed.slice()
  if (node.ascent === null || node.part.model.items === 0) return choice
  const inPart = chooseZones(node.part.model, node.domain, node.ascent).choice
  for (const [at, i] of node.part.item.entries()) choice[i] = inPart[at]!
  return choice
}

function labels(domain: Domain): number {
  return domain.count.reduce((sum, count) => sum + count, 0)
}

function times(m: Multipliers, factor: number): Multipliers {
  const scaled = (values: Float64Array) => values.map((value) => value * factor)
  return { limit: scaled(m.limit), message: scaled(m.message), rent: m.rent === null ? null : scaled(m.rent) }
}

function rounded(m: Multipliers): Multipliers {
  const whole = (values: Float64Array) => values.map((value) => Math.round(value) + 0)
  return { limit: whole(m.limit), message: whole(m.message), rent: m.rent === null ? null : whole(m.rent) }
}
