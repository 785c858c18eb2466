import { InputError, type Issue } from '#catalogue/vocabulary/issue.ts'
import { beyondLimit, countingMoves, withoutLimit } from '#placement/limits.ts'
import type { BuiltProblem } from '#placement/problem/build-problem.ts'
import type { Problem, Solution } from '#placement/problem.ts'

/** One limit of a conflict, and what a plan without it would cost; `null` where other demands still exclude each other. */
export type WayOut = {
  readonly limit: string
  /** Minor units a month, moves included. */
  readonly cost: number | null
  /** How much more of the resource the cheapest plan without the limit takes. */
  readonly beyond: number
  /** The fewest moves that any plan can do with, where moves are what is limited. */
  readonly leastMoves?: number
}

/** Why no plan exists: the smallest conflict, the rules that leave its members no other zone, and the ways out. */
export type NoPlan = {
  readonly conflict: NonNullable<Solution['conflict']>
  /** Rules that keep members of the conflict out of zones, and how many each. */
  readonly reasons: readonly { readonly rule: string; readonly groups: number }[]
  /** The cheapest first. */
  readonly waysOut: readonly WayOut[]
}

/** Explains a problem that has no plan. `solveIt` solves under the settings of the workspace. */
export async function explainNoPlan(
  { problem, options }: BuiltProblem,
  { conflict = { items: [], constraints: [] } }: Solution,
  solveIt: (problem: Problem) => Promise<Solution>,
): Promise<NoPlan> {
  const waysOut: WayOut[] = []
  for (const limit of conflict.constraints) {
    const { status, cost, assignment } = await solveIt(withoutLimit(problem, limit))
    const isPlan = status !== 'infeasible'
    const least = isPlan && limit === 'moves' ? { leastMoves: (await solveIt(countingMoves(problem))).lowerBound } : {}
    waysOut.push({
      limit,
      cost: isPlan ? cost : null,
      beyond: isPlan ? beyondLimit(problem, limit, assignment) : 0,
      ...least,
    })
  }
  return { conflict, reasons: reasonsOf(conflict.items, options), waysOut: waysOut.sort(byCost) }
}

const byCost = (a: WayOut, b: WayOut): number =>
  (a.cost ?? Infinity) - (b.cost ?? Infinity) || (a.limit < b.limit ? -1 : 1)

function reasonsOf(items: readonly string[], options: BuiltProblem['options']): NoPlan['reasons'] {
  const groups = new Map<string, number>()
  for (const item of items) {
    const rules = (options.get(item) ?? []).flatMap((option) =>
      option.state === 'excluded' ? option.determining.map(({ rule }) => rule) : [],
    )
    for (const rule of new Set(rules)) groups.set(rule, (groups.get(rule) ?? 0) + 1)
  }
  return [...groups]
    .map(([rule, count]) => ({ rule, groups: count }))
    .sort((a, b) => b.groups - a.groups || (a.rule < b.rule ? -1 : 1))
}

/** The same as issues, for commands that cannot go on without a plan. Amounts in whole units of the currency. */
export function noPlanError({ conflict, reasons, waysOut }: NoPlan, currency: string): InputError {
  const path = 'placement'
  const items = conflict.items.join(', ')
  return new InputError([
    {
      code: 'no-plan',
      path,
      met: conflict.constraints.join(', '),
      params: { count: String(conflict.items.length), items },
    },
    ...reasons.map(({ rule, groups }) => ({
      code: 'no-plan-reason',
      path,
      met: rule,
      params: { count: String(groups) },
    })),
    ...waysOut.map((way) => ({ path, met: way.limit, ...wayOutText(way, currency) })),
  ])
}

function wayOutText({ cost, beyond, leastMoves }: WayOut, currency: string): Pick<Issue, 'code' | 'params'> {
  if (cost === null) return { code: 'no-plan-still' }
  const params = { cost: String(Math.round(cost / 100)), currency }
  if (leastMoves !== undefined) return { code: 'no-plan-way-moves', params: { ...params, least: String(leastMoves) } }
  return beyond > 0
    ? { code: 'no-plan-way-beyond', params: { ...params, beyond: String(beyond) } }
    : { code: 'no-plan-way-out', params }
}
