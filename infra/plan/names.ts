import { createHash } from 'node:crypto'
import type { Provider } from '#catalogue/offer.ts'

/**
 * Longest name of an agency's own account. AWS account names, Azure subscription names, Google project ids, OpenStack
 * project names, IBM resource group names, each from the provider's own reference, read November 2026.
 */
export const accountNameLimit: Readonly<Record<Provider, number>> = {
  aws: 50,
  azure: 64,
  google: 30,
  openstack: 64,
  ibm: 40,
}

/** `lz-helse-wound-images-aws-stockholm`: agency (or body), what it is, zone. */
export function landingZoneName(agency: string, what: string, zone: string): string {
  return ['lz', agency, what, zone].filter((part) => part !== '').join('-')
}

/** What a data set's exit copy is called beside it: no data set has a point in its id. */
export const exitOf = (dataSet: string): string => `${dataSet}.exit`

/** Who stacks of an agency are named for. One that is called as the body, as where a body is its only agency, is told from it. */
export const agencyName = (body: { readonly short: string }, agencyShort: string): string =>
  agencyShort === body.short ? `${agencyShort}-agency` : agencyShort

/**
 * The same name within a limit. A name that is too long keeps its beginning and gets eight digits of its digest, so that
 * two long names stay different and one name stays the same whatever else is in the plan.
 */
export function shorten(name: string, limit: number): string {
  if (name.length <= limit) return name
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 8)
  return `${name.slice(0, limit - 9).replace(/-+$/, '')}-${digest}`
}
