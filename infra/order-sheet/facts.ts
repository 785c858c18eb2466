import { type Link, type LinkState, linkStates } from '#catalogue/landing-zone.ts'
import type { LandingZonePlan, ZoneLink } from '../landing-zone-plan.ts'
import { buildingOf, type LinkFact, requiredFacts, sharedBuildings } from '../plan/index.ts'

/** Who can give a fact that is still missing. */
export type Giver = 'carrier' | 'provider' | 'body'

/** Who can give a fact. */
export const giverOf = (fact: LinkFact): Giver => giver[fact]

const giver: Readonly<Record<LinkFact, Giver>> = {
  orderReference: 'carrier',
  monthlyPriceNok: 'carrier',
  vlan: 'carrier',
  connectionId: 'provider',
  keyReference: 'provider',
  onRamp: 'body',
  building: 'body',
  bodyAsn: 'body',
  zoneAsn: 'body',
  peering: 'body',
  bgpKeyReference: 'body',
  acceptedBy: 'body',
  since: 'body',
}

export interface MissingFact {
  readonly fact: LinkFact
  readonly from: Giver
}

/** Everything that an order for one line says. `nextState` is null for a line that is up. */
export interface OrderFacts {
  readonly link: Link
  readonly onRamp: ZoneLink['onRamp']
  readonly building: string | null
  readonly prefixesToZone: readonly string[]
  readonly prefixesToBody: readonly string[]
  readonly nextState: LinkState | null
  readonly missing: readonly MissingFact[]
  /** Other lines to the zone that fall when this building does. */
  readonly sharesBuildingWith: readonly string[]
  /** The carriers known at the on-ramp are others. */
  readonly carrierUnknownThere: boolean
}

export function orderFacts(plan: LandingZonePlan): OrderFacts[] {
  const { links, prefixesToZone, prefixesToBody } = plan.privateConnectivity
  const onRamps = links.flatMap(({ onRamp }) => (onRamp === null ? [] : [onRamp]))
  const shared = sharedBuildings(
    links.map(({ link }) => link),
    onRamps,
  )
  return links
    .map(({ link, onRamp }) => {
      const nextState = linkStates[linkStates.indexOf(link.state) + 1] ?? null
      const together = shared.find(({ links: ids }) => ids.includes(link.id))?.links ?? []
      return {
        link,
        onRamp,
        building: buildingOf(link, onRamps) ?? null,
        prefixesToZone: prefixesToZone.toSorted(),
        prefixesToBody: prefixesToBody.toSorted(),
        nextState,
        missing: missingFor(plan, link, nextState),
        sharesBuildingWith: together.filter((id) => id !== link.id),
        carrierUnknownThere: onRamp !== null && onRamp.carriers.length > 0 && !onRamp.carriers.includes(link.carrier),
      }
    })
    .sort((a, b) => (a.link.id < b.link.id ? -1 : 1))
}

function missingFor(plan: LandingZonePlan, link: Link, nextState: LinkState | null): MissingFact[] {
  const facts = requiredFacts(nextState ?? link.state, plan.zone)
  return facts.filter((fact) => link[fact] === undefined).map((fact) => ({ fact, from: giver[fact] }))
}
