import { Document, type YAMLMap, type YAMLSeq } from 'yaml'
import type { FullText, Language } from '#catalogue/vocabulary/text.ts'
import { fill } from '#catalogue/vocabulary/text.ts'
import type { LandingZonePlan, Probe } from '../landing-zone-plan.ts'
import { probesFrom } from './targets.ts'
import { texts } from './texts.ts'

/** An objective on the 95th percentile lets one probe in twenty be slower or fail. */
export const errorBudget = 0.05

/**
 * Multi-window, multi-burn-rate alerts (Google SRE Workbook, chapter 5, table 5-8): how much of the period's budget is
 * used up within the long window, and a short window that ends the alarm soon after the trouble does.
 */
export const burnWindows = [
  { severity: 'page', budgetUsed: 0.02, long: '1h', longHours: 1, short: '5m', hold: '2m' },
  { severity: 'page', budgetUsed: 0.05, long: '6h', longHours: 6, short: '30m', hold: '15m' },
  { severity: 'ticket', budgetUsed: 0.1, long: '1d', longHours: 24, short: '2h', hold: '1h' },
  { severity: 'ticket', budgetUsed: 0.1, long: '3d', longHours: 72, short: '6h', hold: '3h' },
] as const

type BurnWindow = (typeof burnWindows)[number]

/** Part of probes that may be bad in the long window: `windowDays` 30 and 2 % in an hour give 0.72 (14.4 times 5 %). */
export function badRatioLimit({ budgetUsed, longHours }: BurnWindow, windowDays: number): number {
  const burnRate = (budgetUsed * windowDays * 24) / longHours
  return Math.min(1, Math.round(burnRate * errorBudget * 1e6) / 1e6)
}

const ratioWindows = [...new Set(burnWindows.flatMap(({ long, short }) => [short, long]))]

/** Rules for what one side measures: objectives as series, what was measured against them, and alarms. */
export function ruleFile(plan: LandingZonePlan, from: Probe['from'], language: Language): string {
  const interval = `${plan.responseTimeMonitor.intervalSeconds}s`
  const probes = probesFrom(plan, from)
  const name = (what: string) => `rettsky-${plan.zone.id}-from-${from}-${what}`
  const groups = [
    { name: name('objectives'), interval, rules: probes.map((probe) => objective(plan, probe)) },
    { name: name('measured'), interval, rules: measured(plan, from) },
    { name: name('alarms'), rules: alarms(plan, from, probes, language) },
  ]
  const document = new Document({ groups }, { aliasDuplicateObjects: false })
  // Objectives are many and alike: one a line.
  for (const rule of (document.getIn(['groups', 0, 'rules']) as YAMLSeq<YAMLMap>).items) rule.flow = true
  return document.toString({ lineWidth: 0 })
}

const objective = (plan: LandingZonePlan, probe: Probe): object => ({
  record: 'rettsky:probe_objective_seconds',
  expr: `vector(${probe.objectiveP95Ms / 1000})`,
  labels: { zone: plan.zone.id, origin: probe.from, probe: probe.id },
})

function measured(plan: LandingZonePlan, from: Probe['from']): object[] {
  const here = `{zone="${plan.zone.id}", origin="${from}"}`
  return [
    {
      record: 'rettsky:probe_bad',
      expr: `clamp_max((probe_success${here} == bool 0) + (probe_duration_seconds${here} > bool on (zone, probe) group_left () rettsky:probe_objective_seconds${here}), 1)`,
    },
    ...['5m', '1h', '1d'].map((window) => ({
      record: `rettsky:probe_duration_seconds:p95_${window}`,
      expr: `quantile_over_time(0.95, probe_duration_seconds${here}[${window}])`,
    })),
    ...ratioWindows.map((window) => ({
      record: `rettsky:probe_bad:ratio_${window}`,
      expr: `avg_over_time(rettsky:probe_bad${here}[${window}])`,
    })),
  ]
}

function alarms(plan: LandingZonePlan, from: Probe['from'], probes: readonly Probe[], language: Language): object[] {
  const here = `zone="${plan.zone.id}", origin="${from}"`
  const periods = [...new Set(probes.map(({ windowDays }) => windowDays))].sort((a, b) => a - b)
  const burning = periods.flatMap((days) =>
    burnWindows.map((window) => {
      const limit = badRatioLimit(window, days)
      const series = (span: string) => `rettsky:probe_bad:ratio_${span}{${here}, window_days="${days}"} >= ${limit}`
      return {
        alert: 'RettskyResponseTimeBudgetBurns',
        expr: `${series(window.long)} and ${series(window.short)}`,
        for: window.hold,
        labels: { severity: window.severity, window: window.long },
        annotations: say(texts.burns, language, {
          percent: window.budgetUsed * 100,
          long: texts.spans[window.long][language],
          days,
        }),
      }
    }),
  )
  const silent = {
    alert: 'RettskyProbeSilent',
    expr: `rettsky:probe_objective_seconds{${here}} unless on (zone, probe) probe_success{${here}}`,
    for: '10m',
    labels: { severity: 'page' },
    annotations: say(texts.silent, language, {}),
  }
  return [...burning, silent]
}

/** Prometheus fills `{{ $labels.probe }}` when it alarms; everything else is filled here. */
function say(
  text: { summary: FullText; description: FullText },
  language: Language,
  params: Record<string, string | number>,
) {
  const filled = { ...params, probe: '{{ $labels.probe }}', zone: '{{ $labels.zone }}' }
  return { summary: fill(text.summary[language], filled), description: fill(text.description[language], filled) }
}
