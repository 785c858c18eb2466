import type { LandingZonePlan, Probe } from '../landing-zone-plan.ts'
import { moduleOf } from './blackbox.ts'

/**
 * One entry of a Prometheus `file_sd` file. Label values are text; `probe` joins a target to its objective. Zone and side
 * are the same for all and stand in the scrape job.
 */
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
      module: moduleOf[probe.kind],
      server: probe.to.name,
      window_days: `${probe.windowDays}`,
      ...(probe.system === null ? {} : { system: probe.system }),
    },
  }))
}

/** The file: one target a line. */
export function targetsText(plan: LandingZonePlan, from: Probe['from']): string {
  const lines = targetGroups(plan, from).map((group) => `  ${JSON.stringify(group)}`)
  return lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`
}

/** Probes that one prober's start-up data can hold whatever their names: each takes at most 450 bytes of 49 kB. */
const probesPerProber = 80

/** The plan as each of a zone's probers sees it: its own share of the zone's probes. The first has the plan's address. */
export function proberShares(plan: LandingZonePlan): LandingZonePlan[] {
  const probes = probesFrom(plan, 'zone')
  const shares: LandingZonePlan[] = []
  for (let i = 0; i < probes.length; i += probesPerProber) {
    const [first, ...others] = probes.slice(i, i + probesPerProber)
    if (first === undefined) continue
    shares.push({ ...plan, responseTimeMonitor: { ...plan.responseTimeMonitor, probes: [first, ...others] } })
  }
  return shares.length === 0 ? [plan] : shares
}
