import type { LandingZone, Link } from '#catalogue/landing-zone.ts'
import type { Issue } from '#catalogue/vocabulary/issue.ts'
import { sharedBuildings } from './diversity.ts'
import { missingLinkFacts } from './link-facts.ts'
import { type Network, placeOf } from './network.ts'

/** Every zone has a line, every line the facts of its state and a building of its own. */
export function checkLines(network: Network): Issue[] {
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
  return [...without, ...facts, ...undiverse(network)]
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
