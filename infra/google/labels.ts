import type { AgencyShare, DataStore, LandingZonePlan } from '../landing-zone-plan.ts'
import { dataStoreTags } from '../plan/index.ts'

export type Labels = Readonly<Record<string, string>>

/** Labels of whatever serves the whole zone. */
export const zoneLabels = (plan: LandingZonePlan): Labels => plan.tags

/** Labels of what belongs to one agency. */
export const agencyLabels = (plan: LandingZonePlan, { agency }: AgencyShare): Labels => ({
  ...plan.tags,
  'rettsky-agency': agency.short,
})

/** Labels that tie a resource to its data set, label and agency. */
export const dataLabels = (plan: LandingZonePlan, { agency }: AgencyShare, store: DataStore): Labels => ({
  ...plan.tags,
  ...dataStoreTags(store, agency.short),
})
