import { digestOf } from '#catalogue/vocabulary/digest.ts'
import { AdvisorError } from '#catalogue/vocabulary/issue.ts'
import type { Problem, Solution } from '../problem.ts'
import type { Cooling } from './ascend.ts'
import { wholeDomain } from './domain.ts'
import { search as improve } from './local-search.ts'
import { type Model, readModel } from './model.ts'
import { ceilingOf, limitsOf, noMultipliers } from './multipliers.ts'
import { wholePart } from './part.ts'
import { startPenalty } from './penalty.ts'
import { stateOf } from './plan-state.ts'
import { randomFrom } from './random.ts'
import { evaluate, type Node, split, type Task } from './tree.ts'
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
  const scale = scaleFor(problem)
  const task: Task = { model, limits, scale, ceiling: ceilingOf(model, limits, scale) }
  const random = randomFrom(options.seed ?? 1)
  const domain = wholeDomain(model)
  const unit = decisionUnit(model)

  let plan: Int32Array | null = null
  let cost = Infinity
  const goal = () => (cost === Infinity ? Infinity : cost - Math.max(1 - 1e-6, (options.gap ?? 0) * Math.abs(cost)))
  const consider = (found: Int32Array | null) => {
    if (found === null) return
    const total = stateOf(model, found).cost
    if (total < cost) [plan, cost] = [found, total]
  }
  const tryFrom = (node: Node, kicks: number) => {
    if (node.choice.length > 0 && !node.choice.includes(-1))
      consider(improve(model, domain, node.choice, startPenalty(model), random, kicks))
  }

  const whole = { part: wholePart(model, limits), m: noMultipliers(model, limits) }
  const coarse: Cooling = { from: unit / 10, to: unit / 400, factor: 0.4, rounds: 12 }
  const fine: Cooling = { from: unit / 400, to: unit / 8000, factor: 0.4, rounds: 10 }
  const quick: Cooling = { from: unit / 500, to: unit / 6000, factor: 0.3, rounds: 6 }
  let root = evaluate(task, whole, domain, coarse, Infinity)
  tryFrom(root, 60)
  if (cost < Infinity) root = evaluate(task, { part: whole.part, m: root.m }, wholeDomain(model), fine, goal())
  tryFrom(root, 60)

  const frontier: Node[] = [root]
  let nodes = 1
  while (frontier.length > 0 && nodes < maxNodes) {
    let at = 0
    for (let n = 1; n < frontier.length; n++) if (frontier[n]!.bound < frontier[at]!.bound) at = n
    const node = frontier[at]!
    if (node.bound > goal() || node.bound === Infinity) break
    frontier[at] = frontier.at(-1)!
    frontier.pop()
    if (nodes % 16 === 1) {
      await new Promise((resolve) => setImmediate(resolve))
      options.onProgress?.({
        cost,
        lowerBound: Math.ceil(node.bound),
        gap: gapOf(cost, node.bound),
        seconds: seconds(),
      })
      if (late()) {
        frontier.push(node)
        break
      }
    }
    if (!split(task, node, quick, goal())) {
      consider(node.choice)
      continue
    }
    nodes += 2
    for (const child of node.children!) {
      if (child.bound < goal()) tryFrom(child, nodes % 10 === 1 ? 3 : 0)
      if (child.bound < goal()) frontier.push(child)
    }
  }
  const proof = writeProof(task, root)
  const certificate = {
    schema: 'rettsky/certificate/v1' as const,
    problem: digestOf(problem),
    method: 'multiplier-tree',
    data: JSON.parse(JSON.stringify(proof)),
  }
  const least = Math.min(cost, ...frontier.map((leaf) => leaf.bound))
  if (plan === null) {
    if (least < Infinity)
      throw new AdvisorError('no-plan-in-time', 'no plan was found, and none was ruled out, within the limit')
    return {
      schema: 'rettsky/solution/v1',
      status: 'infeasible',
      assignment: {},
      cost: 0,
      lowerBound: 0,
      gap: 0,
      certificate,
      statistics: { nodes },
    }
  }
  const lowerBound = Math.min(cost, Math.ceil(Math.min(least, cost - (options.gap ?? 0) * Math.abs(cost))))
  const gap = gapOf(cost, lowerBound)
  const placed: Int32Array = plan
  return {
    schema: 'rettsky/solution/v1',
    status: gap === 0 ? 'optimal' : gap <= (options.gap ?? 0) ? 'within-gap' : 'time-limit',
    assignment: Object.fromEntries(problem.items.map((item, i) => [item.id, problem.zones[placed[i]!]!.id])),
    cost,
    lowerBound,
    gap,
    certificate,
    statistics: { nodes },
  }
}

function gapOf(cost: number, bound: number): number {
  return Math.max(0, cost - Math.ceil(bound)) / Math.max(1, Math.abs(cost))
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
