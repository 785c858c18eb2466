import type { Store } from '#classifier/submission.ts'
import type { EmittedFiles } from '../emitter.ts'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { lineHours } from './line-hours.ts'
import { diffZone, type ZoneDiff } from './zone-diff.ts'

/** A data set that lay in one zone and lies in another from now on. */
export interface DataMove {
  readonly dataSet: string
  readonly system: string
  readonly from: string
  readonly to: string
  readonly kind: Store['kind']
  readonly gib: number
  /** Time to copy it once over the slower of the two zones' lines. */
  readonly hours: number
}

export interface PlanDiff {
  readonly zones: readonly ZoneDiff[]
  readonly moves: readonly DataMove[]
}

export type ZoneFolders = ReadonlyMap<string, EmittedFiles>

/** What deploying newly emitted zones would do to what was emitted before, zone by zone, and what moves between them. */
export function diffPlans(before: ZoneFolders, after: ZoneFolders): PlanDiff {
  const zones = [...new Set([...before.keys(), ...after.keys()])].sort()
  return {
    zones: zones.map((zone) => diffZone(zone, before.get(zone) ?? null, after.get(zone) ?? null)),
    moves: movesBetween(plansOf(before), plansOf(after)),
  }
}

function plansOf(folders: ZoneFolders): LandingZonePlan[] {
  return [...folders.values()].flatMap((files) => {
    const text = files.get('landing-zone-plan.json')
    return text === undefined ? [] : [JSON.parse(text) as LandingZonePlan]
  })
}

function movesBetween(before: readonly LandingZonePlan[], after: readonly LandingZonePlan[]): DataMove[] {
  const old = new Map(storesOf(before).map(({ store, zone }) => [store.dataSet, zone]))
  return storesOf(after)
    .flatMap(({ store, zone }) => {
      const from = old.get(store.dataSet)
      if (from === undefined || from.zone.id === zone.zone.id) return []
      const { dataSet, system, store: kept } = store
      const hours = lineHours(kept.gib, [from, zone])
      return [{ dataSet, system, from: from.zone.id, to: zone.zone.id, kind: kept.kind, gib: kept.gib, hours }]
    })
    .sort((a, b) => (a.dataSet < b.dataSet ? -1 : 1))
}

const storesOf = (plans: readonly LandingZonePlan[]) =>
  plans.flatMap((zone) => zone.agencies.flatMap(({ dataStores }) => dataStores.map((store) => ({ store, zone }))))
