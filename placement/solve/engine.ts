import type { Problem, Solution } from '../problem.ts'
import { ascend, type Cooling } from './ascend.ts'
import { type Domain, wholeDomain } from './domain.ts'
import { type Exploration, explore, goalBelow, type Incumbent, planFrom } from './explore.ts'
import { fillingSearch, groundOf } from './fillings/index.ts'
import { fitIn } from './improve/fit-in.ts'
import { type Helper, helperFor } from './improve/helper.ts'
import { hasPairsOnly, type ImproveFrom, improve } from './improve/index.ts'
import { search } from './local-search.ts'
import { mergeAlike, spreadOut } from './merge.ts'
import { type Model, matrix } from './model.ts'
import { type Multipliers, noMultipliers } from './multipliers.ts'
import { pickAround, searchAround } from './neighbourhood-search.ts'
import { meanReach, nearbyOrder } from './order.ts'
import { shrink, wholePart } from './part.ts'
import { isFeasible, penaltyFrom } from './penalty.ts'
import { stateOf } from './plan-state.ts'
import { type Random, randomFrom } from './random.ts'
import { type Room, roomOf } from './room.ts'
import { type Task, taskFrom } from './task.ts'
import { adopt, bytesOf, choiceOf, type Node, nodeFrom, proveEmpty, raise, setAside } from './tree.ts'
import { type Earlier, earlierPlan, warmMultipliers } from './warm-start.ts'
import { writeProof } from './write-proof.ts'
import { boundOfTree, writeSolution } from './write-solution.ts'

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
  /**
   * Default: effort is counted in steps, so that the same problem and seed give the same bytes on any machine. False: goes on
   * until the gap is closed or time is up, whatever that takes.
   */
  deterministic?: boolean
  /** Memory at which the search tree stops growing: the bound that it has by then is reported. Default: 1 GiB. */
  treeBytes?: number
  /** An earlier problem like this one and its solution, to start from. */
  warm?: Earlier
  onProgress?(progress: Progress): void
  signal?: AbortSignal
  /** Milliseconds by which the time limit is kept. Default: the clock; a busy machine is measured by processor time. */
  now?: () => number
}

/**
 * The cheapest plan, with a certificate of how cheap any plan could be. Status `time-limit` says that neither optimality nor
 * the wanted gap was proven within the time, or within the steps that a deterministic search may take.
 */
