import type { LandingZone } from '#catalogue/landing-zone.ts'
import { digestOf } from '#catalogue/vocabulary/digest.ts'
import type { PlacementPlan } from '#placement/plan.ts'
import type { LandingZonePlan, Probe, ResponseTimeMonitor } from '../landing-zone-plan.ts'
import { proberAddress } from './addressing.ts'
import { shorten } from './names.ts'
import { defaultObjectiveMs } from './objectives.ts'
import { addressText } from './prefix.ts'

/** Probes are judged over this window and made this often; 30 seconds is the shortest that native monitors take. */
const windowDays = 30
const intervalSeconds = 30

/** One probe over the line to the zone's prober, and one from there to each application server of the zone's systems. */
export function responseTimeMonitor(
  plan: PlacementPlan,
  zone: LandingZone,
  subnets: LandingZonePlan['subnets'],
): ResponseTimeMonitor {
  const prober = addressText(proberAddress(subnets).first)
  const line: Probe = {
    id: shorten(`line-${zone.id}`, 40),
    from: 'body',
    system: null,
    to: { name: zone.id, address: prober, port: null },
    kind: 'icmp',
    objectiveP95Ms: defaultObjectiveMs(zone),
    windowDays,
  }
  const servers = plan.placements
    .filter((placement) => placement.kind === 'system' && placement.zone === zone.id)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap(({ id, servers, response }) =>
      [...servers]
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .map(
          (server): Probe => ({
            id: shorten(`${id}-${server.id}`, 40),
            from: 'zone',
            system: id,
            to: { name: server.id, address: server.address, port: server.probe === 'icmp' ? null : server.port },
            kind: server.probe,
            objectiveP95Ms: response?.p95Ms ?? defaultObjectiveMs(zone),
            windowDays,
          }),
        ),
    )
  return { probes: [line, ...distinct(servers, line.id)], intervalSeconds, prober }
}

/** Server `b-c` of system `a` and server `c` of `a-b` would share a name; those that do get a digest of both parts. */
function distinct(probes: readonly Probe[], taken: string): Probe[] {
  const uses = Map.groupBy(probes, ({ id }) => id)
  return probes.map((probe) => {
    if (probe.id !== taken && uses.get(probe.id)?.length === 1) return probe
    const digest = digestOf([probe.system, probe.to.name]).slice('sha256:'.length, 'sha256:'.length + 8)
    return { ...probe, id: `${shorten(probe.id, 31)}-${digest}` }
  })
}
