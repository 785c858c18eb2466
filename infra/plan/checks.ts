import type { LandingZone, Link } from '#catalogue/landing-zone.ts'
import type { Issue } from '#catalogue/vocabulary/issue.ts'
import type { PlacementPlan } from '#placement/plan.ts'
import { planDigest } from '#placement/read-plan.ts'
import { zonePrefixLengths } from './addressing.ts'
import { missingLinkFacts } from './link-facts.ts'
import { accountNameLimit, landingZoneName } from './names.ts'
import { networkOf, overlaps, parsePrefix, prefixText } from './prefix.ts'

/** Zones in which something lies, by id. Only these get stacks, and only these are judged. */
export function zonesInUse(plan: PlacementPlan): LandingZone[] {
  const held = new Set(plan.placements.map(({ zone }) => zone))
  return plan.zones.filter(({ id }) => held.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** The plan was edited after it was made: its digest is not that of its content. */
export function checkDigest(plan: PlacementPlan): Issue[] {
  const found = planDigest(plan)
  return found === plan.digest ? [] : [{ code: 'plan-was-edited', path: 'digest', met: plan.digest, accepted: found }]
}

/** A zone whose offer is closed or only announced cannot be built. */
export function checkOffers(plan: PlacementPlan): Issue[] {
  return zonesInUse(plan)
    .filter(({ status }) => status === 'closed' || status === 'announced')
    .map((zone) => ({
      code: 'zone-not-open',
      path: `${placeOf(plan, zone)}.status`,
      met: zone.status,
      accepted: 'available, restricted',
      params: { zone: zone.id, offer: zone.offer },
    }))
}

export function checkPrefixes(plan: PlacementPlan): Issue[] {
  const zones = zonesInUse(plan)
  const shape = zones.flatMap((zone) => shapeIssues(zone, `${placeOf(plan, zone)}.cidr`))
  const taken = plan.networks.map((cidr, i) => ({ cidr, owner: `networks[${i}]` }))
  const clashes = zones.flatMap((zone, i) => {
    const others = zones.slice(0, i).map((other) => ({ cidr: other.cidr, owner: other.id }))
    return [...taken, ...others]
      .filter(({ cidr }) => overlaps(parsePrefix(zone.cidr), parsePrefix(cidr)))
      .map(({ cidr, owner }) => ({
        code: 'prefix-overlap',
        path: `${placeOf(plan, zone)}.cidr`,
        met: zone.cidr,
        accepted: `a prefix outside ${cidr}`,
        params: { zone: zone.id, other: owner, prefix: cidr },
      }))
  })
  return [...shape, ...clashes]
}

function shapeIssues(zone: LandingZone, path: string): Issue[] {
  const prefix = parsePrefix(zone.cidr)
  const { largest, smallest } = zonePrefixLengths
  const params = { zone: zone.id }
  const network = prefixText(networkOf(prefix))
  if (network !== zone.cidr) return [{ code: 'prefix-host-bits', path, met: zone.cidr, accepted: network, params }]
  if (prefix.length >= largest && prefix.length <= smallest) return []
  return [{ code: 'prefix-size', path, met: `/${prefix.length}`, accepted: `/${largest} to /${smallest}`, params }]
}

/** Every zone has a line, every line the facts of its state, and no two of them the same addresses or VLAN. */
export function checkLinks(plan: PlacementPlan): Issue[] {
  const zones = zonesInUse(plan)
  const without = zones
    .filter((zone) => !plan.links.some((link) => link.zone === zone.id))
    .map((zone) => ({
      code: 'zone-without-link',
      path: placeOf(plan, zone),
      met: zone.id,
      accepted: 'at least one link',
      params: { zone: zone.id },
    }))
  const facts = plan.links.flatMap((link, i) => {
    const zone = zones.find(({ id }) => id === link.zone)
    return zone === undefined
      ? []
      : [...missingLinkFacts(link, zone, `links[${i}]`), ...onRampIssues(plan, link, zone, i)]
  })
  return [...without, ...facts, ...sharedVlans(plan), ...sharedPeerings(plan)]
}

function onRampIssues(plan: PlacementPlan, link: Link, zone: LandingZone, i: number): Issue[] {
  if (link.onRamp === undefined) return []
  const onRamp = plan.onRamps.find(({ id }) => id === link.onRamp)
  if (onRamp?.provider === zone.provider) return []
  const accepted = plan.onRamps.filter(({ provider }) => provider === zone.provider).map(({ id }) => id)
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

function sharedVlans(plan: PlacementPlan): Issue[] {
  return plan.links.flatMap((link, i) => {
    if (link.vlan === undefined || link.connectionId === undefined) return []
    const other = plan.links.slice(0, i).find((o) => o.vlan === link.vlan && o.connectionId === link.connectionId)
    if (other === undefined) return []
    const accepted = `a VLAN that ${other.id} does not use on ${link.connectionId}`
    return [
      {
        code: 'vlan-clash',
        path: `links[${i}].vlan`,
        met: `${link.vlan}`,
        accepted,
        params: { link: link.id, other: other.id },
      },
    ]
  })
}

/** Peering addresses: the two ends in one prefix, and that prefix on one line only and outside every zone. */
function sharedPeerings(plan: PlacementPlan): Issue[] {
  const zones = zonesInUse(plan)
  return plan.links.flatMap((link, i) => {
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
              accepted: 'two addresses of one prefix',
              params: { link: link.id },
            },
          ]
    const taken = [
      ...zones.map(({ id, cidr }) => ({ id, cidr })),
      ...plan.links
        .slice(0, i)
        .flatMap(({ id, peering }) => (peering === undefined ? [] : [{ id, cidr: peering.bodyAddress }])),
    ].filter(({ cidr }) => overlaps(prefix, parsePrefix(cidr)))
    return [
      ...ends,
      ...taken.map(({ id, cidr }) => ({
        code: 'peering-overlap',
        path,
        met: prefixText(prefix),
        accepted: `a prefix outside ${cidr}`,
        params: { link: link.id, other: id },
      })),
    ]
  })
}

/** Numbers that providers give every customer: Microsoft, Google, IBM. Two zones may share these and no others. */
const sharedByAll: readonly number[] = [12_076, 16_550, 13_884]

/** A zone's own number may be neither the body's nor another zone's: routes between the two would be dropped as loops. */
export function checkAsns(plan: PlacementPlan): Issue[] {
  return plan.links.flatMap((link, i) => {
    const { zoneAsn } = link
    if (zoneAsn === undefined || sharedByAll.includes(zoneAsn)) return []
    const other = plan.links.find((o) => o.bodyAsn === zoneAsn || (o.zoneAsn === zoneAsn && o.zone !== link.zone))
    if (other === undefined) return []
    const accepted = `a number that ${other.id} does not use`
    return [
      {
        code: 'asn-clash',
        path: `links[${i}].zoneAsn`,
        met: `${zoneAsn}`,
        accepted,
        params: { link: link.id, other: other.id },
      },
    ]
  })
}

/** Names that cannot be shortened without losing who they belong to, and agencies that nobody has described. */
export function checkAgencies(plan: PlacementPlan): Issue[] {
  const zones = zonesInUse(plan)
  const unknown = plan.placements.flatMap((placement, i) =>
    plan.agencies.some(({ id }) => id === placement.agency)
      ? []
      : [
          {
            code: 'agency-unknown',
            path: `placements[${i}].agency`,
            met: placement.agency,
            accepted: 'an agency of the plan',
          },
        ],
  )
  const long = zones.flatMap((zone) =>
    plan.agencies
      .filter(({ id }) => plan.placements.some((p) => p.agency === id && p.zone === zone.id))
      .map((agency) => ({ agency, name: landingZoneName(agency.short, '', zone.id) }))
      .filter(({ name }) => name.length > accountNameLimit[zone.provider])
      .map(({ agency, name }) => ({
        code: 'name-too-long',
        path: `${placeOf(plan, zone)}.id`,
        met: name,
        accepted: `at most ${accountNameLimit[zone.provider]} characters`,
        params: { zone: zone.id, agency: agency.short, limit: `${accountNameLimit[zone.provider]}` },
      })),
  )
  return [...unknown, ...long]
}

const placeOf = (plan: PlacementPlan, zone: LandingZone): string => `zones[${plan.zones.indexOf(zone)}]`
