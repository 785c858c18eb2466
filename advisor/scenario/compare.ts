import type { Catalogue } from '#catalogue/index.ts'
import type { LocalText } from '#catalogue/vocabulary/text.ts'
import { confidentialities, strictness } from '#classifier/label.ts'
import { makePlan } from '#placement/plan/make-plan.ts'
import type { PlacementPlan } from '#placement/plan.ts'
import { type BuiltProblem, buildProblem } from '#placement/problem/build-problem.ts'
import type { Problem, Solution } from '#placement/problem.ts'
import { solve } from '#placement/solve/index.ts'
import { planFacts } from '../advise.ts'
import { explainNoPlan, type NoPlan } from '../no-plan.ts'
import { presentWorld, type World, worldOf } from './apply.ts'
import { type Move, movesBetween } from './moves.ts'
import type { ScenarioFile } from './read.ts'

/** What a world comes to: its plan and what it differs in, or the smallest set of demands that exclude each other. */
export type Outcome = {
  readonly id: string
  readonly name: LocalText | null
  /** Amounts in minor units a month; `null` where there is no plan. */
  readonly total: number | null
  readonly migration: number
  readonly status: Solution['status']
  readonly gap: number
  readonly byZone: PlacementPlan['cost']['byZone']
  readonly suppliers: PlacementPlan['suppliers']
  /** Data sets by zone and class. */
  readonly dataSets: readonly { readonly zone: string; readonly classes: Readonly<Record<string, number>> }[]
  /** Systems and stores that lie elsewhere than in the present plan. */
  readonly moves: readonly Move[]
  /** Systems and data sets that have a place in the present plan and none here, with the rules that keep them out. */
  readonly homeless: readonly { readonly id: string; readonly rules: readonly string[] }[]
  /** Why there is no plan, where there is none. */
  readonly noPlan: NoPlan | null
}

/** A world that was solved: what rule prices and curves start from. */
export type Solved = {
  readonly world: World
  readonly built: BuiltProblem
  readonly solution: Solution
  readonly plan: PlacementPlan | null
  readonly noPlan: NoPlan | null
}

export type Comparison = {
  readonly currency: string
  readonly asOf: string
  readonly present: Outcome
  readonly scenarios: readonly Outcome[]
}

/** Solves the present and every scenario, and says what each differs in. `began` is told of each before it is solved. */
export async function compareScenarios(
  files: readonly ScenarioFile[],
  present: Solved,
  catalogue: Catalogue,
  madeBy: string,
  began: (id: string) => void = () => {},
): Promise<Comparison> {
  const scenarios: Outcome[] = []
  for (const file of files) {
    began(file.scenario.id)
    const solved = await solveWorld(await worldOf(file, present.world, catalogue), catalogue, madeBy, present)
    scenarios.push(outcomeOf(file.scenario.id, file.scenario.name, solved, present))
  }
  const { config } = present.world.workspace
  return {
    currency: config.currency,
    asOf: config.asOf,
    present: outcomeOf('present', null, present, present),
    scenarios,
  }
}

/** The workspace as it is, solved. */
export const solvePresent = (workspace: World['workspace'], catalogue: Catalogue, madeBy: string): Promise<Solved> =>
  solveWorld(presentWorld(workspace, catalogue), catalogue, madeBy)

async function solveWorld(world: World, catalogue: Catalogue, madeBy: string, earlier?: Solved): Promise<Solved> {
  const built = buildProblem(world.input)
  const solution = await solveFrom(built.problem, world, earlier)
  if (solution.status === 'infeasible') {
    const noPlan = await explainNoPlan(built, solution, (problem) => solveFrom(problem, world))
    return { world, built, solution, plan: null, noPlan }
  }
  const facts = { ...planFacts(world.workspace, catalogue, world.prices, madeBy), tooCloseToCall: [] }
  return { world, built, solution, plan: makePlan(built, solution, world.input, facts), noPlan: null }
}

/** Solves under the settings of the workspace, starting from an earlier solution where there is one. */
export function solveFrom(problem: Problem, { input }: World, earlier?: Solved): Promise<Solution> {
  const { timeLimitSeconds, gap, seed } = input.settings
  const warm = earlier === undefined ? {} : { warm: { problem: earlier.built.problem, solution: earlier.solution } }
  return solve(problem, { timeLimitSeconds, gap, seed, ...warm })
}

function outcomeOf(id: string, name: LocalText | null, { plan, solution, noPlan }: Solved, present: Solved): Outcome {
  const { status, gap } = solution
  const common = { id, name, status, gap, noPlan }
  if (plan === null) {
    const nothing = { byZone: [], suppliers: [], dataSets: [], moves: [], homeless: [] }
    return { ...common, ...nothing, total: null, migration: 0 }
  }
  const placed = new Set(present.plan?.placements.filter(({ zone }) => zone !== null).map((one) => one.id))
  return {
    ...common,
    total: plan.cost.total,
    migration: plan.cost.migration,
    byZone: plan.cost.byZone,
    suppliers: plan.suppliers,
    dataSets: plan.cost.byZone.map(({ key }) => ({ zone: key, classes: classesIn(key, plan) })),
    moves: present.plan === null ? [] : movesBetween(zonesIn(present.plan), plan),
    homeless: plan.placements
      .filter((one) => one.zone === null && placed.has(one.id))
      .map((one) => ({
        id: one.id,
        rules: [...new Set(one.options.flatMap((option) => (option.state === 'excluded' ? option.rules : [])))].sort(),
      })),
  }
}

/** The zone of each group of a plan. */
export const zonesIn = (plan: PlacementPlan): ReadonlyMap<string, string | null> =>
  new Map(plan.placements.map(({ group, zone }) => [group, zone]))

function classesIn(zone: string, { placements }: PlacementPlan): Record<string, number> {
  const here = placements.filter((one) => one.kind === 'data-set' && one.zone === zone)
  return Object.fromEntries(
    confidentialities.map((c) => [c, here.filter(({ label }) => label.confidentiality === c).length]),
  )
}

/** Data sets of a zone that are confidential or stricter. */
export const sensitiveIn = ({ classes }: Outcome['dataSets'][number]): number =>
  confidentialities.filter((c) => strictness(c) >= strictness('C3')).reduce((sum, c) => sum + (classes[c] ?? 0), 0)
