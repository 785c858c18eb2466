import type { LandingZonePlan, Probe } from '#infra/landing-zone-plan.ts'
import { errorBudget } from '#infra/monitoring/index.ts'
import type { Measured } from './read-answer.ts'

/** How a probe stands: within its objective, over it, measured too seldom to say, or not measured at all. */
export type ProbeState = 'kept' | 'missed' | 'too-few' | 'silent'

export type ProbeRow = {
  readonly zone: string
  readonly probe: string
  readonly from: Probe['from']
  readonly system: string | null
  readonly server: string
  readonly objectiveP95Ms: number
  readonly state: ProbeState
  readonly measured: Measured | null
}

export type MonitorReport = {
  readonly probes: readonly ProbeRow[]
  /** What is measured and no probe of the plan: the zone's targets are of another plan. */
  readonly unknown: readonly Measured[]
}

/** An hour's at 30 seconds. Of fewer, six slow ones would be more than one in twenty. */
export const fewestMeasurements = 120

/** Holds what was measured against the probes and objectives of the zones. Probes in the order of zone and name. */
export function judgeMeasured(zones: readonly LandingZonePlan[], measured: readonly Measured[]): MonitorReport {
  const byProbe = new Map(measured.map((one) => [keyOf(one.zone, one.origin, one.probe), one]))
  const probes = zones.flatMap(({ zone, responseTimeMonitor }) =>
    responseTimeMonitor.probes.map((probe): ProbeRow => {
      const key = keyOf(zone.id, probe.from, probe.id)
      const found = byProbe.get(key) ?? null
      byProbe.delete(key)
      return {
        zone: zone.id,
        probe: probe.id,
        from: probe.from,
        system: probe.system,
        server: probe.to.name,
        objectiveP95Ms: probe.objectiveP95Ms,
        state: stateOf(probe, found),
        measured: found,
      }
    }),
  )
  return { probes: probes.toSorted(byPlace), unknown: [...byProbe.values()] }
}

/** A failed probe counts as a slow one where the zone's rules were there to count it; else the 95th percentile decides. */
function stateOf({ objectiveP95Ms }: Probe, measured: Measured | null): ProbeState {
  if (measured === null || measured.count === 0) return 'silent'
  const { count, bad, p95Ms } = measured
  if (count < fewestMeasurements || (bad === null && p95Ms === null)) return 'too-few'
  const keeps = bad === null ? p95Ms! <= objectiveP95Ms : bad <= errorBudget
  return keeps ? 'kept' : 'missed'
}

const keyOf = (...parts: readonly string[]): string => parts.join('\n')

const byPlace = (a: ProbeRow, b: ProbeRow): number =>
  a.zone === b.zone ? (a.probe < b.probe ? -1 : 1) : a.zone < b.zone ? -1 : 1
