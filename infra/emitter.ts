import type { Store } from '#classifier/submission.ts'
import type { Control } from '#policies/controls.ts'
import type { LandingZonePlan } from './landing-zone-plan.ts'

/** Files of one zone: path relative to the zone's folder, `/` between names, to its text. */
export type EmittedFiles = ReadonlyMap<string, string>

/** Turns one zone's plan into files. Decides nothing, needs no credentials and no network; same plan, same bytes. */
export type Emitter = (plan: LandingZonePlan) => Promise<EmittedFiles>

/** The parts that every landing zone consists of; a provider that leaves one out does not type-check. */
export const zoneParts = [
  'foundation',
  'network',
  'privateConnectivity',
  'dataStores',
  'responseTimeMonitor',
  'budget',
] as const
export type ZonePart = (typeof zoneParts)[number]
export type ZoneParts<T> = Readonly<Record<ZonePart, T>>

/**
 * How a provider meets a control: the resource properties that show it, or why it is not offered there. `notOfferedFor`
 * names the kinds of store that the control cannot be shown for although others can, each with its reason.
 */
export type ControlImplementation =
  | { readonly shownBy: readonly string[]; readonly notOfferedFor?: Readonly<Partial<Record<Store['kind'], string>>> }
  | { readonly notOffered: string }

/** One entry per control, so that a new control does not compile until every provider has answered for it. */
export type ControlTable = Readonly<Record<Control, ControlImplementation>>
