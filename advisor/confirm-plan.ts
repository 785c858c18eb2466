import type { Catalogue } from '#catalogue/index.ts'
import { makePlan } from '#placement/plan/make-plan.ts'
import type { PlacementPlan } from '#placement/plan.ts'
import { buildProblem } from '#placement/problem/build-problem.ts'
import type { Solution } from '#placement/problem.ts'
import { verifyPlan } from '#placement/verify-plan.ts'
import { judge, placementInput, planFacts } from './advise.ts'
import { pricesOf } from './prices/workspace-prices.ts'
import type { LoadedWorkspace } from './workspace/load.ts'

/**
 * True when a plan is what the inputs give with the choice that was made in it: labels, decisions, prices and the problem are
 * worked out anew and give the same bytes, and the proof of the choice holds. Nothing is searched for, so that the answer is the
 * same on a slow machine, where a search would stop somewhere else.
 */
export function confirmPlan(
  plan: PlacementPlan,
  workspace: LoadedWorkspace,
  catalogue: Catalogue,
  madeBy: string,
): boolean {
  if (!verifyPlan(plan).ok || !saysItsGap(plan.bound)) return false
  const prices = pricesOf(workspace, catalogue)
  const subjects = judge(workspace, catalogue, prices)
  const input = { ...placementInput(workspace, subjects, prices), replan: plan.replan }
  const facts = planFacts(workspace, catalogue, prices, madeBy)
  if (Object.entries(facts.inputs).some(([name, digest]) => plan.inputs[name] !== digest)) return false
  const groupOf = new Map(plan.placements.map(({ id, group }) => [id, group]))
  const tooCloseToCall = plan.cost.tooCloseToCall.map((id) => groupOf.get(id) ?? id)
  const built = buildProblem(input)
  const offered = plan.placements.every(
    ({ group, zone }) =>
      zone === null || built.options.get(group)?.some((option) => option.zone === zone && option.state === 'allowed'),
  )
  return offered && makePlan(built, solutionOf(plan), input, { ...facts, tooCloseToCall }).digest === plan.digest
}

/** A plan says no smaller gap than its cost and its lower bound come to, and calls itself optimal only without one. */
const saysItsGap = ({ cost, lowerBound, gap, status }: PlacementPlan['bound']): boolean =>
  gap >= (cost - lowerBound) / Math.max(1, Math.abs(cost)) && (status !== 'optimal' || gap === 0)

/** The engine's answer that a plan was made of. */
const solutionOf = ({ placements, bound, certificate }: PlacementPlan): Solution => ({
  schema: 'rettsky/solution/v1',
  ...bound,
  assignment: Object.fromEntries(placements.flatMap(({ group, zone }) => (zone === null ? [] : [[group, zone]]))),
  certificate,
  statistics: {},
})
