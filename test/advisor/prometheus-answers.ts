import type { LandingZonePlan } from '#infra/landing-zone-plan.ts'

/** What one server saw of one probe. Seconds, as Prometheus counts. */
export type Seen = {
  readonly zone: string
  readonly origin: 'zone' | 'body'
  readonly probe: string
  readonly watcher?: string
  readonly count?: number
  readonly p95?: number
  readonly bad?: number
  readonly roundTrip?: number
}

/** 2026-11-20T12:00:00Z. */
export const measuredAt = 1_795_176_000

/** An answer as Prometheus 2 and 3 give it to `rettsky monitor query`: label sets as they were met on a running server. */
export function answerOf(seen: readonly Seen[], { at = measuredAt, window = '30d' } = {}): string {
  const result = seen.flatMap(({ watcher = 'prober', zone, origin, probe, ...figures }) =>
    Object.entries(figures).map(([name, value]) => ({
      metric: {
        figure: name === 'roundTrip' ? 'round-trip' : name,
        ...(name === 'roundTrip' ? { phase: 'rtt' } : {}),
        ...{ instance: '10.20.1.11', job: `rettsky-${zone}-from-${origin}`, module: 'icmp', server: 'app1' },
        ...{ origin, probe, watcher, window, window_days: '30', zone },
      },
      value: [at, `${value}`],
    })),
  )
  return JSON.stringify({ status: 'success', data: { resultType: 'vector', result } })
}

/** Every probe of the zones, measured a whole month and within its objective. */
export const allKept = (zones: readonly LandingZonePlan[]): Seen[] =>
  zones.flatMap(({ zone, responseTimeMonitor }) =>
    responseTimeMonitor.probes.map(({ id, from, objectiveP95Ms, system }) => ({
      ...{ zone: zone.id, origin: from, probe: id, count: 86_400, p95: objectiveP95Ms / 2000, bad: 0.01 },
      ...(system === null ? { roundTrip: 0.0042 } : {}),
    })),
  )
