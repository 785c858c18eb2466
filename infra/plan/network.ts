import type { Agency } from '#catalogue/body.ts'
import type { LandingZone, Link } from '#catalogue/landing-zone.ts'
import type { OnRamp } from '#catalogue/offer.ts'

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

/** A zone's place in what was checked: `zones[2]`. */
export const placeOf = (network: Network, zone: LandingZone): string => `zones[${network.zones.indexOf(zone)}]`
