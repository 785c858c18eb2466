import { digestOf } from '#catalogue/vocabulary/digest.ts'
import { AdvisorError } from '#catalogue/vocabulary/issue.ts'
import type { Problem, Solution } from '../problem.ts'
import type { Cooling } from './ascend.ts'
import { wholeDomain } from './domain.ts'
import { type Exploration, explore, type Incumbent, planFrom } from './explore.ts'
import { type Model, readModel } from './model.ts'
import { ceilingOf, limitsOf, noMultipliers } from './multipliers.ts'
import { pickAround, searchAround } from './neighbourhood-search.ts'
import { shrink, wholePart } from './part.ts'
import { isFeasible } from './penalty.ts'
import { stateOf } from './plan-state.ts'
import { randomFrom } from './random.ts'
import { roomOf } from './room.ts'
import { evaluate, type Node, type Task } from './tree.ts'
import { writeProof } from './write-proof.ts'

export interface Progress {
  cost: number
  lowerBound: number
  gap: number
  seconds: number
}

export interface SolveOptions {
  /** Stops early, with the best plan and bound so far. */
  timeLimitSeconds?: number
  /** Stops when (cost − lower bound) / cost is proven to be at most this. Default 0: optimal. */
  gap?: number
  seed?: number
  onProgress?(progress: Progress): void
  signal?: AbortSignal
}

const maxNodes = 4000

/**
 * The cheapest plan, with a certificate of how cheap any plan could be. The same problem and seed give the same bytes:
 * effort is counted in steps, and the clock only ever stops it early (status `time-limit`).
 */
export async function run(problem: Problem, options: SolveOptions = {}): Promise<Solution> {
  const started = performance.now()
  const seconds = () => (performance.now() - started) / 1000
  const late = () => options.signal?.aborted === true || seconds() > (options.timeLimitSeconds ?? Infinity)
  const model = readModel(problem)
  const limits = limitsOf(model)
  const room = roomOf(model, limits)
  const scale = scaleFor(problem)
  const unit = decisionUnit(model)
  const task: Task = { model, limits, scale, ceiling: ceilingOf(model, limits, scale), unit }
  const random = randomFrom(options.seed ?? 1)

  const incumbent: Incumbent = { cost: Infinity, zoneOf: null, goal: Infinity }
  const consider = (zoneOf: Int32Array) => {
    const state = stateOf(model, zoneOf)
    if (state.cost >= incumbent.cost || !isFeasible(model, room, state)) return
    incumbent.cost = state.cost
    incumbent.zoneOf = zoneOf.slice()
    incumbent.goal = state.cost - Math.max(1 - 1e-6, (options.gap ?? 0) * Math.abs(state.cost))
  }

  const coarse: Cooling = { from: unit / 10, to: unit / 600, factor: 0.4, rounds: 12 }
  const fine: Cooling = { from: unit / 600, to: unit / 8000, factor: 0.4, rounds: 15 }
  const quick: Cooling = { from: unit / 500, to: unit / 6000, factor: 0.3, rounds: 6 }
  const whole = shrink(wholePart(model, limits), wholeDomain(model), noMultipliers(model, limits))
  let root = evaluate(task, whole, whole.domain, coarse, Infinity)
  if (root.bound < Infinity) planFrom(task, root, random, consider, { kicks: 20, width: 50 })
  if (incumbent.cost < Infinity) {
    root = evaluate(task, root, whole.domain, fine, incumbent.goal)
    if (root.bound < incumbent.goal) planFrom(task, root, random, consider, { kicks: 20, width: 50 })
    let tries = 0
    let last = incumbent.cost
    const place = new Map(Array.from(whole.part.item, (i, at) => [i, at]))
    const unsure = Array.from(root.part.item, (i) => place.get(i)!)
    while (root.bound < incumbent.goal && tries++ < 30) {
      const free = pickAround(whole.part.model, whole.domain, unsure, 30, random)
      const first = root.aside[0] ?? root
      searchAround(task, first, whole.domain, incumbent, free, quick, 20, random, consider)
      if (incumbent.cost < last) [last, tries] = [incumbent.cost, 0]
    }
    if (root.bound < incumbent.goal)
      root = evaluate(task, root.aside[0] ?? root, whole.domain, { ...quick, from: fine.to }, incumbent.goal)
  }

  const tree: Exploration = { root, frontier: root.bound < incumbent.goal ? [root] : [], nodes: 1 }
  for (const _ of explore(task, tree, incumbent, quick, random, consider)) {
    if (tree.nodes >= maxNodes) break
    if (tree.nodes % 16 !== 1) continue
    await new Promise((resolve) => setImmediate(resolve))
    options.onProgress?.(progressOf(incumbent.cost, boundOfTree(tree, incumbent), seconds()))
    if (late()) break
  }
  return solutionFrom(problem, task, tree, incumbent, options.gap ?? 0)
}

