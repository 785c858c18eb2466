import type { Issue } from '#catalogue/vocabulary/issue.ts'
import type { Network } from './network.ts'
import { networkOf, overlaps, parsePrefix, prefixText } from './prefix.ts'

/** No two lines have one VLAN on a connection or one peering prefix, and no zone the number of another or of the body. */
export const checkLineNumbers = (network: Network): Issue[] => [
  ...sharedVlans(network),
  ...sharedPeerings(network),
  ...sharedAsns(network),
]

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
function sharedAsns(network: Network): Issue[] {
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
