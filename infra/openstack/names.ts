import type { DataStore, LandingZonePlan } from '../landing-zone-plan.ts'
import { dataStoreTags, landingZoneName } from '../plan/index.ts'

export const nameOf = (plan: LandingZonePlan, what: string): string => landingZoneName('', what, plan.zone.id)

export function agencyShort(plan: LandingZonePlan, agency: string): string {
  return plan.agencies.find((share) => share.agency.id === agency)?.agency.short ?? agency
}

/** `lz-helse-wound-images-private-andeby` */
export const storeName = (plan: LandingZonePlan, store: DataStore): string =>
  landingZoneName(agencyShort(plan, store.agency), store.dataSet, plan.zone.id)

/** Metadata of what serves the whole zone. */
export const zoneMetadata = (plan: LandingZonePlan): Record<string, string> => ({ ...plan.tags })

/** Metadata that ties a resource to its data set, label, agency and key. */
export const dataMetadata = (plan: LandingZonePlan, store: DataStore): Record<string, string> => ({
  ...plan.tags,
  ...dataStoreTags(store, agencyShort(plan, store.agency)),
  'rettsky-key': store.key,
})

/** The same where OpenStack takes a list of words: networks, routers, ports, security groups. */
export const asTags = (metadata: Record<string, string>): string[] =>
  Object.entries(metadata)
    .map(([key, value]) => `${key}=${value}`)
    .sort()
