import type { AgencyShare, DataStore, LandingZonePlan } from '../landing-zone-plan.ts'
import { dataStoreTags } from '../plan/index.ts'

export type Tags = Readonly<Record<string, string>>

/** Tags of whatever serves the whole zone. */
export const zoneTags = (plan: LandingZonePlan): Tags => plan.tags

/** Tags of what belongs to one agency. */
export const agencyTags = (plan: LandingZonePlan, { agency }: AgencyShare): Tags => ({
  ...plan.tags,
  'rettsky-agency': agency.short,
})

/** Tags that tie a resource to its data set, label and agency. */
export const dataTags = (plan: LandingZonePlan, { agency }: AgencyShare, store: DataStore): Tags => ({
  ...plan.tags,
  ...dataStoreTags(store, agency.short),
})
