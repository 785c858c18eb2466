import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { LandingZone } from '#catalogue/landing-zone.ts'
import type { AgencyShare, DataStore } from './landing-zone-plan.ts'
import { readSettings } from './settings/form.ts'

/** Most stacks of one agency in a zone. */
export const mostStacks = 99

/** Setting `stacks-<agency>`, the same at every provider that makes stacks. */
export const StackCount = z
  .string()
  .regex(/^[1-9]\d?$/, { error: `<whole-number 1..${mostStacks}>` })
  .transform(Number)
  .meta({
    description:
      "How many stacks the agency's data is spread over, 1 unless given. Best chosen before the first deployment; `rettsky emit` says when a stack is too large, and docs/deploy.md how to cut it later",
  })

const form = { settings: z.looseObject({}), perAgency: { stacks: StackCount } }

/** How many stacks the zone's settings give an agency. @throws InputError when the setting is no such number. */
export const stackCountOf = (zone: LandingZone, agencyShort: string): number =>
  readSettings(zone, form).perAgency.stacks.get(agencyShort) ?? 1

/** The zone with no say in how agencies are cut: what is left decides what each stack holds. */
export function withoutStackCounts(zone: LandingZone): LandingZone {
  const settings = Object.entries(zone.settings).filter(([key]) => !key.startsWith('stacks-'))
  return { ...zone, settings: Object.fromEntries(settings) }
}

/** An agency's data sets, stack by stack; some stacks may hold none. */
export const cutStores = (zone: LandingZone, { agency, dataStores }: AgencyShare): DataStore[][] =>
  spread(dataStores, stackCountOf(zone, agency.short))

/** The same for any number of stacks. */
export function spread<T extends { readonly dataSet: string }>(stores: readonly T[], stacks: number): T[][] {
  const placed = stores.map((store) => ({ store, stack: stackOf(store.dataSet, stacks) }))
  return Array.from({ length: stacks }, (_, i) => placed.filter(({ stack }) => stack === i).map(({ store }) => store))
}

/**
 * The stack that wants a data set most, by its id alone: other data sets do not matter, and one stack more takes its share from
 * all others and moves nothing between them (rendezvous hashing, Thaler and Ravishankar 1998).
 */
function stackOf(dataSet: string, stacks: number): number {
  const wishes = Array.from({ length: stacks }, (_, i) => wish(dataSet, i))
  return wishes.indexOf(Math.max(...wishes))
}

const wish = (dataSet: string, stack: number): number =>
  createHash('sha256').update(`${dataSet}/${stack}`).digest().readUIntBE(0, 6)
