import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { languages } from '#catalogue/vocabulary/text.ts'
import type { LandingZonePlan, Probe } from '#infra/landing-zone-plan.ts'
import { moduleOf } from '#infra/monitoring/blackbox.ts'
import { monitoringFiles, proberFiles, proberShares } from '#infra/monitoring/index.ts'
import { badRatioLimit, burnWindows, errorBudget } from '#infra/monitoring/rules.ts'
import { proberUserData } from '#infra/server/prober.ts'
import { samplePlan } from './sample-plan.ts'

interface Rule {
  record?: string
  alert?: string
  expr: string
  labels?: Record<string, string>
  annotations?: Record<string, string>
}

const plan = samplePlan('aws')
const files = monitoringFiles(plan, 'en')
const rulesOf = (text: string | undefined): Rule[] =>
  (parse(text ?? '') as { groups: { rules: Rule[] }[] }).groups.flatMap(({ rules }) => rules)
const targetsOf = (name: string) =>
  JSON.parse(files.get(name)!) as { targets: string[]; labels: Record<string, string> }[]
const withProbes = (probes: [Probe, ...Probe[]]): LandingZonePlan => ({
  ...plan,
  responseTimeMonitor: { ...plan.responseTimeMonitor, probes },
})

describe('monitoring by the common yardstick', () => {
  it('probes every path of the plan once, from its own side', () => {
    const seen = [...targetsOf('targets-from-zone.json'), ...targetsOf('targets-from-body.json')]
    expect(seen.map(({ labels }) => labels.probe).sort()).toEqual(
      plan.responseTimeMonitor.probes.map(({ id }) => id).sort(),
    )
    for (const { labels, targets } of seen) {
      const probe = plan.responseTimeMonitor.probes.find(({ id }) => id === labels.probe)!
      expect(labels.module).toBe(moduleOf[probe.kind])
      expect(targets).toHaveLength(1)
      expect(targets[0]).toContain(probe.to.address)
      if (probe.to.port !== null) expect(targets[0]).toContain(`:${probe.to.port}`)
    }
  })

  it('names for each probe a module that the exporter has', () => {
    const { modules } = parse(files.get('blackbox.yml')!) as { modules: Record<string, { prober: string }> }
    for (const { labels } of targetsOf('targets-from-zone.json')) expect(Object.keys(modules)).toContain(labels.module)
    expect(modules.https_2xx).toMatchObject({ http: { fail_if_not_ssl: true } })
  })

  it('is the same yardstick in every cloud', () => {
    const yardsticks = (['aws', 'azure', 'google', 'ibm', 'openstack'] as const).map((provider) =>
      monitoringFiles(samplePlan(provider), 'nb').get('blackbox.yml'),
    )
    expect(new Set(yardsticks).size).toBe(1)
  })

  it('scrapes the zone by the zone’s prober and its own rules and targets', () => {
    const prometheus = parse(files.get('prometheus.yml')!) as {
      rule_files: string[]
      scrape_configs: { file_sd_configs: { files: string[] }[]; relabel_configs: { replacement?: string }[] }[]
    }
    const names = [
      ...prometheus.rule_files,
      ...prometheus.scrape_configs.flatMap((job) => job.file_sd_configs.flatMap((sd) => sd.files)),
    ]
    expect([...proberFiles(plan, 'en').keys()]).toEqual(expect.arrayContaining(names))
    expect(prometheus.scrape_configs[0]?.relabel_configs).toEqual(
      expect.arrayContaining([
        { target_label: 'zone', replacement: plan.zone.id },
        { target_label: 'origin', replacement: 'zone' },
        { target_label: '__address__', replacement: 'localhost:9115' },
      ]),
    )
  })

  it('shares many probes out so that each prober can start with its part in plain text, whatever the names', () => {
    const long = (letter: string) => letter.repeat(40)
    const probe = (i: number): Probe => ({
      id: `${long('p').slice(0, 35)}${String(i).padStart(5, '0')}`,
      from: 'zone',
      system: long('s'),
      to: { name: long('t'), address: `10.65.${200 + (i >> 8)}.${i & 255}`, port: 65_535 },
      kind: 'https',
      objectiveP95Ms: 1234.567,
      windowDays: 30,
    })
    const [first, ...others] = Array.from({ length: 333 }, (_, i) => probe(i))
    const crowded = { ...withProbes([first!, ...others]), zone: { ...plan.zone, id: long('z') } }
    const shares = proberShares(crowded)
    const seen = shares.flatMap((share) => share.responseTimeMonitor.probes.map(({ id }) => id))
    expect(seen).toEqual([first!, ...others].map(({ id }) => id))
    for (const share of shares) {
      const userData = proberUserData(share, {})
      expect(Buffer.byteLength(userData)).toBeLessThan(49_152)
      expect(userData).not.toContain('gz+b64')
      expect(userData).toContain(share.responseTimeMonitor.probes[0].id)
    }
    expect(proberShares(plan)).toHaveLength(1)
  })

  it('gives every probe an objective in seconds', () => {
    const objectives = [...rulesOf(files.get('rules.yml')), ...rulesOf(files.get('rules-from-body.yml'))]
      .filter(({ record }) => record === 'rettsky:probe_objective_seconds')
      .map(({ labels, expr }) => [labels?.probe, expr])
      .sort()
    const expected = plan.responseTimeMonitor.probes.map(({ id, objectiveP95Ms }) => [
      id,
      `vector(${objectiveP95Ms / 1000})`,
    ])
    expect(objectives).toEqual(expected.sort())
  })

  it('alarms only on series that it records or the exporter gives', () => {
    for (const name of ['rules.yml', 'rules-from-body.yml']) {
      const rules = rulesOf(files.get(name))
      const known = new Set([...rules.map(({ record }) => record), 'probe_success', 'probe_duration_seconds'])
      for (const { expr } of rules) {
        const used = [...expr.matchAll(/\b(rettsky:[\w:]+|probe_\w+)(?=\{)/g)].map(([series]) => series)
        if (!expr.startsWith('vector(')) expect(used.length).toBeGreaterThan(0)
        expect(used.filter((series) => !known.has(series))).toEqual([])
      }
    }
  })

  it('burns by the windows of the SRE workbook: 14.4, 6, 3 and 1 times the budget of 30 days', () => {
    const rates = burnWindows.map((window) => badRatioLimit(window, 30) / errorBudget)
    for (const [i, rate] of [14.4, 6, 3, 1].entries()) expect(rates[i]).toBeCloseTo(rate, 6)
  })

  it('never asks for more than all probes to be bad, and for more the longer the period', () => {
    fc.assert(
      fc.property(fc.constantFrom(...burnWindows), fc.integer({ min: 1, max: 400 }), (window, days) => {
        const limit = badRatioLimit(window, days)
        expect(limit).toBeGreaterThan(0)
        expect(limit).toBeLessThanOrEqual(1)
        expect(badRatioLimit(window, days + 1)).toBeGreaterThanOrEqual(limit)
      }),
    )
  })

  it('judges each period by its own limits', () => {
    const [first, ...others] = plan.responseTimeMonitor.probes
    const mixed = withProbes([
      { ...first, from: 'zone', windowDays: 7 },
      ...others.map((probe) => ({ ...probe, from: 'zone' as const })),
    ])
    const alerts = rulesOf(monitoringFiles(mixed, 'en').get('rules.yml')).filter(
      ({ alert }) => alert === 'RettskyResponseTimeBudgetBurns',
    )
    expect(alerts).toHaveLength(2 * burnWindows.length)
    expect(new Set(alerts.map(({ expr }) => /window_days="(\d+)"/.exec(expr)?.[1]))).toEqual(new Set(['7', '30']))
  })

  it('has a dashboard of its own in every zone, however long the names that zones have in common', () => {
    const [one, two] = ['first', 'second'].map((end) => {
      const zone = { ...plan.zone, id: `aws-eu-north-1-production-of-body-${end}` }
      return JSON.parse(monitoringFiles({ ...plan, zone }, 'en').get('dashboard.json')!).uid as string
    })
    expect(one).not.toBe(two)
    expect([one!.length, two!.length]).toEqual([40, 40])
  })

  it('has a dashboard that Grafana can import, with every panel on a series of the zone', () => {
    const board = JSON.parse(files.get('dashboard.json')!) as {
      uid: string
      panels: { id: number; targets: { expr: string }[] }[]
    }
    expect(board.uid).toMatch(/^[\w-]{1,40}$/)
    expect(new Set(board.panels.map(({ id }) => id)).size).toBe(board.panels.length)
    for (const { targets } of board.panels)
      for (const { expr } of targets) expect(expr).toContain(`{zone="${plan.zone.id}"}`)
  })

  it.each(languages)('speaks %s to people and the same to machines', (language) => {
    const spoken = monitoringFiles(plan, language)
    for (const [name, text] of spoken) if (!/rules|dashboard/.test(name)) expect(text).toBe(files.get(name))
    const annotations = rulesOf(spoken.get('rules.yml')).flatMap((rule) => Object.values(rule.annotations ?? {}))
    expect(annotations.length).toBeGreaterThan(8)
    for (const text of annotations) expect(text.replaceAll(/\{\{ \$labels\.(probe|zone) \}\}/g, '')).not.toMatch(/[{}]/)
    if (language !== 'en') expect(spoken.get('dashboard.json')).not.toBe(files.get('dashboard.json'))
  })

  it('does not depend on the order that probes stand in', () => {
    const [first, ...others] = plan.responseTimeMonitor.probes
    const [last, ...rest] = others.reverse()
    const turned: [Probe, ...Probe[]] = [last!, ...rest, first]
    expect([...monitoringFiles(withProbes(turned), 'nb')]).toEqual([...monitoringFiles(plan, 'nb')])
  })
})
