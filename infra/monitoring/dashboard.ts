import type { Language } from '#catalogue/vocabulary/text.ts'
import { fill } from '#catalogue/vocabulary/text.ts'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { shorten } from '../plan/index.ts'
import { errorBudget } from './rules.ts'
import { texts } from './texts.ts'

/** `$source` is a variable of the dashboard: which Prometheus it reads. */
const source = { type: 'prometheus', uid: '$source' }

/** Schema version of dashboards in Grafana 10 and later. */
const schemaVersion = 39

/** Grafana takes no longer names than this. */
const longestUid = 40

type Query = { readonly expr: string; readonly legendFormat: string }

function panel(id: number, type: string, title: string, unit: string, y: number, queries: readonly Query[]): object {
  return {
    id,
    type,
    title,
    datasource: source,
    gridPos: { h: 8, w: 24, x: 0, y },
    fieldConfig: { defaults: { unit, ...(unit === 'percentunit' ? { max: 1, thresholds } : {}) }, overrides: [] },
    targets: queries.map((query, i) => ({ refId: 'ABC'[i], datasource: source, ...query })),
  }
}

const thresholds = {
  mode: 'absolute',
  steps: [
    { color: 'green', value: null },
    { color: 'red', value: errorBudget },
  ],
}

/** dashboard.json of one zone, as Grafana imports it. */
export function dashboard(plan: LandingZonePlan, language: Language): string {
  const here = `{zone="${plan.zone.id}"}`
  const board = {
    uid: shorten(`rettsky-${plan.zone.id}`, longestUid),
    title: fill(texts.dashboard[language], { zone: plan.zone.name }),
    tags: ['rettsky', plan.zone.id],
    schemaVersion,
    version: 1,
    editable: false,
    refresh: '1m',
    time: { from: 'now-24h', to: 'now' },
    templating: {
      list: [{ name: 'source', type: 'datasource', query: 'prometheus', hide: 0, includeAll: false, multi: false }],
    },
    panels: [
      panel(1, 'timeseries', texts.p95[language], 's', 0, [
        { expr: `rettsky:probe_duration_seconds:p95_5m${here}`, legendFormat: '{{probe}}' },
        { expr: `rettsky:probe_objective_seconds${here}`, legendFormat: `{{probe}} ${texts.objective[language]}` },
      ]),
      panel(2, 'timeseries', texts.bad[language], 'percentunit', 8, [
        { expr: `rettsky:probe_bad:ratio_1h${here}`, legendFormat: '{{probe}}' },
      ]),
      panel(3, 'stat', texts.answers[language], 'bool_yes_no', 16, [
        { expr: `probe_success${here}`, legendFormat: '{{probe}}' },
      ]),
    ],
  }
  return `${JSON.stringify(board, null, 2)}\n`
}
