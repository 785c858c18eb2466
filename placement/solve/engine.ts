import type { Problem, Solution } from '../problem.ts'
import { type Reading, readingOf } from './model/reading.ts'
import type { SolveOptions } from './options.ts'
import type { Prover } from './prover.ts'
import { beginSolve, type Solving } from './solving.ts'
import { awaitHelpers, dismissHelpers } from './steps/helpers.ts'
import { steps } from './steps/index.ts'
import { setAside } from './tree/tree.ts'
import { writeSolution } from './write-solution.ts'

/**
 * The cheapest plan, with a certificate of how cheap any plan could be. Status `time-limit` says that neither optimality nor
 * the wanted gap was proven within the time, or within the steps that a deterministic search may take.
 */
export async function run(problem: Problem, options: SolveOptions = {}): Promise<Solution> {
  return runOn(readingOf(problem, options.now), options)
}

/** The same for a problem that has been read, and that nobody need hold any more. */
export async function runOn(reading: Reading, options: SolveOptions = {}): Promise<Solution> {
  const solving = beginSolve(reading, options)
  try {
    for (const step of steps) if (!solving.isSettled && step.isDue(solving)) await step.take(solving)
    await awaitHelpers(solving)
  } finally {
    await dismissHelpers(solving)
  }
  boundAnyhow(solving)
  return writeSolution(reading, surest(solving), solving.best, solving.task.gap)
}

/** What proves most of a plan that there is. */
function surest({ prover, alsoProven, best }: Solving): Prover {
  const known = best.zoneOf === null ? [] : alsoProven
  return known.reduce((most, other) => (other.lowerBound() > most.lowerBound() ? other : most), prover)
}

/** What costs alone prove, where time was up before anything else could. */
function boundAnyhow({ task, tree: { root }, prover }: Solving): void {
  if (prover.lowerBound() === -Infinity) setAside(task, root, Infinity)
}
