import type { Catalogue } from '#catalogue/index.ts'
import { InputError } from '#catalogue/vocabulary/issue.ts'
import type { PlacementInput } from '#placement/input.ts'
import { makePlan, type PlanFacts } from '#placement/plan/make-plan.ts'
import type { PlacementPlan } from '#placement/plan.ts'
import { buildProblem } from '#placement/problem/build-problem.ts'
import type { Problem } from '#placement/problem.ts'
import type { Replan } from '#placement/replan.ts'
import { solve } from '#placement/solve/index.ts'
import type { Subject } from '#placement/subject.ts'
import { closeCalls } from './close-calls.ts'
import { explainNoPlan, noPlanError } from './no-plan.ts'
import { hourlyRate } from './prices/hourly-rate.ts'
import { exchangeRates, missingPrices, type Prices, pricesOf, subjectCost } from './prices/workspace-prices.ts'
import { decideAll } from './rules/decide.ts'
import type { LoadedWorkspace } from './workspace/load.ts'

/**
 * The whole path from submissions to the plan that people review: every system and data set is labelled, the rules say where
 * each may lie and with which controls, each permitted place is priced, and the cheapest plan for all of them together is
 * chosen and proven; `replan` makes it follow an earlier plan. Same workspace and catalogue, same plan. From the plan on, `emit` reads nothing but the plan.
 *
 * @throws InputError when a zone has no price for something that may lie there; when no plan exists, with the ways out.
 */
export async function advise(
  workspace: LoadedWorkspace,
  catalogue: Catalogue,
  madeBy: string,
  replan?: Replan,
): Promise<PlacementPlan> {
  const { config } = workspace
  const prices = pricesOf(workspace, catalogue)
  const input = { ...placementInput(workspace, judge(workspace, catalogue, prices), prices), replan }
  const built = buildProblem(input)
  const { timeLimitSeconds, gap, seed } = config.placement
  const solveIt = (problem: Problem) => solve(problem, { timeLimitSeconds, gap, seed })
  const solution = await solveIt(built.problem)
  if (solution.status === 'infeasible')
    throw noPlanError(await explainNoPlan(built, solution, solveIt), config.currency)
  return makePlan(built, solution, input, {
    ...planFacts(workspace, catalogue, prices, madeBy),
    tooCloseToCall: await closeCalls(workspace, catalogue, input, built, solution),
  })
}

/**
 * Everything that placement chooses from.
 *
 * @throws InputError when a zone has no price for something that may lie there.
 */
export function placementInput(
  { config }: LoadedWorkspace,
  subjects: readonly Subject[],
  prices: Prices,
): PlacementInput {
  refuseUnpriced(subjects, prices)
  return {
    subjects,
    zones: prices.zones,
    sharedCost: prices.shared,
    egressPerGib: prices.egressPerGib,
    roundTripMs: prices.roundTripMs,
    settings: config.placement,
    hourlyRate: hourlyRate(config.classifier.hourlyRateNok, prices),
    asOf: config.asOf,
  }
}

/** What a plan carries of its workspace besides what was chosen. */
export function planFacts(
  workspace: LoadedWorkspace,
  catalogue: Catalogue,
  prices: Prices,
  madeBy: string,
): Omit<PlanFacts, 'tooCloseToCall'> {
  const { config } = workspace
  return {
    madeBy,
    body: config.body,
    agencies: config.agencies,
    currency: config.currency,
    networks: config.networks,
    notify: config.notify,
    rates: exchangeRates(prices),
    leavingFreeFrom: config.classifier.switchingFreeFrom,
    links: config.links,
    onRamps: catalogue.onRamps,
    offers: catalogue.offers,
    inputs: inputDigests(workspace, catalogue),
  }
}

/** Digests of everything that a plan is made from. */
export const inputDigests = (workspace: LoadedWorkspace, catalogue: Catalogue): PlacementPlan['inputs'] => ({
  ...workspace.digests,
  catalogue: catalogue.digest,
})

/** Labels every system and data set, asks the rules about every zone, and prices what they ask for. */
export function judge(workspace: LoadedWorkspace, catalogue: Catalogue, prices: Prices): Subject[] {
  return decideAll(workspace, catalogue, prices.zones).map(({ submission, classification, dataSet, decisions }) => {
    const { id, kind } = classification.subject
    const cost = subjectCost(submission, dataSet, decisions, prices)
    return { id, kind, name: (dataSet ?? submission.system).name, submission, classification, decisions, cost }
  })
}

/** A missing price is an error for its zone, never zero: it would make the zone look cheap. */
function refuseUnpriced(subjects: readonly Subject[], prices: Prices): void {
  const permitted = subjects.flatMap(({ decisions, cost }) =>
    cost.zones.filter((zone) => decisions.some((decision) => decision.zone === zone.zone && decision.permitted)),
  )
  const issues = missingPrices([...permitted, ...prices.shared.values()])
  if (issues.length > 0) throw new InputError(issues)
}
