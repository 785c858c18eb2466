import type { LandingZone } from '#catalogue/landing-zone.ts'
import type { ControlDemand } from './policy.ts'
import type { PolicyRequest } from './request.ts'

/**
 * Whether a zone can offer a control. In the body's own cloud the body is the operator: keys there are in its own hands
 * and the line to it is its own. Keys elsewhere need both the service and the custody. Copies can be kept within a set of
 * countries when the zone itself lies in one of them, since they can always stay in the zone.
 */
export function offers(zone: LandingZone, { control, countries }: ControlDemand): boolean {
  switch (control) {
    case 'copies-within':
    case 'backup-within':
      return countries === undefined || countries.includes(zone.location.country)
    case 'customer-managed-key':
      return isOwn(zone) || (zone.capabilities.keyManager && custody(zone, 'customer-managed')) || externalKeys(zone)
    case 'external-key':
      return isOwn(zone) || externalKeys(zone)
    case 'immutable':
      return zone.capabilities.objectLock
    case 'access-logged':
      return zone.capabilities.accessLog
    case 'private-connectivity':
      return zone.kind !== 'hyperscaler' || zone.onRamps.length > 0
    case 'two-sites':
      return zone.capabilities.twoSites
    case 'region-pinned':
    case 'public-access-blocked':
    case 'tls-only':
    case 'encrypted-at-rest':
    case 'versioned':
    case 'private-endpoint-only':
    case 'response-time-monitored':
    case 'isolated-account':
    case 'budget-alarm':
    case 'exit-copy':
      return true
    default:
      return control satisfies never
  }
}

/**
 * Whether the zone of the request can offer a control for its subject. The provider's access log speaks of stored objects;
 * databases, files and disks are logged by our own servers, in any zone.
 */
export function isOffered({ zone, subject }: PolicyRequest, demand: ControlDemand): boolean {
  if (demand.control === 'access-logged' && !subject.stores.includes('object')) return true
  return offers(zone, demand)
}

const isOwn = (zone: LandingZone): boolean => zone.kind === 'private-cloud'

const custody = (zone: LandingZone, wanted: LandingZone['keyCustody'][number]): boolean =>
  zone.keyCustody.includes(wanted)

const externalKeys = (zone: LandingZone): boolean =>
  zone.capabilities.externalKeys && custody(zone, 'customer-held-external')
