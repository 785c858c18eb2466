import type { Catalogue } from '#catalogue/index.ts'
import { type LandingZone, landingZone } from '#catalogue/landing-zone.ts'
import { classify } from '#classifier/index.ts'
import { buildProblem } from '#placement/build-problem.ts'
import type { PlacementInput } from '#placement/input.ts'
import { makePlan } from '#placement/make-plan.ts'
import type { PlacementPlan } from '#placement/plan.ts'
import { solve } from '#placement/solve/index.ts'
import type { Subject } from '#placement/subject.ts'
import { evaluate, type RuleBook, ruleBook, rulesOf, subjectFacts } from '#policies/index.ts'
import { closeCalls } from './close-calls.ts'
import { type Prices, pricesOf, sharedCosts, subjectCost, zonePairs } from './prices.ts'
import type { LoadedWorkspace } from './workspace/load.ts'

/** What a workspace comes to: every subject with its label, decisions and cost, and the plan for all of them together. */
export type Advice = {
  readonly subjects: readonly Subject[]
  readonly input: PlacementInput
  readonly plan: PlacementPlan
}

/**
 * The whole path: submissions are labelled, every zone is judged for each of them by the rules and priced, and the cheapest
 * permitted plan for all of them together is chosen and proven. Same workspace and catalogue, same plan.
 */
export async function advise(workspace: LoadedWorkspace, catalogue: Catalogue, madeBy: string): Promise<Advice> {
  const { config } = workspace
  const prices = pricesOf(workspace, catalogue)
  const subjects = judge(workspace, catalogue, prices)
  const input = placementInput(workspace, subjects, prices)
  const built = buildProblem(input)
  const { timeLimitSeconds, gap, seed } = config.placement
  const solution = await solve(built.problem, { timeLimitSeconds, gap, seed })
  const tooCloseToCall = await closeCalls(workspace, subjects, prices, built, solution)
  const plan = makePlan(built, solution, input, {
    madeBy,
    body: config.body,
    agencies: config.agencies,
    currency: config.currency,
    networks: config.networks,
    links: config.links,
    onRamps: catalogue.onRamps,
    offers: catalogue.offers,
    inputs: { ...workspace.digests, catalogue: catalogue.digest },
    tooCloseToCall,
  })
  return { subjects, input, plan }
}

/** Labels every system and data set, asks the rules about every zone, and prices what they ask for. */
export function judge(workspace: LoadedWorkspace, catalogue: Catalogue, prices: Prices): Subject[] {
  const book = ruleBook(rulesOf(workspace.config.policies.packs))
  return workspace.submissions.flatMap(({ submission }) =>
    classify(submission, { asOf: workspace.config.asOf, statutes: catalogue.statutes }).map(
      (classification): Subject => {
        const { id, kind } = classification.subject
        const dataSet = submission.dataSets.find((candidate) => kind === 'data-set' && candidate.id === id) ?? null
        const decisions = prices.zones.map((zone) =>
          evaluate(book, {
            subject: subjectFacts(submission, classification, dataSet),
            zone,
            action: 'place',
            body: workspace.config.body,
            settings: workspace.config.policies,
            asOf: workspace.config.asOf,
          }),
        )
        const cost = subjectCost(submission, dataSet, decisions, prices)
        return { id, kind, name: (dataSet ?? submission.system).name, submission, classification, decisions, cost }
      },
    ),
  )
}
