import type { LandingZone } from '#catalogue/landing-zone.ts'
import type { DataStore } from '../landing-zone-plan.ts'

/** The form that every provider takes as key and value: lower case, digits and hyphens, at most 63 characters. */
export const tagForm = /^[a-z0-9][a-z0-9-]{0,62}$/

/**
 * Tags of a whole zone. The plan's digest is none of them: it changes with every plan, and would change every resource with it.
 * The zone's manifest ties resources to the plan.
 */
export function zoneTags(zone: LandingZone, body: { short: string }): Record<string, string> {
  return { 'rettsky-body': body.short, 'rettsky-zone': zone.id }
}

/** Tags that tie a resource to the data set it holds, to its label and to the agency that answers for it. */
export function dataStoreTags(store: DataStore, agencyShort: string): Record<string, string> {
  return {
    'rettsky-agency': agencyShort,
    'rettsky-dataset': store.dataSet,
    'rettsky-label': store.label.confidentiality.toLowerCase(),
  }
}
