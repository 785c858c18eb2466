import type { Agency, Body, Currency } from '#catalogue/body.ts'
import type { Link } from '#catalogue/landing-zone.ts'
import type { Offer, OnRamp } from '#catalogue/offer.ts'
import type { Digest } from '#catalogue/vocabulary/digest.ts'
import { InputError } from '#catalogue/vocabulary/issue.ts'
import { totalOf } from '#classifier/cost/index.ts'
import { explainItems } from '../explain/index.ts'
import type { PlacementInput } from '../input.ts'
import type { PlacementPlan } from '../plan.ts'
import type { BuiltProblem } from '../problem/build-problem.ts'
import { churnOf } from '../problem/follow-plan.ts'
import type { Group } from '../problem/group.ts'
import { migrationCost } from '../problem/migration.ts'
import { costFor, sharedCost } from '../problem/options.ts'
import type { Solution } from '../problem.ts'
import { planDigest } from '../read-plan.ts'
import { crossingsOf, latencyPenalty, unjudgedLimits } from './crossings.ts'
import { mustMove } from './must-move.ts'
import { placementsOf } from './placements.ts'
import { beyondCapacity, costAllPrivate, costByAgency, costByZone, costCheapestAllowed, sum } from './plan-cost.ts'
import { supplierShares } from './supplier-shares.ts'

/** Facts that a plan carries but placement does not look at. */
export type PlanFacts = {
  readonly madeBy: string
  readonly body: Body
  readonly agencies: readonly Agency[]
  readonly currency: Currency
  readonly networks: readonly string[]
  readonly notify: string
  /** Rates into the plan's currency that its costs rest on. */
  readonly rates: PlacementPlan['cost']['rates']
  readonly leavingFreeFrom?: PlacementPlan['cost']['leavingFreeFrom']
  readonly links: readonly Link[]
  readonly onRamps: readonly OnRamp[]
  readonly offers: readonly Offer[]
  readonly inputs: Readonly<Record<string, Digest>>
  /** Ids of groups whose zone changes when prices move. */
  readonly tooCloseToCall: readonly string[]
}

/**
 * Turns the engine's answer into the plan that people review and emitters read.
 *
 * @throws InputError when nothing can be placed as asked; it names a smallest set of demands that exclude each other.
 */
export function makePlan(
  built: BuiltProblem,
  solution: Solution,
  input: PlacementInput,
  facts: PlanFacts,
): PlacementPlan {
  const { status, certificate } = solution
  if (status === 'infeasible' || certificate === undefined) throw noPlan(solution)
  const explained = explainItems(
    built.problem,
    solution,
    built.groups.map((_, i) => i),
  )
  const placements = placementsOf(built, explained, input)
  const zoneOf = new Map(placements.map((placement) => [placement.id, placement.zone]))
  const crossings = crossingsOf(zoneOf, input)
  const byZone = costByZone(placements, crossings, input)
  const used = new Set(byZone.map(({ key }) => key))
  const placed = input.subjects.flatMap((subject) => {
    const zone = zoneOf.get(subject.id) ?? null
    return zone === null ? [] : [[subject, zone] as const]
  })
  const paid = totalOf([
    ...placed.map(([subject, zone]) => costFor(subject, zone)),
    ...[...used].map((zone) => sharedCost(input, zone)),
  ])
  const total = sum(byZone.map((zone) => zone.total))
  const penalty = latencyPenalty(crossings, input)
  const content = {
    schema: 'rettsky/placement-plan/v1' as const,
    madeBy: facts.madeBy,
    asOf: input.asOf,
    currency: facts.currency,
    body: facts.body,
    agencies: byId(facts.agencies),
    inputs: { ...facts.inputs },
    networks: [...facts.networks].sort(),
    notify: facts.notify,
    zones: byId(input.zones),
    links: byId(facts.links),
    onRamps: byId(facts.onRamps.filter(({ id }) => facts.links.some((link) => link.onRamp === id))),
    ...(input.replan === undefined ? {} : { replan: input.replan }),
    placements,
    crossings,
    mustMove: mustMove(input, facts.offers),
    cost: {
      total,
      migration: sum(placed.map(([subject, zone]) => migrationCost(subject, zone, input))),
      ...(input.replan === undefined ? {} : { churn: churnOf(built.problem, solution.assignment) }),
      latencyPenalty: penalty,
      unjudgedLimits: unjudgedLimits(crossings),
      byZone,
      byAgency: costByAgency(
        placements,
        crossings,
        byZone,
        byId(facts.agencies).map(({ id }) => id),
      ),
      allPrivate: costAllPrivate(built.groups, built.options, new Map(Object.entries(solution.assignment)), input),
      beyondCapacity: beyondCapacity(built.groups, built.options, input),
      cheapestAllowed: costCheapestAllowed(built.groups, built.options),
      coverage: paid.coverage,
      oldestPrice: paid.oldestPrice,
      rateDates: paid.rateDates,
      ...(facts.rates === undefined ? {} : { rates: facts.rates }),
      leavingPerGib: Object.fromEntries(byId(input.zones).map(({ id }) => [id, leavingPerGib(id, input)])),
      ...(facts.leavingFreeFrom === undefined ? {} : { leavingFreeFrom: facts.leavingFreeFrom }),
      tooCloseToCall: membersOf(built.groups, facts.tooCloseToCall),
    },
    suppliers: supplierShares(built.problem, solution.assignment),
    bound: { cost: solution.cost, lowerBound: solution.lowerBound, gap: solution.gap, status },
    problem: JSON.parse(JSON.stringify(built.problem)) as PlacementPlan['problem'],
    certificate,
  }
  const { schema, ...rest } = content
  return { schema, digest: planDigest(content), ...rest }
}

/** What the seller of a zone takes for sending one GiB out of it: the same wherever it goes. */
const leavingPerGib = (zone: string, { egressPerGib }: PlacementInput): string | null =>
  Object.entries(egressPerGib[zone] ?? {}).find(([to]) => to !== zone)?.[1] ?? null

function byId<T extends { readonly id: string }>(values: readonly T[]): T[] {
  return values.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

function membersOf(groups: readonly Group[], ids: readonly string[]): string[] {
  const wanted = new Set(ids)
  return groups
    .filter(({ id }) => wanted.has(id))
    .flatMap(({ members }) => members.map(({ id }) => id))
    .sort()
}

function noPlan({ conflict, status }: Solution): InputError {
  return new InputError([
    {
      code: status === 'infeasible' ? 'no-plan' : 'no-plan-in-time',
      path: 'placement',
      met: conflict === undefined ? status : `${conflict.items.join(', ')}: ${conflict.constraints.join(', ')}`,
    },
  ])
}
