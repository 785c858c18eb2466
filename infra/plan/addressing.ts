import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { type Prefix, parsePrefix, prefixText } from './prefix.ts'

type Subnets = LandingZonePlan['subnets']
type Purpose = Subnets[number]['purpose']

/** Largest network a provider takes whole (an AWS VPC) and smallest that all parts fit into. */
export const zonePrefixLengths = { largest: 16, smallest: 24 } as const

/**
 * How long a part's prefix is beyond the zone's, and the longest it may become: a gateway subnet wants a /27 (Azure),
 * no provider takes less than a /28. Less than half of a large zone is given out; the rest is left for growth.
 */
const parts: readonly { purpose: Purpose; beyond: number; longest: number; sites: readonly number[] }[] = [
  { purpose: 'workload', beyond: 3, longest: 27, sites: [0, 1] },
  { purpose: 'data', beyond: 4, longest: 28, sites: [0, 1] },
  { purpose: 'endpoints', beyond: 6, longest: 28, sites: [0, 1] },
  { purpose: 'transit', beyond: 8, longest: 27, sites: [0, 1] },
  { purpose: 'monitoring', beyond: 8, longest: 28, sites: [0] },
]

/**
 * Cuts a zone's prefix into subnets, the largest first so that each starts on its own boundary. The second site's room is
 * set aside even where the offer has one site, so that a second site later moves nothing.
 */
export function carve(zone: Prefix, twoSites: boolean): Subnets {
  const wanted = parts
    .flatMap(({ purpose, beyond, longest, sites }) =>
      sites.map((site) => ({ purpose, site, length: Math.min(zone.length + beyond, longest) })),
    )
    .sort((a, b) => a.length - b.length)
  let next = zone.first
  const carved = wanted.map(({ purpose, site, length }) => {
    const cidr = prefixText({ first: next, length })
    next += 2 ** (32 - length)
    return { name: `${purpose}-${site}`, cidr, purpose, site }
  })
  if (next > zone.first + 2 ** (32 - zone.length)) throw new RangeError(`${prefixText(zone)} is too small for a zone`)
  return carved.filter(({ site }) => twoSites || site === 0).sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Address of the prober: the eleventh of the monitoring subnet, past those that every provider keeps for itself. */
export function proberAddress(subnets: Subnets): Prefix {
  const monitoring = subnets.find(({ purpose }) => purpose === 'monitoring')
  if (monitoring === undefined) throw new RangeError('a zone has a monitoring subnet')
  return { first: parsePrefix(monitoring.cidr).first + 10, length: 32 }
}
