import type { DataStore, LandingZonePlan } from '#infra/landing-zone-plan.ts'

/** A plan, and which data sets of which agency (by short name) it has more than before. */
export interface Changed {
  readonly plan: LandingZonePlan
  readonly agency: string
  readonly added: readonly string[]
}

/** The plan after its first agency with data has submitted one more data set of each kind that it has. */
export function withNewDataSets(plan: LandingZonePlan): Changed {
  const share = plan.agencies.find(({ dataStores }) => dataStores.length > 0)
  if (share === undefined) throw new Error(`${plan.zone.id} holds no data`)
  const kinds = new Map(share.dataStores.map((store) => [store.store.kind, store]))
  const fresh = [...kinds].map(([kind, store]): DataStore => ({ ...store, dataSet: `one-more-${kind}` }))
  const agencies = plan.agencies.map((one) =>
    one === share ? { ...one, dataStores: [...one.dataStores, ...fresh] } : one,
  )
  return {
    plan: { ...plan, planDigest: `sha256:${'e'.repeat(64)}`, agencies },
    agency: share.agency.short,
    added: fresh.map(({ dataSet }) => dataSet),
  }
}
