import type { LandingZonePlan, Probe } from '../landing-zone-plan.ts'
import { moduleOf } from './blackbox.ts'

/** One entry of a Prometheus `file_sd` file. Label values are text; `probe` joins a target to its objective. */
export interface TargetGroup {
  readonly targets: readonly [string]
  readonly labels: Readonly<Record<string, string>>
}

/** Where a probe is sent: `10.64.0.11:5432`, `https://10.64.0.10:443/`, or an address alone for icmp. */
export function targetOf({ kind, to }: Probe): string {
  switch (kind) {
    case 'icmp':
      return to.address
    case 'tcp':
      return `${to.address}:${to.port}`
    case 'http':
    case 'https':
      return `${kind}://${to.address}:${to.port}/`
    default:
      return kind satisfies never
  }
}

/** The probes that one side sends: the zone's prober, or the body's own. Sorted by id. */
export function probesFrom(plan: LandingZonePlan, from: Probe['from']): Probe[] {
  return plan.responseTimeMonitor.probes.filter((probe) => probe.from === from).sort((a, b) => (a.id < b.id ? -1 : 1))
}

export function targetGroups(plan: LandingZonePlan, from: Probe['from']): TargetGroup[] {
  return probesFrom(plan, from).map((probe) => ({
    targets: [targetOf(probe)],
    labels: {
      probe: probe.id,
      zone: plan.zone.id,
      origin: from,
      module: moduleOf[probe.kind],
      server: probe.to.name,
      window_days: `${probe.windowDays}`,
      ...(probe.system === null ? {} : { system: probe.system }),
    },
  }))
}
