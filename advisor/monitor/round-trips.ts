import { fewestMeasurements, type ProbeRow } from './judge.ts'

/** A dated fact of a workspace: the 95th percentile of the round trip from the body to a zone's prober, by pings over its lines. */
export type LineRoundTrip = {
  readonly zone: string
  readonly p95Ms: number
  readonly measurements: number
  /** What was measured ended that day and began so long before: `30d`. */
  readonly asOf: string
  readonly window: string
}

/** What the pings over the lines say, for zones that were pinged often enough. */
export const roundTripsOf = (probes: readonly ProbeRow[]): LineRoundTrip[] =>
  probes.flatMap(({ zone, from, system, measured }) => {
    if (from !== 'body' || system !== null || measured === null) return []
    const { roundTripP95Ms: p95Ms, count: measurements, until, window } = measured
    if (p95Ms === null || p95Ms <= 0 || measurements < fewestMeasurements) return []
    return [{ zone, p95Ms, measurements, asOf: until.slice(0, 10), window }]
  })

/** Facts with the newer ones laid in: of one zone and day the new one stands. By zone, then by day. */
export function withMeasured(present: readonly LineRoundTrip[], measured: readonly LineRoundTrip[]): LineRoundTrip[] {
  const byZoneAndDay = new Map([...present, ...measured].map((one) => [`${one.zone} ${one.asOf}`, one]))
  return [...byZoneAndDay].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
}

/** The newest figure of each zone that was known on a day. */
export function roundTripsOn(all: readonly LineRoundTrip[], day: string): ReadonlyMap<string, number> {
  const known = all.filter(({ asOf }) => asOf <= day).toSorted((a, b) => (a.asOf < b.asOf ? -1 : 1))
  return new Map(known.map(({ zone, p95Ms }) => [zone, p95Ms]))
}
