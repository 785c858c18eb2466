import type { PlacementInput } from '#placement/input.ts'
import { makePlan, type PlanFacts } from '#placement/plan/make-plan.ts'
import type { PlacementPlan } from '#placement/plan.ts'
import { buildProblem } from '#placement/problem/build-problem.ts'
import { solve } from '#placement/solve/index.ts'
import { facts } from './plan-input.ts'

/** The proven plan for an input. */
export async function solvedPlan(input: PlacementInput, changes: Partial<PlanFacts> = {}): Promise<PlacementPlan> {
  const built = buildProblem(input)
  const solution = await solve(built.problem, { timeLimitSeconds: 30, gap: 0, seed: 1 })
  return makePlan(built, solution, input, { ...facts, ...changes })
}
