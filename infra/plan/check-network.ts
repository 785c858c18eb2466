import type { Agency } from '#catalogue/body.ts'
import type { LandingZone, Link } from '#catalogue/landing-zone.ts'
import type { OnRamp } from '#catalogue/offer.ts'
import type { Issue } from '#catalogue/vocabulary/issue.ts'
import { zonePrefixLengths } from './addressing.ts'
import { agencyNetworkIssues } from './agency-networks.ts'
import { sharedBuildings } from './diversity.ts'
import { missingLinkFacts } from './link-facts.ts'
import { networkOf, overlaps, parsePrefix, prefixText } from './prefix.ts'

/** Zones, lines and prefixes as a workspace or a plan has them; `judged` are the zones that something lies in. */
export type Network = {
  readonly zones: readonly LandingZone[]
  readonly judged: readonly LandingZone[]
  readonly links: readonly Link[]
  readonly onRamps: readonly OnRamp[]
  readonly networks: readonly string[]
  readonly agencies: readonly Agency[]
  readonly asOf: string
}

/** Everything that would keep zones and lines from being built side by side. Paths count from `zones` and `links`. */
export function checkNetwork(network: Network): Issue[] {
  return [...checkPrefixes(network), ...checkLinks(network), ...checkAsns(network)]
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

/** Every zone has a line, every line the facts of its state, and no two of them the same addresses or VLAN. */
function checkLinks(network: Network): Issue[] {
  const zones = network.judged
  const without = zones
    .filter((zone) => !network.links.some((link) => link.zone === zone.id))
    .map((zone) => ({
      code: 'zone-without-link',
      path: placeOf(network, zone),
      met: zone.id,
      accepted: '<private-line>',
      params: { zone: zone.id },
    }))
  const facts = network.links.flatMap((link, i) => {
    const zone = zones.find(({ id }) => id === link.zone)
    return zone === undefined
      ? []
      : [...missingLinkFacts(link, zone, `links[${i}]`), ...onRampIssues(network, link, zone, i)]
  })
  return [...without, ...facts, ...sharedVlans(network), ...sharedPeerings(network), ...undiverse(network)]
}

function onRampIssues(network: Network, link: Link, zone: LandingZone, i: number): Issue[] {
  if (link.onRamp === undefined) return needsOnRamp(network, zone) ? [withoutOnRamp(zone, i)] : []
  const onRamp = network.onRamps.find(({ id }) => id === link.onRamp)
  if (onRamp?.provider === zone.provider) return []
  const accepted = network.onRamps.filter(({ provider }) => provider === zone.provider).map(({ id }) => id)
  return [
    {
      code: 'unknown-name',
      path: `links[${i}].onRamp`,
      met: link.onRamp,
      accepted: accepted.sort().join(', '),
      params: { link: link.id, zone: zone.id },
    },
  ]
}

/** An Azure circuit is made by the zone's own stack, from the first deployment on, and names where it is handed over. */
const needsOnRamp = ({ judged }: Network, { id, provider }: LandingZone): boolean =>
  provider === 'azure' && judged.some((zone) => zone.id === id)

const withoutOnRamp = ({ onRamps }: LandingZone, i: number): Issue => ({
  code: 'link-without-on-ramp',
  path: `links[${i}].onRamp`,
  met: '<nothing>',
  accepted: onRamps.join(', '),
})

/**
 * Two lines of a zone through one building fall together: refused, unless all of them but one carry an exception that still
 * holds. Lines of several zones that fall together are a matter for the report: no single zone can mend that.
 */
function undiverse({ links, onRamps, judged, asOf }: Network): Issue[] {
  return sharedBuildings(links, onRamps).flatMap(({ scope, building, links: together }) => {
    if (!('zone' in scope) || !judged.some(({ id }) => id === scope.zone)) return []
    const excused = (id: string) => (links.find((link) => link.id === id)?.sameBuilding?.expires ?? '') >= asOf
    const [, ...others] = together.filter((id) => !excused(id))
    return others.map((id) => {
      const i = links.findIndex((link) => link.id === id)
      const expired = links[i]?.sameBuilding?.expires
      return {
        code: expired === undefined ? 'lines-share-building' : 'same-building-expired',
        path: `links[${i}]${expired === undefined ? '' : '.sameBuilding.expires'}`,
        met: expired ?? building,
        accepted: '<same-building-exception>',
        params: { link: id, building, others: together.filter((other) => other !== id).join(', ') },
      }
    })
  })
}

function sharedVlans(network: Network): Issue[] {
  return network.links.flatMap((link, i) => {
    if (link.vlan === undefined || link.connectionId === undefined) return []
    const other = network.links.slice(0, i).find((o) => o.vlan === link.vlan && o.connectionId === link.connectionId)
    if (other === undefined) return []
    return [
      {
        code: 'vlan-clash',
        path: `links[${i}].vlan`,
        met: `${link.vlan}`,
        accepted: '<free-vlan>',
        params: { link: link.id, other: other.id },
      },
    ]
  })
}

/** Peering addresses: the two ends in one prefix, and that prefix on one line only and outside every zone. */
function sharedPeerings(network: Network): Issue[] {
  const zones = network.judged
  return network.links.flatMap((link, i) => {
    if (link.peering === undefined) return []
    const path = `links[${i}].peering`
    const { bodyAddress, zoneAddress } = link.peering
    const prefix = networkOf(parsePrefix(bodyAddress))
    const ends: Issue[] =
      prefixText(prefix) === prefixText(networkOf(parsePrefix(zoneAddress))) && bodyAddress !== zoneAddress
        ? []
        : [
            {
              code: 'peering-ends',
              path,
              met: `${bodyAddress}, ${zoneAddress}`,
              accepted: '<addresses-of-one-prefix>',
              params: { link: link.id },
            },
          ]
    const taken = [
      ...zones.map(({ id, cidr }) => ({ id, cidr })),
      ...network.links
        .slice(0, i)
        .flatMap(({ id, peering }) => (peering === undefined ? [] : [{ id, cidr: peering.bodyAddress }])),
    ].filter(({ cidr }) => overlaps(prefix, parsePrefix(cidr)))
    return [
      ...ends,
      ...taken.map(({ id, cidr }) => ({
        code: 'peering-overlap',
        path,
        met: prefixText(prefix),
        accepted: `<prefix-outside ${cidr}>`,
        params: { link: link.id, other: id },
      })),
    ]
  })
}

/** Numbers that providers give every customer: Microsoft, Google, IBM. Two zones may share these and no others. */
const sharedByAll: readonly number[] = [12_076, 16_550, 13_884]

/** A zone's own number may be neither the body's nor another zone's: routes between the two would be dropped as loops. */
function checkAsns(network: Network): Issue[] {
  return network.links.flatMap((link, i) => {
    const { zoneAsn } = link
    if (zoneAsn === undefined || sharedByAll.includes(zoneAsn)) return []
    const other = network.links.find((o) => o.bodyAsn === zoneAsn || (o.zoneAsn === zoneAsn && o.zone !== link.zone))
    if (other === undefined) return []
    const taker = other.bodyAsn === zoneAsn ? 'bodyAsn' : other.id
    return [
      {
        code: 'asn-clash',
        path: `links[${i}].zoneAsn`,
        met: `${zoneAsn}`,
        accepted: '<free-as-number>',
        params: { link: link.id, other: taker },
      },
    ]
  })
}

const placeOf = (network: Network, zone: LandingZone): string => `zones[${network.zones.indexOf(zone)}]`
