import { type Ascent, ascend, type Cooling, chooseZones, harden, type Leaning } from '../bound/ascend.ts'
import { boundOf } from '../bound/bound.ts'
import { type Multipliers, noMultipliers } from '../bound/multipliers.ts'
import { findRay } from '../bound/ray.ts'
import { closed, copyDomain, type Domain, decideZone, narrow, open } from '../model/domain.ts'
import type { Model } from '../model/model.ts'
import { type Part, shrink } from '../model/part.ts'
import type { Task } from '../task.ts'
import { type Branch, candidates, learn, worthOf } from './branching.ts'
import { crowdedOut, isAnyCrowdedOut } from './crowding.ts'
import { type Exclusion, exclude } from './exclude.ts'

/** A part of the problem with integer multipliers that bound it. */
export interface Bounded {
  part: Part
  m: Multipliers
}

/** A node of the search tree: what it set aside, step by step, the bound of what is left, and how that was split. */
export interface Node extends Bounded {
  domain: Domain
  aside: (Bounded & { found: Exclusion })[]
  /** Nothing that was set aside is below this. */
  asideBound: number
  bound: number
  /** Prices that show that no plan is left here. */
  ray: Float64Array | null
  branch: Branch | null
  children: [Node, Node] | null
  /** What the last ascent found of each item's odds; null where nothing is left to choose. */
  ascent: Leaning | null
}

/** A node for what a domain of a part leaves open, not bounded yet. */
export function nodeFrom(task: Task, from: Bounded, domain: Domain): Node {
  const node: Node = {
    ...from,
    domain,
    aside: [],
    asideBound: Infinity,
    bound: -Infinity,
    ray: null,
    branch: null,
    children: null,
    ascent: null,
  }
  if (domain.count.includes(0)) node.bound = Infinity
  else if (domain.count.includes(1)) Object.assign(node, shrink(node.part, node.domain, node.m))
  return node.part.model.items === 0 && node.bound < Infinity ? settle(task, node) : node
}

/**
 * Bounds what a domain of a part leaves open: raises the bound, sets aside what cannot be in a plan below the goal, and
 * goes on with the rest for as long as that shrinks it.
 */
export function evaluate(task: Task, from: Bounded, domain: Domain, cooling: Cooling, goal: number): Node {
  const node = nodeFrom(task, from, domain)
  if (node.bound === Infinity || node.part.model.items === 0) return node
  if (!setAside(task, node, goal)) return node
  for (let round = 0; round < 6 && !task.isLate(); round++) {
    const before = labels(node.domain)
    if (!raise(task, node, cooling, goal) || labels(node.domain) > 0.9 * before) break
  }
  return node
}

/** Raises a node's bound and sets aside what that rules out. False when nothing is left to choose, or worth choosing. */
export function raise(task: Task, node: Node, cooling: Cooling, goal: number): boolean {
  const { model, limits, constant } = node.part
  const start = inCosts(node.m, task.scale)
  adopt(task, node, ascend(model, limits, node.domain, start, cooling, goal - constant, task))
  if (!setAside(task, node, goal)) return false
  if (goal < Infinity && atCeiling(task, node)) proveEmpty(task, node)
  return node.bound < goal
}

/** Brings messages that were found for a problem like this one to rest: what differs is made up for at once. */
export function settleMessages(task: Task, node: Node): void {
  const { model, limits } = node.part
  node.m = inWholeParts(harden(model, limits, node.domain, inCosts(node.m, task.scale)), task.scale)
}

/** Takes over what an ascent found, its multipliers rounded to integers. */
export function adopt(task: Task, node: Node, ascent: Ascent): void {
  const { theta, temperatures, used } = ascent
  node.ascent = { theta, temperatures, used }
  node.m = inWholeParts(ascent.m, task.scale)
}

/** Narrows the node to what a plan below the goal can be, and takes out what that decides. False when nothing is left. */
export function setAside(task: Task, node: Node, goal: number): boolean {
  const { part, m } = node
  const now = boundOf(part.model, part.limits, node.domain, m, task.scale)
  node.bound = now.bound / task.scale + part.constant
  if (Number.isNaN(node.bound)) throw new RangeError('a bound is not a number')
  if (node.bound >= goal) return false
  if (goal === Infinity && !isAnyCrowdedOut(part.model, part.limits, node.domain)) return true
  const narrowed = copyDomain(node.domain)
  const isOut = crowdedOut(part.model, part.limits)
  const found = exclude(part.model, narrowed, m, now, task.scale, (goal - part.constant) * task.scale, isOut)
  // On a large part a few exclusions are not worth a copy of all its multipliers.
  const few = part.model.items > 2_000 && labels(narrowed) > 0.9 * labels(node.domain)
  if (found === null || few) return true
  node.aside.push({ part, m, found })
  node.asideBound = Math.min(node.asideBound, goal)
  node.domain = narrowed
  if (narrowed.count.includes(0)) {
    node.bound = Infinity
    return false
  }
  if (narrowed.count.includes(1)) Object.assign(node, shrink(part, narrowed, m, node.ascent))
  if (node.part.model.items === 0) {
    settle(task, node)
    return false
  }
  // What was decided takes up room, which may decide more.
  return isAnyCrowdedOut(node.part.model, node.part.limits, node.domain) ? setAside(task, node, goal) : true
}

