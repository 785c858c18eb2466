import type { LandingZone } from '#catalogue/landing-zone.ts'
import type { DataStore } from '../landing-zone-plan.ts'

/** The form that every provider takes as key and value: lower case, digits and hyphens, at most 63 characters. */
export const tagForm = /^[a-z0-9][a-z0-9-]{0,62}$/

/** Tags of a whole zone. `rettsky-plan` is the beginning of the plan's digest: the whole does not fit into 63 characters. */
export function zoneTags(zone: LandingZone, body: { short: string }, planDigest: string): Record<string, string> {
  return {
    'rettsky-body': body.short,
    'rettsky-plan': planDigest.replace('sha256:', '').slice(0, 16),
    'rettsky-zone': zone.id,
  }
}

/** Tags that tie a resource to the data set it holds, to its label and to the agency that answers for it. */
export function dataStoreTags(store: DataStore, agencyShort: string): Record<string, string> {
  return {
    'rettsky-agency': agencyShort,
    'rettsky-dataset': store.dataSet,
    'rettsky-label': store.label.confidentiality.toLowerCase(),
  }
}
