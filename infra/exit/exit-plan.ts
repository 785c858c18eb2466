import { Money } from '#catalogue/price-book.ts'
import type { Availability } from '#classifier/label.ts'
import type { Placement, PlacementPlan } from '#placement/plan.ts'
import { bandwidth, hoursAt } from '../diff/index.ts'
import { leaveZones } from './leave-zones.ts'

/** One group of systems and data sets that lie together, on its way out. */
export interface ExitStep {
  readonly group: string
  readonly members: readonly string[]
  readonly agencies: readonly string[]
  readonly availability: Availability
  readonly gib: number
  readonly to: string | null
  /** Rules that keep it from every other zone, where there is no `to`. */
  readonly rules: readonly string[]
  /** To copy it once over the zone's line. */
  readonly hours: number
  /** Whole units of the plan's currency for taking it out over the private line; null where nobody has a price. */
  readonly egress: number | null
}

/** What moves where when a zone, or everything that its operator runs, has to be left. */
export interface ExitPlan {
  readonly zone: string
  readonly cause: 'location' | 'operator'
  readonly leaving: readonly string[]
  readonly steps: readonly ExitStep[]
  readonly overCapacity: boolean
}

/** One for the loss of the zone, and one for the loss of its operator where that takes other zones along. */
export async function exitPlans(plan: PlacementPlan, zone: string): Promise<ExitPlan[]> {
  const { supplier } = plan.zones.find(({ id }) => id === zone)!
  const operated = plan.zones.filter((other) => other.supplier === supplier).map(({ id }) => id)
  const location = await exitPlan(plan, zone, 'location', [zone])
  return operated.length === 1 ? [location] : [location, await exitPlan(plan, zone, 'operator', operated)]
}

async function exitPlan(
  plan: PlacementPlan,
  zone: string,
  cause: ExitPlan['cause'],
  leaving: readonly string[],
): Promise<ExitPlan> {
  const lies = new Map(plan.placements.flatMap(({ group, zone: at }) => (at === null ? [] : [[group, at] as const])))
  const { to, overCapacity } = await leaveZones(plan.problem, lies, new Set(leaving))
  const groups = Map.groupBy(
    plan.placements.filter((placement) => placement.zone === zone),
    ({ group }) => group,
  )
  const steps = [...groups].map(([group, members]) => step(plan, group, members, to.get(group) ?? null))
  return { zone, cause, leaving, steps: steps.sort(inOrder), overCapacity }
}

function step(plan: PlacementPlan, group: string, members: readonly Placement[], to: string | null): ExitStep {
  const zone = members[0]?.zone ?? ''
  const gib = members.reduce(
    (sum, { store, servers }) => sum + (store?.gib ?? 0) + sumOf(servers.map(({ diskGib }) => diskGib)),
    0,
  )
  const perGib = plan.cost.leavingPerGib?.[zone] ?? null
  return {
    group,
    members: members.map(({ id }) => id).sort(),
    agencies: [...new Set(members.map(({ agency }) => shortOf(plan, agency)))].sort(),
    availability:
      members
        .map(({ label }) => label.availability)
        .sort()
        .at(-1) ?? 'A0',
    gib,
    to,
    rules: to === null ? rulesOf(members) : [],
    hours: hoursAt(gib, bandwidth(plan.links.filter((link) => link.zone === zone))),
    egress: perGib === null ? null : new Money(perGib).mul(gib).ceil().toNumber(),
  }
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

const shortOf = (plan: PlacementPlan, agency: string): string =>
  plan.agencies.find(({ id }) => id === agency)?.short ?? agency

const rulesOf = (members: readonly Placement[]): string[] =>
  [...new Set(members.flatMap(({ options }) => options.flatMap((o) => (o.state === 'excluded' ? o.rules : []))))].sort()

/** What bears a pause goes first, and small before large, so that the way is known before the critical ones take it. */
const inOrder = (a: ExitStep, b: ExitStep): number =>
  compare(a.availability, b.availability) || a.gib - b.gib || compare(a.group, b.group)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
