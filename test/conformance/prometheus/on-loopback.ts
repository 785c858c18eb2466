import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import type { TargetGroup } from '#infra/monitoring/targets.ts'

/** Where the servers listen that stand in for a zone's, and where what is emitted is run. */
export const ports = { exporter: 19_115, prometheus: 19_090, tcp: 18_081, http: 18_080, https: 18_443 } as const

const targets = {
  icmp: '127.0.0.1',
  tcp_connect: `127.0.0.1:${ports.tcp}`,
  http_2xx: `http://127.0.0.1:${ports.http}/`,
  https_2xx: `https://127.0.0.1:${ports.https}/`,
} as const

type Configuration = { rule_files: string[]; scrape_configs: unknown[] }

/**
 * Copies a zone's monitoring so that it can be run here: probes go to loopback, once a second, and what the body's Prometheus
 * takes in stands beside what the zone's own has. Rules, modules, labels and the rest stay as emitted.
 * One probe, of http or https, meets a server that takes its time.
 */
export function onLoopback(emitted: string, folder: string, slowProbe: string): void {
  rmSync(folder, { recursive: true, force: true })
  cpSync(emitted, folder, { recursive: true })
  const change = (file: string, with_: (text: string) => string) =>
    writeFileSync(join(folder, file), with_(readFileSync(join(folder, file), 'utf8')))
  const here = (text: string) => text.replaceAll(/\b30s\b/g, '1s').replaceAll(':9115', `:${ports.exporter}`)
  for (const file of ['rules.yml', 'rules-from-body.yml', 'scrape-from-body.yml']) change(file, here)
  for (const file of ['targets-from-zone.json', 'targets-from-body.json'])
    change(file, (text) =>
      JSON.stringify((JSON.parse(text) as TargetGroup[]).map((group) => toLoopback(group, slowProbe))),
    )
  change('prometheus.yml', (text) => {
    const own = parse(here(text)) as Configuration
    const body = parse(readFileSync(join(folder, 'scrape-from-body.yml'), 'utf8')) as Configuration
    own.rule_files.push('rules-from-body.yml')
    own.scrape_configs.push(...body.scrape_configs)
    return stringify(own)
  })
}

function toLoopback(group: TargetGroup, slowProbe: string): TargetGroup {
  const target = targets[group.labels.module as keyof typeof targets]
  return { ...group, targets: [group.labels.probe === slowProbe ? `${target}slow` : target] }
}
