import type { Catalogue } from '#catalogue/index.ts'
import { InputError, type Issue } from '#catalogue/vocabulary/issue.ts'
import { nearestOf } from '#catalogue/vocabulary/nearest.ts'
import type { Placement, PlacementPlan } from '#placement/plan.ts'
import { Problem } from '#placement/problem.ts'
import type { Replan } from '#placement/replan.ts'
import { inputDigests } from './advise.ts'
import type { LoadedWorkspace } from './workspace/load.ts'

/** What is asked of a plan that follows another; amounts in whole units of the currency. */
export type Following = {
  readonly churn?: string | undefined
  readonly maxMoves?: string | undefined
  readonly pin?: readonly string[] | undefined
}

/** True when nothing that a plan is made from has changed, and everything lies where it is asked to: the plan stands as it is. */
export function stands(
  plan: PlacementPlan,
  { pins }: Replan,
  workspace: LoadedWorkspace,
  catalogue: Catalogue,
  madeBy: string,
): boolean {
  const inputs = inputDigests(workspace, catalogue)
  return (
    plan.madeBy === madeBy &&
    Object.keys(inputs).length === Object.keys(plan.inputs).length &&
    Object.entries(inputs).every(([name, digest]) => plan.inputs[name] === digest) &&
    plan.placements.every(({ group, zone }) => pins[group] === undefined || pins[group] === zone)
  )
}

/**
 * How a new plan follows an earlier one: everything lies where that says, a move has a price and perhaps a budget, and pins hold.
 *
 * @throws InputError with every option that cannot be meant.
 */
export function followingOf(plan: PlacementPlan, { churn = '0', maxMoves, pin = [] }: Following): Replan {
  const issues: Issue[] = []
  const whole = (given: string, path: string): number => {
    if (!/^\d{1,9}$/.test(given)) issues.push({ code: 'wrong-format', path, met: given, accepted: '<number 0..>' })
    return Number(given)
  }
  const replan: Replan = {
    from: plan.digest,
    current: Object.fromEntries(plan.placements.flatMap(({ group, zone }) => (zone === null ? [] : [[group, zone]]))),
    churn: whole(churn, '--churn') * 100,
    ...(maxMoves === undefined ? {} : { maxMoves: whole(maxMoves, '--max-moves') }),
    pins: Object.fromEntries(pin.flatMap((given) => pinOf(given, plan, issues))),
  }
  if (issues.length > 0) throw new InputError(issues)
  return replan
}

/** `website=private-andeby`: a system or data set and a zone that is open to what lies with it. */
function pinOf(given: string, plan: PlacementPlan, issues: Issue[]): [string, string][] {
  const [id = '', zone] = given.split('=')
  const path = '--pin'
  const placement = plan.placements.find((candidate) => candidate.id === id)
  if (placement === undefined) {
    const near = nearestOf(
      id,
      plan.placements.map((candidate) => candidate.id),
    )
    issues.push({ code: 'unknown-name', path, met: id, accepted: near ?? '<id-in-the-plan>' })
    return []
  }
  const tie = tieOf(placement, plan)
  const open = openTo(placement).filter((one) => tie === undefined || one === tie)
  const accepted = open.map((one) => `${id}=${one}`).join(', ')
  if (zone === undefined) issues.push({ code: 'wrong-format', path, met: given, accepted })
  else if (!open.includes(zone)) issues.push({ code: 'pin-not-open', path, met: given, accepted })
  return zone === undefined ? [] : [[placement.group, zone]]
}

/** The zone that a contract ties it to, as far as the plan knows: a pin that nobody asked for. */
function tieOf({ group }: Placement, { problem, replan }: PlacementPlan): string | undefined {
  return replan?.pins[group] === undefined ? Problem.parse(problem).pins?.[group] : undefined
}

const openTo = ({ options }: Placement): string[] =>
  options.flatMap(({ state, zone }) => (state === 'allowed' ? [zone] : []))
