import type { ZoneUse } from '#catalogue/landing-zone.ts'
import type { Capabilities, Offer } from '#catalogue/offer.ts'
import type { Issue } from '#catalogue/vocabulary/issue.ts'

/**
 * What a body may say of a zone against the catalogue. Its own cloud is as it built it. A rented one can offer less than the
 * catalogue knows, as when a service was not ordered, but not more: that would be a fact about the offer, with a source.
 */
export function checkOverrides(use: ZoneUse, offer: Offer, path: string): Issue[] {
  if (offer.kind === 'private-cloud') return []
  const params = { zone: use.id, offer: offer.id }
  const moved: Issue[] =
    use.location === undefined
      ? []
      : [{ code: 'location-of-offer', path: `${path}.location`, met: use.id, accepted: offer.location.city, params }]
  const entries = Object.entries(use.capabilities ?? {}) as [keyof Capabilities, string | boolean][]
  const widened = entries
    .filter(([name, value]) => value !== offer.capabilities[name] && value !== false && value !== 'none')
    .map(([name, value]) => ({
      code: 'capability-beyond-offer',
      path: `${path}.capabilities.${name}`,
      met: String(value),
      accepted: [...new Set([String(offer.capabilities[name]), ...less(name)])].join(', '),
      params,
    }))
  return [...moved, ...widened]
}

const less = (name: keyof Capabilities): string[] =>
  name === 'objectStorage' ? [] : [name === 'postgres' ? 'none' : 'false']
