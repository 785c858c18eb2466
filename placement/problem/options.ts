import type { LandingZone } from '#catalogue/landing-zone.ts'
import { Money } from '#catalogue/price-book.ts'
import type { ZoneCost } from '#classifier/cost/estimate.ts'
import type { FiredRule, PolicyDecision } from '#policies/decision.ts'
import { closure, type PlacementInput } from '../input.ts'
import type { Subject } from '../subject.ts'
import type { Group } from './group.ts'
import { migrationCost } from './migration.ts'

/** What a zone would mean for a group, before anybody chooses. `run` and `migration` are in minor units a month. */
export type GroupOption =
  | { readonly state: 'allowed'; readonly zone: string; readonly run: number; readonly migration: number }
  | { readonly state: 'closed'; readonly zone: string; readonly why: string }
  | { readonly state: 'not-priced'; readonly zone: string; readonly missing: readonly string[] }
  | {
      readonly state: 'excluded'
      readonly zone: string
      readonly because: string
      readonly determining: readonly FiredRule[]
    }

/** Minor units (øre) of an exact amount, half rounded up. */
export const minor = (amount: string): number => new Money(amount).times(100).toDecimalPlaces(0).toNumber()

/** One option a zone, in the order of the zones. A group may lie where every one of its members may. */
export function optionsOf(group: Group, input: PlacementInput): GroupOption[] {
  return input.zones.map((zone) => {
    const why = closedTo(group, zone, input)
    if (why !== null) return { state: 'closed', zone: zone.id, why }
    const refusal = group.members.find((member) => !decisionFor(member, zone.id).permitted)
    if (refusal !== undefined) {
      const { determining } = decisionFor(refusal, zone.id)
      return { state: 'excluded', zone: zone.id, because: refusal.id, determining }
    }
    const costs = [...group.members.map((member) => costFor(member, zone.id)), sharedCost(input, zone.id)]
    const missing = costs.flatMap((cost) => (cost.priced ? [] : cost.missing.map((m) => m.meter)))
    if (missing.length > 0) return { state: 'not-priced', zone: zone.id, missing: [...new Set(missing)].sort() }
    const run = group.members.reduce((sum, member) => sum + monthlyMinor(costFor(member, zone.id)), 0)
    const migration = group.members.reduce((sum, member) => sum + migrationCost(member, zone.id, input), 0)
    return { state: 'allowed', zone: zone.id, run, migration }
  })
}

/** Why a group may not be put in a zone whatever the rules say, or `null`. A zone that ends keeps those tied to it. */
export function closedTo(group: Group, zone: LandingZone, input: PlacementInput): string | null {
  const why = closure(zone, input.asOf)
  return why === 'zone-ends' && tiesOf(group, input.asOf).includes(zone.id) ? null : why
}

/** Zones that running contracts tie the group to. What a bound system stores apart is bound as it is. */
export function tiesOf(group: Group, asOf: string): string[] {
  const zones = group.members.flatMap(({ submission: { system } }) =>
    system.bound !== undefined && system.bound.until > asOf ? [system.bound.zone] : [],
  )
  return [...new Set(zones)].sort()
}

export function decisionFor(subject: Subject, zone: string): PolicyDecision {
  const found = subject.decisions.find((decision) => decision.zone === zone)
  if (found === undefined) throw new TypeError(`no decision on ${subject.id} in ${zone}`)
  return found
}

export function costFor(subject: Subject, zone: string): ZoneCost {
  const found = subject.cost.zones.find((cost) => cost.zone === zone)
  if (found === undefined) throw new TypeError(`no cost of ${subject.id} in ${zone}`)
  return found
}

export function sharedCost(input: PlacementInput, zone: string): ZoneCost {
  const found = input.sharedCost.get(zone)
  if (found === undefined) throw new TypeError(`no shared cost of ${zone}`)
  return found
}

/** Monthly cost in minor units; zero where it is not priced, which only callers that checked may ask for. */
export const monthlyMinor = (cost: ZoneCost): number => (cost.priced ? minor(cost.monthly) : 0)
