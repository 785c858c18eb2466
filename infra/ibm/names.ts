import { digestOfBytes } from '#catalogue/vocabulary/digest.ts'
import type { DataStore, LandingZonePlan } from '../landing-zone-plan.ts'
import { dataStoreTags, landingZoneName, shorten } from '../plan/index.ts'

/** VPC resources take 63 characters, lower case, digits and hyphens. */
const longestName = 63

export const nameOf = (plan: LandingZonePlan, what: string): string =>
  shorten(landingZoneName('', what, plan.zone.id), longestName)

/** Name of a part of something that has a name: its disk, its address. */
export const partName = (name: string, part: string): string => shorten(`${name}-${part}`, longestName)

export function agencyShort(plan: LandingZonePlan, agency: string): string {
  return plan.agencies.find((share) => share.agency.id === agency)?.agency.short ?? agency
}

export const storeName = (plan: LandingZonePlan, store: DataStore): string =>
  shorten(landingZoneName(agencyShort(plan, store.agency), store.dataSet, plan.zone.id), longestName)

/** Bucket names are unique in the whole of IBM Cloud, so they end in eight digits of whose and what they are. */
export function bucketName(plan: LandingZonePlan, what: string): string {
  const digest = digestOfBytes(`${plan.body.id}/${plan.zone.id}/${what}`).slice('sha256:'.length, 'sha256:'.length + 8)
  return `${shorten(landingZoneName('', what, plan.zone.id), longestName - 9)}-${digest}`
}

/** IBM's tags are `key:value`. */
const asTags = (tags: Readonly<Record<string, string>>): string[] =>
  Object.entries(tags)
    .map(([key, value]) => `${key}:${value}`)
    .sort()

export const zoneTags = (plan: LandingZonePlan): string[] => asTags({ ...plan.tags, 'rettsky-dataset': 'none' })

export const agencyTags = (plan: LandingZonePlan, short: string): string[] =>
  asTags({ ...plan.tags, 'rettsky-agency': short, 'rettsky-dataset': 'none' })

export const dataTags = (plan: LandingZonePlan, store: DataStore): string[] =>
  asTags({ ...plan.tags, ...dataStoreTags(store, agencyShort(plan, store.agency)), 'rettsky-key': store.key })

/** Zones of a region are numbered from 1: `eu-de-1`. */
export const zoneName = (plan: LandingZonePlan, site: number): string => `${plan.zone.location.region}-${site + 1}`

/** Prefixes that may be talked to at all: the zone and the body's own networks. */
export const insidePrefixes = (plan: LandingZonePlan): string[] =>
  [...new Set([plan.zone.cidr, ...plan.privateConnectivity.prefixesToZone])].sort()
