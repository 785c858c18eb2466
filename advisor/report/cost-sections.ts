import { html, raw } from 'hono/html'
import { say } from '#catalogue/vocabulary/text.ts'
import type { PlacementPlan } from '#placement/plan.ts'
import { stackedBars } from '../html/chart.ts'
import { figure, type Section, table } from '../html/section.ts'
import type { Telling } from './telling.ts'

type Row = PlacementPlan['cost']['byZone'][number]
const parts = ['run', 'shared', 'crossings'] as const

/** Monthly cost of each zone: running, zone and line, traffic. */
export function costByZoneSection(telling: Telling): Section {
  return section(telling, 'costZone', 'zone', telling.plan.cost.byZone, (key) => key)
}

/** Monthly cost of each agency, largest first. */
export function costByAgencySection(telling: Telling): Section {
  const { plan, speech } = telling
  const names = new Map(plan.agencies.map(({ id, name }) => [id, say(name, speech.language)]))
  const rows = plan.cost.byAgency.toSorted((a, b) => b.total - a.total || (a.key < b.key ? -1 : 1))
  return section(telling, 'costAgency', 'agency', rows, (key) => names.get(key) ?? key)
}

function section(
  { speech, tell }: Telling,
  id: 'costZone' | 'costAgency',
  what: 'zone' | 'agency',
  rows: readonly Row[],
  name: (key: string) => string,
): Section {
  const words = { run: tell('run'), shared: tell('shared'), crossings: tell('traffic') }
  const thousands = (value: number) => Math.round(value / 100_00) / 10
  const heading = tell(id)
  const svg = stackedBars(
    rows.map(({ key }) => name(key)),
    parts.map((part) => ({ name: words[part], values: rows.map((row) => thousands(row[part])) })),
    { unit: tell('perThousand'), alternative: heading, speech, sums: true },
  )
  const figures = table(
    heading,
    [
      { title: tell(what) },
      ...[...parts.map((part) => words[part]), tell('total')].map((title) => ({ title, figures: true as const })),
    ],
    rows.map((row) => [name(row.key), ...[...parts, 'total' as const].map((part) => speech.amount(row[part]))]),
  )
  return { id, heading, body: html`<p>${tell(`${id}Text`)}</p>${figure(raw(svg), tell('figureTable'), figures)}` }
}
