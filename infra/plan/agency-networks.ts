import type { LandingZone } from '#catalogue/landing-zone.ts'
import type { Issue } from '#catalogue/vocabulary/issue.ts'
import type { AgencyShare, LandingZonePlan } from '../landing-zone-plan.ts'
import { carve, zonePrefixLengths } from './addressing.ts'
import { networkOf, overlaps, type Prefix, parsePrefix, prefixText } from './prefix.ts'

/** Smallest network of an agency: halved for two sites, a /28 is the least that every provider takes. */
const smallest = 27

/**
 * Subnets of agencies that have a network of their own in the zone: one a site, the second site's half set aside where the
 * zone has one. The body says which ranges; they are not derived, so that no agency's servers move when another comes or goes.
 */
export function agencySubnets(zone: LandingZone, shares: readonly AgencyShare[]): LandingZonePlan['subnets'] {
  return shares.flatMap(({ agency }) => {
    const cidr = zone.agencyNetworks?.[agency.short]
    if (cidr === undefined) return []
    return halves(parsePrefix(cidr))
      .map((half, site) => ({
        name: `workload-${agency.short}-${site}`,
        cidr: prefixText(half),
        purpose: 'workload' as const,
        site,
        agency: agency.id,
      }))
      .filter(({ site }) => site === 0 || zone.capabilities.twoSites)
  })
}

const halves = ({ first, length }: Prefix): Prefix[] => [
  { first, length: length + 1 },
  { first: first + 2 ** (31 - length), length: length + 1 },
]

/** Ranges that are no agency's, too small, outside the zone, or taken by what the zone shares or by another agency. */
export function agencyNetworkIssues(zone: LandingZone, agencies: readonly string[], path: string): Issue[] {
  const entries = Object.entries(zone.agencyNetworks ?? {})
  const own = parsePrefix(zone.cidr)
  if (entries.length === 0 || own.length > zonePrefixLengths.smallest) return []
  const shared = carve(own, true).map(({ cidr, name }) => ({ cidr, owner: name }))
  return entries.flatMap(([short, cidr], i) => {
    const prefix = parsePrefix(cidr)
    const at = { path: `${path}.agencyNetworks.${short}`, met: cidr, params: { zone: zone.id, agency: short } }
    const issues: Issue[] = []
    if (!agencies.includes(short))
      issues.push({ ...at, code: 'unknown-name', met: short, accepted: agencies.join(', ') })
    const network = prefixText(networkOf(prefix))
    if (network !== cidr) issues.push({ ...at, code: 'prefix-host-bits', accepted: network })
    const inside = overlaps(own, prefix) && prefix.length > own.length
    if (!inside || prefix.length > smallest) {
      issues.push({
        ...at,
        code: 'agency-network-outside',
        accepted: `<prefix-length /${own.length + 1}../${smallest}>`,
        params: { ...at.params, range: zone.cidr },
      })
    }
    const others = entries.slice(0, i).map(([other, range]) => ({ cidr: range, owner: other }))
    const clashes = [...shared, ...others].filter((taken) => overlaps(prefix, parsePrefix(taken.cidr)))
    return [
      ...issues,
      ...clashes.map((taken) => ({
        ...at,
        code: 'prefix-overlap',
        accepted: `<prefix-outside ${taken.cidr}>`,
        params: { zone: zone.id, other: taken.owner, prefix: taken.cidr },
      })),
    ]
  })
}
