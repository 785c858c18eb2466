import { type LandingZone, type Link, type LinkState, linkStates } from '#catalogue/landing-zone.ts'
import type { Issue } from '#catalogue/vocabulary/issue.ts'

export type LinkFact = Exclude<
  keyof Link,
  'id' | 'zone' | 'carrier' | 'product' | 'bandwidthMbps' | 'state' | 'sameBuilding'
>

/** The facts that a link must have from each state on; a later state needs those of all earlier ones too. */
export const factsFrom: Readonly<Record<LinkState, readonly LinkFact[]>> = {
  designed: [],
  ordered: ['orderReference', 'bodyAsn', 'zoneAsn'],
  'key-issued': ['keyReference'],
  accepted: ['connectionId', 'vlan', 'peering', 'acceptedBy'],
  up: ['bgpKeyReference', 'since'],
}

/** True when the link has come at least as far as `state`. */
export function hasReached(link: Link, state: LinkState): boolean {
  return linkStates.indexOf(link.state) >= linkStates.indexOf(state)
}

/** Facts that the link's state requires. A line into the body's own cloud has no provider who issues a key. */
export function requiredFacts(state: LinkState, zone: LandingZone): LinkFact[] {
  const reached = linkStates.slice(0, linkStates.indexOf(state) + 1)
  const facts = reached.flatMap((passed) => factsFrom[passed])
  return zone.kind === 'private-cloud' ? facts.filter((fact) => fact !== 'keyReference') : facts
}

/** Every fact that a link lacks for the state it claims. `path` is the link's place in the plan. */
export function missingLinkFacts(link: Link, zone: LandingZone, path: string): Issue[] {
  return requiredFacts(link.state, zone)
    .filter((fact) => link[fact] === undefined)
    .map((fact) => ({
      code: 'link-facts-missing',
      path: `${path}.${fact}`,
      met: '<nothing>',
      accepted: fact,
      params: { link: link.id, state: link.state, fact },
    }))
}