function solutionFrom(problem: Problem, task: Task, tree: Exploration, incumbent: Incumbent, wanted: number): Solution {
  const proof = writeProof(task, tree.root)
  const certificate = {
    schema: 'rettsky/certificate/v1' as const,
    problem: digestOf(problem),
    method: 'multiplier-tree',
    data: JSON.parse(JSON.stringify(proof)),
  }
  const statistics = { nodes: tree.nodes }
  if (incumbent.zoneOf === null) {
    if (tree.frontier.length > 0)
      throw new AdvisorError('no-plan-in-time', 'no plan was found, and none was ruled out, within the limit')
    const nothing = { status: 'infeasible' as const, assignment: {}, cost: 0, lowerBound: 0, gap: 0 }
    return { schema: 'rettsky/solution/v1', ...nothing, certificate, statistics }
  }
  const { cost, zoneOf } = incumbent
  const lowerBound = boundOfTree(tree, incumbent)
  const gap = (cost - lowerBound) / Math.max(1, Math.abs(cost))
  return {
    schema: 'rettsky/solution/v1',
    status: gap === 0 ? 'optimal' : gap <= wanted ? 'within-gap' : 'time-limit',
    assignment: Object.fromEntries(problem.items.map((item, i) => [item.id, problem.zones[zoneOf[i]!]!.id])),
    cost,
    lowerBound,
    gap,
    certificate,
    statistics,
  }
}

/** What is proven: every closed leaf is at the goal or above, every open one at its bound. Costs are integers. */
function boundOfTree(tree: Exploration, incumbent: Incumbent): number {
  return Math.min(incumbent.cost, Math.ceil(Math.min(incumbent.goal, ...tree.frontier.map((leaf) => leaf.bound))))
}

function progressOf(cost: number, lowerBound: number, seconds: number): Progress {
  return { cost, lowerBound, gap: (cost - lowerBound) / Math.max(1, Math.abs(cost)), seconds }
}

/** Mean spread of an item's costs over its zones: the size of a typical decision. */
function decisionUnit(model: Model): number {
  let sum = 0
  for (let i = 0; i < model.items; i++) {
    let [low, high] = [Infinity, -Infinity]
    for (let z = 0; z < model.zones; z++) {
      const cost = model.cost[i * model.zones + z]!
      if (cost === Infinity) continue
      low = Math.min(low, cost)
      high = Math.max(high, cost)
    }
    sum += Math.max(0, high - low)
  }
  return Math.max(1, sum / model.items)
}

/** Largest power of two that leaves sums of scaled costs below 2^50. */
function scaleFor(problem: Problem): number {
  let total = 1
  for (const row of problem.cost) total += Math.max(...row.map((value) => Math.abs(value ?? 0)))
  for (const edge of problem.edges ?? [])
    total += typeof edge.cost === 'number' ? edge.cost : Math.max(...edge.cost.map((row) => Math.max(...row)))
  for (const zone of problem.zones) total += zone.openingCost ?? 0
  for (const value of problem.moveCost ?? []) total += value
  return 2 ** Math.max(0, Math.min(20, 50 - Math.ceil(Math.log2(total))))
}
