import type { RoundTrip } from './offer.ts'

const order = { p95: 0, p50: 1, estimate: 2, 'lower-bound': 3 } as const satisfies Record<
  RoundTrip['statistic'],
  number
>

/**
 * Milliseconds there and back between two places (offer ids or cities), in either direction; null when nobody has measured
 * or estimated it. Of several figures the best kind counts: p95, p50, estimate, lower bound; then the newest.
 */
export function roundTripMs(roundTrips: readonly RoundTrip[], from: string, to: string): number | null {
  if (from === to) return 0
  const found = roundTrips.filter((t) => (t.from === from && t.to === to) || (t.from === to && t.to === from))
  found.sort(
    (a, b) => order[a.statistic] - order[b.statistic] || (a.asOf < b.asOf ? 1 : a.asOf > b.asOf ? -1 : a.ms - b.ms),
  )
  return found[0]?.ms ?? null
}
