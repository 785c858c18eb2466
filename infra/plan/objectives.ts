import type { LandingZone } from '#catalogue/landing-zone.ts'
import type { Country } from '#catalogue/vocabulary/identifier.ts'
import { wordTable } from '#catalogue/vocabulary/word-table.ts'

const sameMetroMs = 5
const elsewhereMs = 60

/**
 * Default p95 targets from Oslo, milliseconds, until measured: about one and a half times the published round trip between
 * cloud regions (Microsoft's table of mid-2025: Stavanger 10, Gävle 16, Frankfurt 22, Dublin 28), Hamina by great circle.
 */
const byCity = wordTable<number>({
  oslo: sameMetroMs,
  stavanger: 15,
  stockholm: 25,
  gävle: 25,
  gavle: 25,
  frankfurt: 35,
  hamina: 35,
  dublin: 40,
})

/** For cities without a published figure, the target of the farthest known city in that country or region. */
const byCountry: Readonly<Partial<Record<Country, number>>> = { NO: 15, SE: 25, DK: 25, FI: 35, DE: 35, NL: 35, IE: 40 }

/** The zone's default objective, seen from the body's network. The body's own cloud is in its own metropolitan area. */
export function defaultObjectiveMs(zone: LandingZone): number {
  if (zone.kind === 'private-cloud') return sameMetroMs
  return byCity.get(zone.location.city.toLowerCase()) ?? byCountry[zone.location.country] ?? elsewhereMs
}
