import type { Link } from '#catalogue/landing-zone.ts'
import type { Provider } from '#catalogue/offer.ts'
import type { LandingZonePlan, Probe } from '../landing-zone-plan.ts'
import { hasReached } from './link-facts.ts'
import { contains, parsePrefix } from './prefix.ts'

/** Providers whose own monitor can ping; Google's checks speak TCP and HTTP, the others have none. */
const canPing: Readonly<Record<Provider, boolean>> = {
  aws: true,
  azure: true,
  google: false,
  ibm: false,
  openstack: false,
}

/** Addresses that no router passes on (RFC 3927): a line's end there answers the line's other end and nobody else. */
const linkLocal = parsePrefix('169.254.0.0/16')

/** The body's end of a line, where the provider's monitor can measure the line against it. The body's router has to announce it. */
export function farEndOf({ zone }: LandingZonePlan, { peering }: Link): string | undefined {
  const [address] = peering?.bodyAddress.split('/') ?? []
  if (address === undefined || contains(linkLocal, address)) return undefined
  return canPing[zone.provider] && zone.capabilities.nativeMonitor ? address : undefined
}

/**
 * A probe of each line that is up, from the zone to the body's end. The plan's own probe of the line goes the other way and has
 * the same objective: the round trip is the same.
 */
export function lineProbes(plan: LandingZonePlan): Probe[] {
  const overLine = plan.responseTimeMonitor.probes.find(({ from }) => from === 'body')
  if (overLine === undefined) return []
  return plan.privateConnectivity.links.flatMap(({ link }): Probe[] => {
    const address = farEndOf(plan, link)
    if (address === undefined || !hasReached(link, 'up')) return []
    return [{ ...overLine, id: link.id, from: 'zone', kind: 'icmp', to: { name: link.id, address, port: null } }]
  })
}
