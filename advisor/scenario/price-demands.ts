import type { Catalogue } from '#catalogue/index.ts'
import { limitNames, withoutLimit } from '#placement/limits.ts'
import { buildProblem } from '#placement/problem/build-problem.ts'
import type { Problem } from '#placement/problem.ts'
import type { Subject } from '#placement/subject.ts'
import type { PolicyDecision } from '#policies/decision.ts'
import { subjectCost } from '../prices/workspace-prices.ts'
import { decideAll } from '../rules/decide.ts'
import { withoutRules } from './apply.ts'
import { type Solved, solveFrom } from './compare.ts'

/** What a demand costs: how much cheaper the best plan would be without it, all else as it is. */
export type DemandPrice = {
  /** Id of a rule, or name of a limit: `share:aws`. */
  readonly demand: string
  /** Minor units a month, work of moving and broken round trips included; never negative. */
  readonly price: number
  /** False where one of the two plans was not proven the cheapest: the price is then what was found. */
  readonly proven: boolean
}

export type DemandPrices = { readonly rules: readonly DemandPrice[]; readonly limits: readonly DemandPrice[] }

/**
 * The price of every rule that closes a zone or asks for a control, and of every limit on room and suppliers. What has no place
 * today is left out, so that the same is placed each time. A rule without which nothing is chosen from differently costs
 * nothing, and nothing is solved for it.
 */
export async function priceDemands(
  present: Solved,
  catalogue: Catalogue,
  began: (demand: string) => void = () => {},
): Promise<DemandPrices> {
  const { problem } = present.built
  const limits = limitNames(problem).filter((name) => /^(capacity|share):/.test(name))
  const priced = async (demand: string, without: Problem): Promise<DemandPrice> => {
    if (JSON.stringify(without) === JSON.stringify(problem)) return { demand, price: 0, proven: true }
    began(demand)
    const { cost, status } = await solveFrom(without, present.world, present)
    const proven = status === 'optimal' && present.solution.status === 'optimal'
    return { demand, price: Math.max(0, present.solution.cost - cost), proven }
  }
  const prices: { rules: DemandPrice[]; limits: DemandPrice[] } = { rules: [], limits: [] }
  for (const rule of speakingRules(present))
    prices.rules.push(await priced(rule, problemWithout(rule, present, catalogue)))
  for (const limit of limits) prices.limits.push(await priced(limit, withoutLimit(problem, limit)))
  return { rules: prices.rules.sort(byPrice), limits: prices.limits.sort(byPrice) }
}

const byPrice = (a: DemandPrice, b: DemandPrice): number => b.price - a.price || (a.demand < b.demand ? -1 : 1)

/** Rules that closed a zone or asked for a control anywhere. Permits are no demands. */
function speakingRules({ world: { input } }: Solved): string[] {
  const decisions = input.subjects.flatMap((subject) => subject.decisions)
  const ids = decisions.flatMap(({ permitted, determining, controls }) => [
    ...(permitted ? [] : determining.flatMap(({ rule, effect }) => (effect === 'permit' ? [] : [rule]))),
    ...controls.flatMap(({ rules }) => rules),
  ])
  return [...new Set(ids)].sort()
}

/** The problem as it would be without a rule, with what has a place today. */
function problemWithout(rule: string, { world, built }: Solved, catalogue: Catalogue): Problem {
  const workspace = withoutRules(world.workspace, [rule])
  const placed = new Set(built.groups.flatMap(({ members }) => members.map(({ id }) => id)))
  const decided = decideAll(workspace, catalogue, world.prices.zones)
  const subjects = world.input.subjects.flatMap((subject, i): Subject[] => {
    const found = decided[i]
    if (found === undefined || !placed.has(subject.id)) return []
    const { decisions, submission, dataSet } = found
    const cost = costsTheSame(subject.decisions, decisions)
      ? subject.cost
      : subjectCost(submission, dataSet, decisions, world.prices)
    return [{ ...subject, decisions, cost }]
  })
  return buildProblem({ ...world.input, subjects }).problem
}

/** Prices depend on which controls a zone must have, and on nothing else that rules say. */
const costsTheSame = (before: readonly PolicyDecision[], after: readonly PolicyDecision[]): boolean =>
  before.every(({ controls }, i) => {
    const others = after[i]?.controls ?? []
    return controls.length === others.length && controls.every(({ control }, k) => control === others[k]?.control)
  })
