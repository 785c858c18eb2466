import { type Clock, startClock } from './clock.ts'
import { type Ground, groundOf } from './fillings/index.ts'
import { type Helper, helperFor } from './improve/helper.ts'
import { stateOf } from './model/plan-state.ts'
import type { Reading } from './model/reading.ts'
import { type Room, roomOf } from './model/room.ts'
import type { SolveOptions } from './options.ts'
import { type Prover, treeProver } from './prover.ts'
import { isFeasible } from './search/penalty.ts'
import { type Random, randomFrom } from './search/random.ts'
import { type Task, taskFrom } from './task.ts'
import type { Exploration } from './tree/explore.ts'
import { gapOf, goalBelow, type Incumbent } from './tree/incumbent.ts'
import { rootOf } from './tree/root.ts'
import { type Earlier, warmMultipliers } from './warm-start.ts'

/** A solve under way: what it looks for and where, the best plan and the proof so far, its clock and its helpers. */
export interface Solving {
  readonly reading: Reading
  readonly task: Task
  readonly room: Room
  readonly tree: Exploration
  /** The problem zone by zone, where zones meet in nothing else. */
  readonly ground: Ground | null
  readonly best: Incumbent
  /** Values of items, by which zones were filled; null before any are known. */
  values: Float64Array | null
  /** What proves the bound. */
  prover: Prover
  /** What has proven something too, and may have proven more. */
  readonly alsoProven: Prover[]
  /** Set by a step after which no other could prove more; the helpers may still find better plans. */
  isSettled: boolean
  /** Goes on until time is up; else each step takes a fixed effort, so that the bytes are the same on any machine. */
  readonly isTimed: boolean
  readonly clock: Clock
  readonly random: Random
  readonly seed: number
  readonly treeBytes: number
  /** What it starts from, and whether that has prices that fit. */
  readonly earlier: Earlier | null
  readonly isWarm: boolean
  /** A second thread that looks for better plans, and one in the place of the search for a bound; null without a clock. */
  readonly helper: Helper | null
  second: Helper | null
  isHelped: boolean
  /** Takes a plan as the best, if it is one and costs less. */
  consider(zoneOf: Int32Array): void
  /** Whether there is a better plan to look for, and anything left to choose at the root. */
  isOpen(): boolean
  /** Lets signals and timers through, hears the helpers and tells how far it is; true when it is time to stop. */
  checkIn(): Promise<boolean>
}

export function beginSolve(reading: Reading, options: SolveOptions): Solving {
  const clock = startClock(options, reading.seconds)
  const task = taskFrom(reading, options.gap ?? 0, clock.isLate)
  // Writing the answer down takes about as long as reading the problem did, twice over.
  clock.keepBack(3 * clock.seconds())
  const room = roomOf(task.model, task.limits)
  const best: Incumbent = { cost: Infinity, zoneOf: null, goal: Infinity }
  const consider = (zoneOf: Int32Array) => {
    const state = stateOf(task.model, zoneOf)
    if (state.cost >= best.cost || !isFeasible(task.model, room, state)) return
    best.cost = state.cost
    best.zoneOf = zoneOf.slice()
    best.goal = goalBelow(state.cost, task)
  }
  const warm = options.warm === undefined ? null : warmMultipliers(task, reading, options.warm)
  const root = rootOf(task, warm)
  const tree: Exploration = { root, frontier: root.bound === Infinity ? [] : [root], nodes: 1 }
  const isTimed = options.deterministic === false
  const solving: Solving = {
    reading,
    task,
    room,
    tree,
    ground: groundOf(task.model, task.limits),
    best,
    values: null,
    prover: treeProver(task, tree, best),
    alsoProven: [],
    isSettled: false,
    isTimed,
    clock,
    random: randomFrom(options.seed ?? 1),
    seed: options.seed ?? 1,
    treeBytes: options.treeBytes ?? 2 ** 30,
    earlier: options.warm ?? null,
    isWarm: warm !== null,
    helper: isTimed && task.model.items <= 20_000 ? helperFor(consider) : null,
    second: null,
    isHelped: false,
    consider,
    isOpen: () => root.bound < best.goal && root.part.model.items > 0,
    async checkIn() {
      await new Promise((resolve) => setImmediate(resolve))
      solving.helper?.collect()
      solving.second?.collect()
      const lowerBound = solving.prover.lowerBound()
      const gap = gapOf(best.cost, lowerBound)
      options.onProgress?.({ cost: best.cost, lowerBound, gap, seconds: clock.seconds() })
      return clock.isLate()
    },
  }
  return solving
}
