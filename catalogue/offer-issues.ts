import type { Offer } from './offer.ts'
import type { Issue } from './vocabulary/issue.ts'

/** Facts about an offer are trusted for this many months after they were checked. */
export const trustedMonths = 12

/** True when `day` lies more than a year before `asOf`: 2025-11-20 on 2026-11-21. */
export function isStale(day: string, asOf: string): boolean {
  const limit = `${Number(asOf.slice(0, 4)) - trustedMonths / 12}${asOf.slice(4)}`
  return day < limit
}

/** Why an offer may not be used on a day: it is closed, not yet open, or nobody has checked its facts for a year. */
export function offerIssues(offer: Offer, asOf: string): Issue[] {
  const issues: Issue[] = []
  const params = { offer: offer.id, ...(offer.statusNote === undefined ? {} : { note: offer.statusNote }) }
  const issue = (code: string, path: string, met: string, accepted: string) =>
    issues.push({ code, path: `${offer.id}.${path}`, met, accepted, params })
  if (offer.status === 'closed') issue('offer-closed', 'status', 'closed', 'available, restricted')
  if (offer.status === 'announced') issue('offer-announced', 'status', 'announced', 'available, restricted')
  if (isStale(offer.verifiedOn, asOf)) issue('offer-stale', 'verifiedOn', offer.verifiedOn, String(trustedMonths))
  return issues
}