function atCeiling({ scale, ceiling }: Task, { m }: Node): boolean {
  return m.limit.some((price, l) => price > 0.4 * scale * ceiling[l]!)
}

/** Tries to show by sizes alone that a node holds no plan. */
export function proveEmpty(task: Task, node: Node): Node {
  const { model, limits } = node.part
  if (model.items === 0) return settle(task, node)
  node.ray = findRay(model, limits, node.domain)
  if (node.ray !== null) node.bound = Infinity
  return node
}

/** A node with nothing left to choose: one plan, or a limit that it passes. */
function settle(task: Task, node: Node): Node {
  node.m = noMultipliers(node.part.model, node.part.limits)
  node.ascent = null
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

/**
 * Splits a node in two and bounds both halves; tries a few ways and keeps the one that raises the bound most. False when
 * nothing is left to decide in it.
 */
export function split(task: Task, node: Node, cooling: Cooling, goal: number): boolean {
  if (node.ascent === null || task.isLate()) return false
  const { part } = node
  let best: { branch: Branch; children: [Node, Node]; worth: number } | null = null
  const cap = goal < Infinity ? goal - node.bound : task.unit
  for (const branch of candidates(part, node.domain, node.ascent, task.experience)) {
    const [left, right] = [copyDomain(node.domain), copyDomain(node.domain)]
    divide(part.model, branch, left, right)
    const children: [Node, Node] = [half(task, node, left, cooling, goal), half(task, node, right, cooling, goal)]
    learn(task.experience, part, branch, node.bound, children, cap)
    const [gain, other] = children.map(({ bound }) => Math.min(cap, bound - node.bound))
    const worth = worthOf(gain!, other!)
    if (best === null || worth > best.worth) best = { branch, children, worth }
    if (children.every((child) => child.bound >= goal) || task.isLate()) break
  }
  if (best === null) return false
  node.branch = best.branch
  node.children = best.children
  return true
}

/** About what a tree holds in memory: multipliers of all nodes, tables of those that are still open. */
export function bytesOf(root: Node): number {
  let bytes = 0
  const pending = [root]
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    for (const { part, m } of [node, ...node.aside]) {
      const numbers = m.message.length + (m.rent?.length ?? 0) + part.model.cost.length + part.model.pair.length
      bytes += 8 * numbers + 4 * (part.fixed.length + part.item.length + part.edge.length)
    }
    bytes += 8 * (node.ascent?.theta.length ?? 0) + 2 * node.domain.zone.length
    if (node.children !== null) pending.push(...node.children)
  }
  return bytes
}

/** Keeps of a node that is split or closed what the certificate needs, and lets its tables go. */
export function forget(node: Node): void {
  node.ascent = null
  node.part = withoutTables(node.part)
  for (const step of node.aside) step.part = withoutTables(step.part)
  node.domain = { zone: new Uint16Array(), count: new Int32Array(), state: new Uint8Array() }
}

function withoutTables(part: Part): Part {
  const none = { cost: new Float64Array(), pair: new Float64Array(), edgesOf: new Int32Array(), size: [] }
  return { ...part, model: { ...part.model, ...none } }
}

function half(task: Task, node: Node, domain: Domain, cooling: Cooling, goal: number): Node {
  const child = evaluate(task, node, domain, cooling, goal)
  return goal === Infinity && child.bound < Infinity ? proveEmpty(task, child) : child
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

/** The zone that each item of the whole would choose. */
export function choiceOf(node: Node): Int32Array {
  const choice = node.part.fixed.slice()
  if (node.ascent === null) return choice
  const inPart = chooseZones(node.part.model, node.domain, node.ascent).choice
  for (const [at, i] of node.part.item.entries()) choice[i] = inPart[at]!
  return choice
}

function labels(domain: Domain): number {
  return domain.count.reduce((sum, count) => sum + count, 0)
}

/** Multipliers in 1/scale units, in cost units. */
function inCosts(m: Multipliers, scale: number): Multipliers {
  return eachList(m, (from, to) => {
    for (let at = 0; at < from.length; at++) to[at] = from[at]! / scale
  })
}

/** Multipliers in cost units, in 1/scale units and rounded to those. */
function inWholeParts(m: Multipliers, scale: number): Multipliers {
  return eachList(m, (from, to) => {
    for (let at = 0; at < from.length; at++) to[at] = Math.round(from[at]! * scale) + 0
  })
}

function eachList({ limit, message, rent }: Multipliers, fill: (from: Float64Array, to: Float64Array) => void) {
  const filled = (from: Float64Array) => {
    const to = new Float64Array(from.length)
    fill(from, to)
    return to
  }
  return { limit: filled(limit), message: filled(message), rent: rent === null ? null : filled(rent) }
}
