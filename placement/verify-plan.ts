import type { PlacementPlan } from './plan.ts'
import { Problem } from './problem.ts'
import { verifySolution } from './verify/index.ts'

export type PlanVerdict = {
  readonly ok: boolean
  readonly cost: number
  readonly lowerBound: number
  readonly gap: number
  readonly faults: string[]
}

/**
 * Re-checks a plan's proof without the solver: that placements are feasible, cost what the plan says, and that nothing can cost
 * less than its lower bound. Its digest was checked when it was read.
 */
export function verifyPlan(plan: PlacementPlan): PlanVerdict {
  const problem = Problem.safeParse(plan.problem)
  if (!problem.success)
    return { ok: false, cost: 0, lowerBound: 0, gap: 1, faults: [`problem: ${problem.error.message}`] }
  const assignment = Object.fromEntries(
    plan.placements.flatMap(({ group, zone }) => (zone === null ? [] : [[group, zone]])),
  )
  const { cost, lowerBound } = plan.bound
  const verdict = verifySolution(problem.data, { assignment, cost, lowerBound, certificate: plan.certificate })
  const faults = verdict.faults.map(
    (fault) => `${fault.code} at ${fault.where}: is ${fault.met}, would be ${fault.accepted}`,
  )
  faults.push(...split(plan), ...sums(plan))
  return { ...verdict, ok: faults.length === 0, faults }
}

/** Members of one group that the plan puts in different zones. */
function split(plan: PlacementPlan): string[] {
  const zones = Map.groupBy(plan.placements, ({ group }) => group)
  return [...zones].flatMap(([group, members]) => {
    const found = [...new Set(members.map(({ zone }) => zone))]
    return found.length === 1 ? [] : [`group-split at ${group}: lies in ${found.join(' and ')}, would be one zone`]
  })
}

/** Totals that do not add up. */
function sums(plan: PlacementPlan): string[] {
  const { total, migration, latencyPenalty, byZone, byAgency } = plan.cost
  const add = (rows: readonly { total: number }[]) => rows.reduce((sum, row) => sum + row.total, 0)
  const differs = (what: string, met: number, accepted: number) =>
    met === accepted ? [] : [`${what}: is ${met}, would be ${accepted}`]
  return [
    ...differs('cost.byZone', add(byZone), total),
    ...differs('cost.byAgency', add(byAgency), total),
    ...differs('cost.total', total + migration + latencyPenalty, plan.bound.cost),
  ]
}
