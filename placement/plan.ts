import { z } from 'zod'
import { Agency, Body, Currency } from '#catalogue/body.ts'
import { LandingZone, Link } from '#catalogue/landing-zone.ts'
import { OnRamp } from '#catalogue/offer.ts'
import { Digest } from '#catalogue/vocabulary/digest.ts'
import { Day, Slug } from '#catalogue/vocabulary/identifier.ts'
import { LocalText } from '#catalogue/vocabulary/text.ts'
import { LabelState, Question } from '#classifier/classification.ts'
import { CostClass, CostDriver } from '#classifier/cost/estimate.ts'
import { Label } from '#classifier/label.ts'
import { Server, Store } from '#classifier/submission.ts'
import { RequiredControl } from '#policies/controls.ts'
import { Certificate } from './problem.ts'
import { Replan } from './replan.ts'

/** Minor units (øre) of the plan's currency, a month. */
const Minor = z.number().int()

/** What a zone would mean for an item: excluded by rules, not priced, or a cost. */
export const ZoneOption = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('allowed'),
    zone: Slug,
    run: Minor.meta({ description: 'Running cost there' }),
    neighbours: Minor.meta({ description: 'Traffic to neighbours as placed' }),
    migration: Minor.meta({ description: 'Moving there, spread over the months of the plan' }),
    constraint: Minor.meta({ description: 'Price of the capacity or supplier share that it would use' }),
  }),
  z.strictObject({
    state: z.literal('excluded'),
    zone: Slug,
    rules: z.array(z.string()).meta({ description: 'Rules that keep it out; `rettsky explain` says why' }),
    because: Slug.optional().meta({
      description: 'The member of the group that is excluded, where it is not the item itself',
    }),
  }),
  z.strictObject({ state: z.literal('not-priced'), zone: Slug, missing: z.array(z.string()) }),
  z.strictObject({ state: z.literal('closed'), zone: Slug, why: z.string() }),
])
export type ZoneOption = z.infer<typeof ZoneOption>

/** One system or data set and where it lies. */
export const Placement = z.strictObject({
  id: Slug,
  kind: z.enum(['system', 'data-set']),
  system: Slug,
  agency: z.string(),
  name: LocalText,
  label: Label,
  state: LabelState,
  group: z.string().meta({ description: 'Items of one group lie in one zone' }),
  zone: Slug.nullable().meta({ description: 'null: it has no place; `outcome` says why' }),
  outcome: z.enum(['placed', 'held', 'outside']).meta({
    description: 'held: answers are missing that could open a zone; outside: no zone may hold it whatever the answers',
  }),
  now: z.string().nullable(),
  controls: z.array(RequiredControl),
  preferences: z.array(z.string()).meta({ description: 'Rules that spoke for or against its zone without deciding' }),
  waivers: z.array(z.string()).optional().meta({ description: 'Waivers without which it could not lie in its zone' }),
  costClass: CostClass,
  driver: CostDriver,
  monthly: Minor,
  options: z.array(ZoneOption),
  runnerUp: Slug.nullable(),
  flipPrice: Minor.nullable().meta({ description: 'How much dearer its zone must become before the runner-up wins' }),
  heldAwayBy: z
    .strictObject({ zone: Slug, constraint: z.string(), price: Minor })
    .nullable()
    .meta({ description: 'The constraint that keeps it from its own cheapest allowed zone' }),
  questions: z.array(Question),
  store: Store.nullable(),
  servers: z.array(Server),
  response: z.strictObject({ p95Ms: z.number().positive() }).nullable(),
})
export type Placement = z.infer<typeof Placement>

/** A dependency whose two ends lie in different zones. */
export const Crossing = z.strictObject({
  from: Slug,
  to: Slug,
  fromZone: Slug,
  toZone: Slug,
  gibPerMonth: z.number().nonnegative(),
  monthly: Minor,
  roundTripMs: z.number().nullable(),
  maxRoundTripMs: z.number().nullable(),
})
export type Crossing = z.infer<typeof Crossing>