export async function run(problem: Problem, options: SolveOptions = {}): Promise<Solution> {
  const now = options.now ?? (() => performance.now())
  const started = now()
  const seconds = () => (now() - started) / 1000
  const limitSeconds = options.timeLimitSeconds ?? Infinity
  let finishing = 0
  const isLate = () => options.signal?.aborted === true || seconds() > limitSeconds - finishing
  const task = taskFrom(problem, options.gap ?? 0, isLate)
  // Writing the answer down takes about as long as reading the problem did, twice over.
  finishing = Math.min(3 * seconds(), limitSeconds / 4)
  const isTimed = options.deterministic === false
  const maxNodes = isTimed ? Infinity : Math.ceil(4 + 200_000 / task.model.items)
  const random = randomFrom(options.seed ?? 1)
  const incumbent: Incumbent = { cost: Infinity, zoneOf: null, goal: Infinity }
  const room = roomOf(task.model, task.limits)
  const consider = (zoneOf: Int32Array) => {
    const state = stateOf(task.model, zoneOf)
    if (state.cost >= incumbent.cost || !isFeasible(task.model, room, state)) return
    incumbent.cost = state.cost
    incumbent.zoneOf = zoneOf.slice()
    incumbent.goal = goalBelow(state.cost, task.gap)
  }
  const { warm } = options
  const multipliers = warm === undefined ? null : warmMultipliers(task, problem, warm)
  const earlier = warm === undefined ? null : earlierPlan(problem, warm.solution.assignment)
  for (const zoneOf of [task.model.current, earlier]) if (zoneOf?.includes(-1) === false) consider(zoneOf)
  const root = startNode(task, multipliers)
  let second: Helper | null = null
  const helper = isTimed && task.model.items <= 20_000 ? helperFor(consider) : null
  const tree: Exploration = { root, frontier: root.bound === Infinity ? [] : [root], nodes: 1 }
  let bound = () => boundOfTree(tree, incumbent.cost)
  /** Lets signals and timers through; true when it is time to stop. */
  const stop = async () => {
    await new Promise((resolve) => setImmediate(resolve))
    helper?.collect()
    second?.collect()
    const lowerBound = bound()
    options.onProgress?.({
      cost: incumbent.cost,
      lowerBound,
      gap: gapOf(incumbent.cost, lowerBound),
      seconds: seconds(),
    })
    return isLate()
  }
  if (multipliers !== null && root.part.model.items > 0) setAside(task, root, incumbent.goal)
  const isOpen = () => root.bound < incumbent.goal && root.part.model.items > 0
  // Most problems are proven before a second thread would have begun; it is for those that take longer.
  let isHelped = false
  const help = (from: Incumbent = incumbent) => {
    // Without limits there are no prices either, so that nothing is known later that was not known at the start.
    if (isHelped && task.limits.length === 0) return
    helper?.start(beginning(task, root, from, options.seed ?? 1))
    isHelped = true
  }
  if (isOpen() && isDense(task.model)) help()
  /** For limits so tight that prices lead to no plan: any that keeps them. */
  const fitWithin = (steps: number) => {
    const { model, limits } = task
    const domain = wholeDomain(model)
    const start = root.ascent === null ? cheapestZones(model, domain) : choiceOf(root)
    const found = fitIn(model, limits, domain, start, random, { steps, isLate: () => false })
    if (found !== null) consider(found)
  }
  /** Where many choices meet in pairs alone, a bound still far below will not close; better plans are worth more. */
  const isFar = () =>
    incumbent.zoneOf !== null &&
    hasPairsOnly(task) &&
    task.model.cost.length > 300 &&
    gapOf(incumbent.cost, root.bound) > 0.5 &&
    isOpen()
  const ground = groundOf(task.model, task.limits)
  // Repairs take long there; chains of moves find far better plans as soon as the prices are known.
  const isWide = ground !== null && isManyByMany(task.model)
  const stages = stagesFor(task, multipliers !== null)
  for (const [n, stage] of stages.entries()) {
    if (!isOpen() || (await stop()) || (isTimed && n >= 6 && isFar())) break
    if (n === 0 && multipliers === null && raiseMerged(task, root, stage)) {
      planFrom(task, root, random, consider, { kicks: 0, width: 50 })
      setAside(task, root, incumbent.goal)
      break
    }
    raise(task, root, stage, incumbent.goal)
    if (!isHelped && (n > 2 || seconds() > 1) && incumbent.zoneOf === null) help()
    if (isWide && n < stages.length - 1) continue
    if (isWide && isOpen() && incumbent.zoneOf === null) fitWithin(1_000_000)
    const kicks = n % 3 === 2 ? Math.min(20, task.model.items / 5) : 0
    if (isOpen() && (incumbent.zoneOf === null || !(isLate() || isWide)))
      planFrom(task, root, random, consider, { kicks, width: 50 })
    if (incumbent.zoneOf !== null || !isOpen()) continue
    // No plan at first sight: often there is none. What few items leave open is settled sooner by branching.
    if (n === 0 && root.part.model.items <= 5_000) proveEmpty(task, root)
    if (root.part.model.items <= 12) break
    if (isOpen()) fitWithin(20_000 * 3 ** Math.min(n, 3))
  }
  if (incumbent.zoneOf === null && isOpen()) proveEmpty(task, root)
  if (root.part.model.items === 0 && root.bound < incumbent.goal) consider(root.part.fixed)
  if (incumbent.zoneOf === null && isOpen() && isLate()) consider(repaired(task, room, random))
  if (incumbent.zoneOf === null && isOpen() && isLate()) fitWithin(200_000)
  const priced: Incumbent = isWide ? { cost: Infinity, zoneOf: null, goal: Infinity } : incumbent
  if (isOpen() && !isLate()) help(priced)
  const improveInSteps = (start: Incumbent) => {
    let asked = 0
    const isEnough = () => ++asked > stepsUntimed || isLate()
    improve(beginning(task, root, start, options.seed ?? 1), { steps: 1, isLate: isEnough, onPlan: consider })
  }
  if (isWide && !isTimed && isOpen()) improveInSteps(priced)
  if (ground !== null && incumbent.zoneOf !== null && isOpen() && !isLate()) {
    // What is found on the way is a better start for the search for plans.
    const found = (zoneOf: Int32Array) => {
      helper?.collect()
      const before = incumbent.cost
      consider(zoneOf)
      if (incumbent.cost < before) help()
    }
    const fillings = fillingSearch(task, root, ground, incumbent, random, found)
    bound = () => Math.min(incumbent.cost, Math.ceil(fillings.bound()))
    for (const _ of fillings.steps()) if ((!isTimed && fillings.effort > mostEffort) || (await stop())) break
    while (helper !== null && fillings.isOpen && !(await stop())) await pause()
    await helper?.stop()
    const { nodes, isOpen } = fillings
    if (bound() >= boundOfTree(tree, incumbent.cost)) {
      const proven = { lowerBound: bound(), isOpen, nodes, proof: fillings.proof() }
      return writeSolution(problem, proven, incumbent, task.gap)
    }
  }
  const quick: Cooling = { from: task.unit / 150, to: task.unit / 3500, factor: 0.2, rounds: 7 }
  second = isTimed && isFar() ? helperFor(consider) : null
  second?.start({ ...beginning(task, root, incumbent, options.seed ?? 1), seed: (options.seed ?? 1) + 1_000_003 })
  if (!isTimed && isFar()) improveInSteps(incumbent)
  const looksAround = incumbent.zoneOf !== null && root.part.model.items > neighbourhood && second === null
  if (looksAround && isOpen() && !(await stop())) {
    // Searches around the best plan until a dozen tries in a row bring nothing.
    for (let idle = 0; idle < 12 && isOpen() && !isLate(); idle++) {
      const before = incumbent.cost
      searchAround(task, root, incumbent, pickAround(root, neighbourhood, random), quick, 20, random, consider)
      if (incumbent.cost < before) idle = -1
      if (idle % 4 === 3 && (await stop())) break
    }
    if (setAside(task, root, incumbent.goal) && !isLate()) raise(task, root, quick, incumbent.goal)
  }
  if (root.bound >= incumbent.goal || root.bound === Infinity) tree.frontier = []
  for (const _ of second === null ? explore(task, tree, incumbent, quick, random, consider) : []) {
    if (tree.nodes >= (isFar() ? Math.min(maxNodes, nodesWhenFar) : maxNodes)) break
    if (tree.nodes % (task.model.items > 1_000 ? 2 : 16) !== 1) continue
    if (bytesOf(tree.root) > (options.treeBytes ?? 2 ** 30) || (await stop())) break
  }
  // Nothing more to prove within reach: the search for better plans may still close the gap.
  while (helper !== null && incumbent.goal > boundOfTree(tree, incumbent.cost) && !(await stop())) await pause()
  await Promise.all([helper?.stop(), second?.stop()])
  const proven = {
    lowerBound: boundOfTree(tree, incumbent.cost),
    isOpen: tree.frontier.length > 0,
    nodes: tree.nodes,
    proof: writeProof(task, tree.root),
  }
  return writeSolution(problem, proven, incumbent, task.gap)
}

