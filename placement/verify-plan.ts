import { unjudgedLimits } from './plan/crossings.ts'
import type { Placement, PlacementPlan } from './plan.ts'
import { Problem } from './problem.ts'
import { type Fault, verifySolution } from './verify/index.ts'

/** What is wrong with a plan, and where: what it says, and what was worked out anew. */
export type PlanFault = {
  readonly code:
    | Exclude<Fault['code'], 'cost-differs' | 'infeasibility-not-proven'>
    | 'group-split'
    | 'zone-not-allowed'
    | 'sum-differs'
  readonly where: string
  readonly is: string
  readonly would: string
}

export type PlanVerdict = {
  readonly ok: boolean
  readonly cost: number
  readonly lowerBound: number
  readonly gap: number
  readonly faults: readonly PlanFault[]
}

/**
 * Re-checks a plan's proof without the solver: that placements are feasible, cost what the plan says, and that nothing can cost
 * less than its lower bound; that every group lies in a zone it may have at the cost the problem says, and that the sums are
 * those of their parts. Its digest was checked when it was read.
 */
export function verifyPlan(plan: PlacementPlan): PlanVerdict {
  const problem = Problem.safeParse(plan.problem)
  if (!problem.success)
    return {
      ok: false,
      cost: 0,
      lowerBound: 0,
      gap: 1,
      faults: [{ code: 'problem-unreadable', where: 'problem', is: problem.error.message, would: '' }],
    }
  const assignment = Object.fromEntries(
    plan.placements.flatMap(({ group, zone }) => (zone === null ? [] : [[group, zone]])),
  )
  const { cost, lowerBound } = plan.bound
  const verdict = verifySolution(problem.data, { assignment, cost, lowerBound, certificate: plan.certificate })
  const faults = [
    ...verdict.faults.map(ofSolution),
    ...claims(plan.bound),
    ...split(plan),
    ...sums(plan),
    ...options(plan, problem.data),
  ]
  return { ...verdict, ok: faults.length === 0, faults }
}

function ofSolution({ code, where, met = '', accepted = '' }: Fault): PlanFault {
  if (code === 'infeasibility-not-proven') throw new TypeError('a plan that exists is not shown to be none')
  return { code: code === 'cost-differs' ? 'sum-differs' : code, where, is: met, would: accepted }
}

/** What the plan says of itself beyond its cost and lower bound: how near they are to each other. */
function claims({ cost, lowerBound, gap, status }: PlacementPlan['bound']): PlanFault[] {
  const would = Math.max(0, cost - lowerBound) / Math.max(1, Math.abs(cost))
  const isTooGood = status === 'optimal' && lowerBound < cost
  return [
    ...differs('bound.gap', gap, would),
    ...(isTooGood ? [{ code: 'sum-differs' as const, where: 'bound.status', is: status, would: 'within-gap' }] : []),
  ]
}

/** Members of one group that the plan puts in different zones. */
function split(plan: PlacementPlan): PlanFault[] {
  const zones = Map.groupBy(plan.placements, ({ group }) => group)
  return [...zones].flatMap(([group, members]) => {
    const found = [...new Set(members.map(({ zone }) => zone))]
    return found.length === 1 ? [] : [{ code: 'group-split', where: group, is: found.join(', '), would: '' }]
  })
}

const differs = (where: string, is: number, would: number): PlanFault[] =>
  is === would ? [] : [{ code: 'sum-differs', where, is: String(is), would: String(would) }]

const add = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

/** Totals that do not add up. */
function sums(plan: PlacementPlan): PlanFault[] {
  const { total, migration, churn = 0, latencyPenalty, byZone, byAgency } = plan.cost
  const placed = plan.placements.filter(({ zone }) => zone !== null)
  const rows = [...byZone.map((row) => ['byZone', row] as const), ...byAgency.map((row) => ['byAgency', row] as const)]
  const zones = new Set([...byZone.map(({ key }) => key), ...placed.map(({ zone }) => zone ?? '')])
  return [
    ...differs('cost.byZone', add(byZone.map((row) => row.total)), total),
    ...differs('cost.byAgency', add(byAgency.map((row) => row.total)), total),
    ...differs('cost.total', total + migration + churn + latencyPenalty, plan.bound.cost),
    ...rows.flatMap(([table, { key, run, shared, crossings, total }]) =>
      differs(`cost.${table}.${key}.total`, total, run + shared + crossings),
    ),
    ...[...zones].sort().flatMap((key) => {
      const row = byZone.filter((candidate) => candidate.key === key)
      const traffic = plan.crossings.filter(({ fromZone }) => fromZone === key)
      return [
        ...differs(`cost.byZone.${key} rows`, row.length, 1),
        ...differs(`cost.byZone.${key}.run`, add(row.map(({ run }) => run)), runIn(placed, key)),
        ...differs(
          `cost.byZone.${key}.crossings`,
          add(row.map(({ crossings }) => crossings)),
          add(traffic.map(({ monthly }) => monthly)),
        ),
      ]
    }),
    ...differs(
      'cost.byZone crossings',
      add(byZone.map(({ crossings }) => crossings)),
      add(plan.crossings.map(({ monthly }) => monthly)),
    ),
    ...differs(
      'cost.byAgency crossings',
      add(byAgency.map(({ crossings }) => crossings)),
      add(plan.crossings.map(({ monthly }) => monthly)),
    ),
    ...differs(
      'cost.unjudgedLimits',
      plan.cost.unjudgedLimits ?? unjudgedLimits(plan.crossings),
      unjudgedLimits(plan.crossings),
    ),
  ]
}

const runIn = (placed: readonly Placement[], zone: string): number =>
  add(placed.filter((placement) => placement.zone === zone).map(({ monthly }) => monthly))

/** Groups whose chosen zone is not among their allowed ones, or whose figures are not those of the problem that was solved. */
function options(plan: PlacementPlan, problem: Problem): PlanFault[] {
  const items = new Map(problem.items.map(({ id }, i) => [id, i]))
  const placed = plan.placements.filter(({ zone }) => zone !== null)
  let migration = 0
  const faults = [...Map.groupBy(placed, ({ group }) => group)].flatMap(([group, members]): PlanFault[] => {
    const zone = members[0]?.zone ?? ''
    const chosen = members.map(({ options }) => options.find((option) => option.zone === zone))
    const [first] = chosen
    if (first?.state !== 'allowed' || chosen.some((option) => option?.state !== 'allowed'))
      return members.flatMap(({ id }, i) =>
        chosen[i]?.state === 'allowed' ? [] : [{ code: 'zone-not-allowed', where: id, is: zone, would: '' }],
      )
    migration += first.migration
    const z = problem.zones.findIndex(({ id }) => id === zone)
    const solved = problem.cost[items.get(group) ?? -1]?.[z] ?? 0
    return [
      ...differs(`monthly of ${group}`, add(members.map(({ monthly }) => monthly)), solved - first.migration),
      ...members.flatMap(({ id }, i) => {
        const own = chosen[i]
        if (own?.state !== 'allowed') return []
        return [
          ...differs(`run of ${id} in ${zone}`, own.run, solved - first.migration),
          ...differs(`migration of ${id} to ${zone}`, own.migration, first.migration),
        ]
      }),
    ]
  })
  return [...faults, ...differs('cost.migration', plan.cost.migration, migration)]
}