export const MustMove = z.strictObject({
  item: Slug,
  from: z.string(),
  reason: z.enum([
    'offer-closed',
    'offer-announced',
    'offer-restricted',
    'zone-not-used',
    'not-permitted',
    'contract-ends',
    'zone-ends',
  ]),
  rules: z.array(z.string()),
  by: Day.nullable(),
})
export type MustMove = z.infer<typeof MustMove>

const CostByKey = z.array(
  z.strictObject({ key: z.string(), run: Minor, shared: Minor, crossings: Minor, total: Minor }),
)

/** The reviewed file. Deploying reads this and nothing else, and never decides again. */
export const PlacementPlan = z.strictObject({
  schema: z.literal('rettsky/placement-plan/v1'),
  digest: Digest.meta({ description: 'Of everything else in this file' }),
  madeBy: z.string().meta({ description: 'rettsky and its version' }),
  asOf: Day,
  currency: Currency,
  body: Body,
  agencies: z.array(Agency),
  inputs: z.record(z.string(), Digest).meta({ description: 'Digests of what the plan was made from' }),
  networks: z.array(z.cidrv4()).meta({ description: "The body's own networks" }),
  notify: z.string().optional().meta({ description: 'Where budget and response-time alarms go' }),
  zones: z.array(LandingZone),
  links: z.array(Link),
  onRamps: z.array(OnRamp),
  replan: Replan.optional().meta({ description: 'The plan that this one follows, where it follows one' }),
  placements: z.array(Placement),
  crossings: z.array(Crossing),
  mustMove: z.array(MustMove),
  cost: z.strictObject({
    total: Minor.meta({ description: 'Running, shared and traffic cost: what is paid every month' }),
    migration: Minor.meta({ description: 'Work of the moves, spread over the months of the plan; not in the total' }),
    churn: Minor.optional().meta({ description: 'Churn price of the moves since the plan before; not money' }),
    latencyPenalty: Minor.meta({ description: 'Counted for round-trip limits that could not be kept; not money' }),
    unjudgedLimits: z.number().int().nonnegative().optional().meta({
      description: 'Crossings with a round-trip limit whose round trip has not been measured',
    }),
    byZone: CostByKey,
    byAgency: CostByKey,
    allPrivate: Minor.nullable().meta({
      description: 'Everything that may lie there in the private cloud; null without one, or if it cannot be priced',
    }),
    beyondCapacity: z
      .array(z.strictObject({ resource: z.string(), needed: z.number(), has: z.number() }))
      .meta({ description: 'What the private cloud would lack to hold all that may lie there' }),
    cheapestAllowed: Minor.meta({
      description: 'Each item in its own cheapest permitted zone, links and traffic between items left out: a floor',
    }),
    coverage: z.number().min(0).max(1),
    oldestPrice: z.string(),
    rateDates: z.array(z.string()),
    rates: z
      .array(z.strictObject({ base: Currency, quote: Currency, rate: z.string().regex(/^\d+(\.\d+)?$/) }))
      .optional()
      .meta({
        description: 'Exchange rates that the costs rest on, so that budgets can be set in a seller’s currency',
      }),
    leavingPerGib: z
      .record(Slug, z.string().nullable())
      .optional()
      .meta({ description: 'Price of one GiB sent out of each zone over the private line; null without a price' }),
    leavingFreeFrom: Day.optional().meta({
      description: 'First day on which leaving a provider costs no traffic, as the body has set it',
    }),
    tooCloseToCall: z
      .array(Slug)
      .meta({ description: 'Items whose zone changes when estimates move 30 % or currency 10 %' }),
  }),
  suppliers: z.array(z.strictObject({ supplier: z.string(), share: z.number(), max: z.number().nullable() })),
  bound: z.strictObject({
    cost: Minor,
    lowerBound: Minor,
    gap: z.number(),
    status: z.enum(['optimal', 'within-gap', 'time-limit']),
  }),
  problem: z
    .json()
    .meta({ description: 'The placement problem that was solved, so that the certificate can be checked' }),
  certificate: Certificate,
})
export type PlacementPlan = z.infer<typeof PlacementPlan>