/** Items that are freed together in a search around the best plan. */
const neighbourhood = 30

/** Rounds of the search for better plans that a solve without a time limit gives to a plan far above its bound, or to many items over many zones. */
const stepsUntimed = 3_000

/** Branching closes no gap like that either. */
const nodesWhenFar = 100

/** So many pairs with costs of their own that the first bound takes long, and a search for plans is worth its thread at once. */
function isDense(model: Model): boolean {
  return model.pairKind.reduce((sum, kind) => sum + (kind === matrix ? 1 : 0), 0) * model.zones ** 2 > 1_000_000
}

/** Many items over so many zones that few of them would like any one. */
function isManyByMany({ items, zones }: Model): boolean {
  return items * zones > 50_000 && items ** 2 / zones < 100_000
}

/** Steps of a deterministic search that fills zones: some seconds. */
const mostEffort = 1e8

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50))
}

/** What a search for better plans starts from: the best plan, or else what each item would choose. */
function beginning(task: Task, root: Node, { zoneOf }: Incumbent, seed: number): ImproveFrom {
  const { model, limits, unit, scale } = task
  const domain = wholeDomain(model)
  const start = zoneOf ?? (root.ascent === null ? cheapestZones(model, domain) : choiceOf(root))
  return { model, limits, domain, price: root.m.limit.map((p) => p / scale), unit, zoneOf: start, seed }
}

