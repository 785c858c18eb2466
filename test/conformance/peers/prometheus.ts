import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { askPrometheus } from '#advisor/monitor/ask-prometheus.ts'
import { fewestMeasurements, judgeMeasured, type MonitorReport } from '#advisor/monitor/judge.ts'
import { roundTripsOf } from '#advisor/monitor/round-trips.ts'
import { debian, debianTool, unpackDebian } from '../debian-tools.ts'
import { type EmittedForPeers, emittedZones } from '../emitted.ts'
import { outFolder } from '../out-folder.ts'
import { failed, type Peer, passed, type Row } from '../peer.ts'
import { onLoopback, ports } from '../prometheus/on-loopback.ts'
import { withStandIns } from '../prometheus/stand-ins.ts'
import { runBounded, withServer } from '../run-bounded.ts'

const providers = ['aws', 'azure', 'google', 'openstack', 'ibm'] as const
const exporter = 'prometheus-blackbox-exporter'

/** Prometheus and blackbox_exporter, as the probers install them, read every zone’s monitoring and run one zone’s. */
export const peer: Peer = {
  name: 'prometheus',
  about:
    'every zone’s probes, targets and rules as promtool and blackbox_exporter read them; one zone’s measured, and judged by `rettsky monitor`',
  needs: [...debian, { command: 'openssl', install: 'apt-get install openssl' }],
  install: () => unpackDebian(['prometheus', exporter]),
  async run() {
    const zones = (await Promise.all(providers.map(emittedZones))).flat()
    const rows: Row[] = []
    for (const zone of zones) rows.push(...(await readByThem(zone)))
    const lively = zones.find(({ name }) => name === 'andeby/safespring-osl2')
    if (lively === undefined) return [...rows, failed('andeby/safespring-osl2', 'is not emitted')]
    return [...rows, ...(await measuredByThem(lively))]
  },
}

async function readByThem({ name, folder }: EmittedForPeers): Promise<Row[]> {
  const cwd = join(folder, 'monitoring')
  const asked: [string, string, string[]][] = [
    ['promtool check config', debianTool('promtool'), ['check', 'config', 'prometheus.yml']],
    ['promtool check rules', debianTool('promtool'), ['check', 'rules', 'rules.yml', 'rules-from-body.yml']],
    ['blackbox_exporter --config.check', debianTool(exporter), ['--config.check', '--config.file=blackbox.yml']],
  ]
  const rows: Row[] = []
  for (const [what, command, args] of asked) {
    const { code, stdout, stderr } = await runBounded(command, args, { cwd, seconds: 60 })
    rows.push(code === 0 ? passed(`${name}: ${what}`) : failed(`${name}: ${what}`, (stderr || stdout).trim()))
  }
  return rows
}

/** Two minutes of a zone at a probe a second: all are measured, the slow one is named, and the line's round trip is a fact. */
async function measuredByThem({ name, plan, folder }: EmittedForPeers): Promise<Row[]> {
  const slow = plan.responseTimeMonitor.probes.find(({ kind }) => kind === 'https' || kind === 'http')!.id
  const here = join(outFolder, 'prometheus')
  onLoopback(join(folder, 'monitoring'), here, slow)
  const listen = (port: number) => `--web.listen-address=127.0.0.1:${port}`
  const exporterArgs = ['--config.file=blackbox.yml', listen(ports.exporter)]
  const prometheusArgs = ['--config.file=prometheus.yml', '--storage.tsdb.path=tsdb', listen(ports.prometheus)]
  const bounds = (port: number) => ({ cwd: here, seconds: 30, ready: () => isReady(port) })
  const report = await withStandIns(here, () =>
    withServer(debianTool(exporter), exporterArgs, bounds(ports.exporter), () =>
      withServer(debianTool('prometheus'), prometheusArgs, bounds(ports.prometheus), async () => {
        await wait((fewestMeasurements + 30) * 1_000)
        const measured = await askPrometheus(`http://127.0.0.1:${ports.prometheus}`, '1h')
        return measured.ok ? judgeMeasured([plan], measured.value) : measured.issues
      }),
    ),
  )
  if (!('probes' in report)) return [failed(`${name}: measured`, JSON.stringify(report))]
  return judged(name, report, slow)
}

function judged(name: string, { probes, unknown }: MonitorReport, slow: string): Row[] {
  const row = (what: string, holds: boolean, met: unknown): Row =>
    holds ? passed(`${name}: ${what}`) : failed(`${name}: ${what}`, JSON.stringify(met))
  const unmeasured = probes.filter(({ state, probe }) => probe !== slow && state !== 'kept' && state !== 'missed')
  return [
    row('every probe of the plan is measured', unmeasured.length === 0, unmeasured),
    row('nothing else is measured', unknown.length === 0, unknown),
    row('the slow server misses its objective', probes.find(({ probe }) => probe === slow)?.state === 'missed', slow),
    row('the line’s round trip is a fact', roundTripsOf(probes).length === 1, roundTripsOf(probes)),
  ]
}

const isReady = async (port: number): Promise<boolean> => (await fetch(`http://127.0.0.1:${port}/-/healthy`)).ok
