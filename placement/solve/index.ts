import { conflictSet } from '../explain/conflict-set.ts'
import type { Problem, Solution } from '../problem.ts'
import { run } from './engine.ts'
import type { SolveOptions } from './options.ts'

export { runOn } from './engine.ts'
export { readingFrom } from './model/reading.ts'
export type { Progress, SolveOptions } from './options.ts'
export type { Earlier } from './warm-start.ts'

/**
 * The cheapest plan, with a certificate of how cheap any plan could be; or, when there is no plan, a certificate of that and
 * a smallest set of items and limits that cannot be kept together.
 */
export async function solve(problem: Problem, options: SolveOptions = {}): Promise<Solution> {
  return withConflict(problem, await run(problem, options), options)
}

/** Adds to the answer that there is no plan what cannot be kept together. */
export async function withConflict(problem: Problem, solution: Solution, options: SolveOptions): Promise<Solution> {
  if (solution.status !== 'infeasible') return solution
  const conflict = await conflictSet(problem, options.signal === undefined ? {} : { signal: options.signal })
  return conflict === null ? solution : { ...solution, conflict }
}