/** What comes of the cheapest zones when the limits they break are mended and nothing else: for when there is no time. */
function repaired({ model, limits, unit, isLate }: Task, room: Room, random: Random): Int32Array {
  const domain = wholeDomain(model)
  const start = cheapestZones(model, domain)
  const penalty = penaltyFrom(model, limits, new Float64Array(limits.length), unit)
  return search({ model, room, domain }, start, penalty, random, { kicks: 0, width: 50, isLate }) ?? start
}

function cheapestZones(model: Model, { zone, count }: Domain): Int32Array {
  return Int32Array.from({ length: model.items }, (_, i) => {
    const own = i * model.zones
    let best = zone[own]!
    for (let k = 1; k < count[i]!; k++)
      if (model.cost[own + zone[own + k]!]! < model.cost[own + best]!) best = zone[own + k]!
    return best
  })
}

/** The root: what is decided from the start taken out, neighbours numbered close together. */
function startNode(task: Task, multipliers: Multipliers | null): Node {
  const whole = wholePart(task.model, task.limits)
  const order = meanReach(task.model) > 1_000 ? nearbyOrder(task.model) : null
  const { part, domain, m } = shrink(
    whole,
    wholeDomain(task.model),
    multipliers ?? noMultipliers(task.model, task.limits),
    null,
    order,
  )
  return nodeFrom(task, { part, m }, domain)
}

/**
 * Temperatures from a tenth of a typical decision down, one stage each; fewer and coarser for large problems. From lower on
 * where an earlier solution gives the start, and where there are only pairs: without prices or rents to find, messages alone
 * settle as high from there, in a third of the time.
 */
function stagesFor({ model, limits, unit }: Task, isWarm: boolean): Cooling[] {
  const large = model.items > 20_000
  const hasOnlyPairs = limits.length === 0 && model.opening.every((cost) => cost === 0)
  const first = unit / (isWarm ? 300 : hasOnlyPairs ? 100 : 10)
  const stages: Cooling[] = []
  for (let from = first; from > unit / 9_000; from *= large ? 0.25 : model.items > 12 ? 0.4 : 0.1)
    stages.push({ from, to: from, factor: 0.5, rounds: large ? 8 : 12 })
  return stages
}

/** Raises the bound of the root with alike items merged, if that is a much smaller problem. */
function raiseMerged(task: Task, root: Node, first: Cooling): boolean {
  const { model, limits } = root.part
  const merged = mergeAlike(model, root.domain)
  if (merged === null) return false
  const cooling = { from: first.from, to: task.unit / 9_000, factor: 0.4, rounds: 12 }
  const start = noMultipliers(merged.model, limits)
  const found = ascend(merged.model, limits, merged.domain, start, cooling, Infinity, task)
  adopt(task, root, spreadOut(merged, model, found))
  return setAside(task, root, Infinity)
}

function gapOf(cost: number, bound: number): number {
  return (cost - bound) / Math.max(1, Math.abs(cost))
}
