import { type Link, linkStates } from '#catalogue/landing-zone.ts'

/** Share of a line that a copy gets beside daily traffic. */
const shareOfLine = 0.8
const megabitsPerGib = 8_589.934592

type Linked = { readonly privateConnectivity: { readonly links: readonly { readonly link: Link }[] } }

/**
 * Hours to copy so much once, zone to zone through the body's own network, at four fifths of the slower line. Lines that are
 * up count; where none is, the one that has come farthest. 100 GiB over 1000 Mbit/s takes 0.3 hours.
 */
export function lineHours(gib: number, zones: readonly Linked[]): number {
  const slowest = Math.min(
    ...zones.map(({ privateConnectivity }) => bandwidth(privateConnectivity.links.map(({ link }) => link))),
  )
  return hoursAt(gib, slowest)
}

/** The same over one line of so many Mbit/s. */
export const hoursAt = (gib: number, mbps: number): number =>
  Math.ceil((gib * megabitsPerGib * 10) / (mbps * shareOfLine * 3600)) / 10

/** Of a zone's lines together, Mbit/s. */
export function bandwidth(links: readonly Link[]): number {
  const farthest = Math.max(...links.map(({ state }) => linkStates.indexOf(state)))
  return links
    .filter(({ state }) => linkStates.indexOf(state) === farthest)
    .reduce((sum, { bandwidthMbps }) => sum + bandwidthMbps, 0)
}
