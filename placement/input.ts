import type { LandingZone } from '#catalogue/landing-zone.ts'
import type { ZoneCost } from '#classifier/cost/estimate.ts'
import type { Replan } from './replan.ts'
import type { PlacementSettings } from './settings.ts'
import type { Subject } from './subject.ts'

/** A value for each ordered pair of zones: `table[from][to]`. */
export type PairTable<T> = Readonly<Record<string, Readonly<Record<string, T>>>>

/** Everything placement chooses from. Amounts are exact decimals in the body's currency. */
export type PlacementInput = {
  readonly subjects: readonly Subject[]
  readonly zones: readonly LandingZone[]
  /** What opening a zone costs a month, whatever lies in it. */
  readonly sharedCost: ReadonlyMap<string, ZoneCost>
  /** Price of one GiB sent from a zone to another; `null` where it cannot be priced. */
  readonly egressPerGib: PairTable<string | null>
  /** Round trip between zones in milliseconds; `null` where nobody has measured it. */
  readonly roundTripMs: PairTable<number | null>
  readonly settings: PlacementSettings
  /** One person-hour of migration work, in the plan's currency. */
  readonly hourlyRate: number
  readonly asOf: string
  /** The plan that this one follows, where it follows one. */
  readonly replan?: Replan | undefined
}

/** Why nothing new may be placed in a zone, or `null` when it is open. */
export function closure(zone: LandingZone, asOf: string): string | null {
  if (zone.status !== 'available') return `offer-${zone.status}`
  if (zone.onlyUntil !== undefined) return zone.onlyUntil <= asOf ? 'zone-ended' : 'zone-ends'
  return null
}
