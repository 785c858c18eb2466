import type { input } from '@pulumi/azure-native/types/index.js'
import type { LandingZonePlan, Probe } from '../../landing-zone-plan.ts'
import { lineProbes } from '../../plan/index.ts'

/** One measured path as Azure's connection monitor is told of it. */
export interface ConnectionTest {
  readonly id: string
  readonly monitor: string
  readonly objectiveP95Ms: number
  readonly endpoint: input.network.ConnectionMonitorEndpointArgs
  readonly configuration: input.network.ConnectionMonitorTestConfigurationArgs
}

/**
 * Each probe from the zone as it stands. The body's own end of a line cannot be made to probe from here, so a line is
 * measured from this end, against the body's router: the round trip is the same.
 */
export function connectionTests(plan: LandingZonePlan): ConnectionTest[] {
  const { probes, intervalSeconds } = plan.responseTimeMonitor
  const lines = lineProbes(plan).map((probe) => ({ ...probe, id: `line-${probe.id}` }))
  return [...lines, ...probes.filter(({ from }) => from === 'zone')]
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((probe) => ({
      id: probe.id,
      monitor: probe.system ?? 'lines',
      objectiveP95Ms: probe.objectiveP95Ms,
      endpoint: { name: probe.id, type: 'ExternalAddress', address: probe.to.address },
      configuration: {
        name: probe.id,
        testFrequencySec: frequency(intervalSeconds),
        ...protocol(probe),
        successThreshold: { roundTripTimeMs: probe.objectiveP95Ms, checksFailedPercent: failedPercent },
      },
    }))
}

/** Share of checks that may fail before a path counts as down, as AWS's alarm of lost packets has it. */
export const failedPercent = 5

/** Azure measures at these intervals only, seconds; the plan's is rounded up. */
const frequencies = [30, 60, 300, 900, 1800]
const frequency = (seconds: number): number => frequencies.find((allowed) => allowed >= seconds) ?? 1800

function protocol({
  kind,
  to,
}: Probe): Pick<ConnectionTest['configuration'], 'protocol'> & Partial<ConnectionTest['configuration']> {
  const port = to.port ?? undefined
  switch (kind) {
    case 'icmp':
      return { protocol: 'Icmp', icmpConfiguration: { disableTraceRoute: false } }
    case 'tcp':
      return { protocol: 'Tcp', tcpConfiguration: { port, disableTraceRoute: false } }
    case 'http':
    case 'https':
      return {
        protocol: 'Http',
        httpConfiguration: { port, method: 'Get', preferHTTPS: kind === 'https', validStatusCodeRanges: ['200-399'] },
      }
    default:
      return kind satisfies never
  }
}

/** A monitor takes twenty test groups; a system with more servers gets several, numbered. */
const testsPerMonitor = 20

/** Tests by the monitor they stand in: one per system, so that a new server touches its own system's. */
export function testsByMonitor(tests: readonly ConnectionTest[]): [monitor: string, tests: ConnectionTest[]][] {
  return [...Map.groupBy(tests, ({ monitor }) => monitor)].flatMap(([monitor, all]) =>
    Array.from({ length: Math.ceil(all.length / testsPerMonitor) }, (_, i): [string, ConnectionTest[]] => [
      i === 0 ? monitor : `${monitor}-${i + 1}`,
      all.slice(i * testsPerMonitor, (i + 1) * testsPerMonitor),
    ]),
  )
}
