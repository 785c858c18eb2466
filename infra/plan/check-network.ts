import type { LandingZone } from '#catalogue/landing-zone.ts'
import type { Issue } from '#catalogue/vocabulary/issue.ts'
import { zonePrefixLengths } from './addressing.ts'
import { agencyNetworkIssues } from './agency-networks.ts'
import { checkLineNumbers } from './check-line-numbers.ts'
import { checkLines } from './check-lines.ts'
import { type Network, placeOf } from './network.ts'
import { networkOf, overlaps, parsePrefix, prefixText } from './prefix.ts'

/** Everything that would keep zones and lines from being built side by side. Paths count from `zones` and `links`. */
export function checkNetwork(network: Network): Issue[] {
  return [...checkPrefixes(network), ...checkLines(network), ...checkLineNumbers(network)]
}

function checkPrefixes(network: Network): Issue[] {
  const zones = network.judged
  const shape = zones.flatMap((zone) => shapeIssues(zone, `${placeOf(network, zone)}.cidr`))
  const taken = network.networks.map((cidr, i) => ({ cidr, owner: `networks[${i}]` }))
  const clashes = zones.flatMap((zone, i) => {
    const others = zones.slice(0, i).map((other) => ({ cidr: other.cidr, owner: other.id }))
    return [...taken, ...others]
      .filter(({ cidr }) => overlaps(parsePrefix(zone.cidr), parsePrefix(cidr)))
      .map(({ cidr, owner }) => ({
        code: 'prefix-overlap',
        path: `${placeOf(network, zone)}.cidr`,
        met: zone.cidr,
        accepted: `<prefix-outside ${cidr}>`,
        params: { zone: zone.id, other: owner, prefix: cidr },
      }))
  })
  const shorts = network.agencies.map(({ short }) => short)
  const ofAgencies = zones.flatMap((zone) => agencyNetworkIssues(zone, shorts, placeOf(network, zone)))
  return [...shape, ...clashes, ...ofAgencies]
}

function shapeIssues(zone: LandingZone, path: string): Issue[] {
  const prefix = parsePrefix(zone.cidr)
  const { largest, smallest } = zonePrefixLengths
  const params = { zone: zone.id }
  const network = prefixText(networkOf(prefix))
  if (network !== zone.cidr) return [{ code: 'prefix-host-bits', path, met: zone.cidr, accepted: network, params }]
  if (prefix.length >= largest && prefix.length <= smallest) return []
  return [
    {
      code: 'prefix-size',
      path,
      met: `/${prefix.length}`,
      accepted: `<prefix-length /${largest}../${smallest}>`,
      params,
    },
  ]
}
