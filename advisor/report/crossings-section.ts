import { html, raw } from 'hono/html'
import { heatMap } from '../html/chart.ts'
import { figure, type Section, table } from '../html/section.ts'
import type { Telling } from './telling.ts'

/** Which zones send how much to which others. */
export function crossingsSection({ plan, speech, tell }: Telling): Section {
  const heading = tell('crossings')
  const { crossings } = plan
  if (crossings.length === 0) return { id: 'crossings', heading, body: html`<p>${tell('crossingsNone')}</p>` }
  const zones = plan.cost.byZone.map(({ key }) => key)
  const gib = (from: string, to: string) =>
    Math.round(crossings.reduce((sum, c) => (c.fromZone === from && c.toZone === to ? sum + c.gibPerMonth : sum), 0))
  const broken = crossings.filter(
    (c) => c.roundTripMs !== null && c.maxRoundTripMs !== null && c.roundTripMs > c.maxRoundTripMs,
  )
  const svg = heatMap(
    zones,
    zones.map((from) => zones.map((to) => gib(from, to))),
    { alternative: heading, speech },
  )
  const figures = table(
    heading,
    [{ title: tell('from') }, ...zones.map((title) => ({ title, figures: true as const }))],
    zones.map((from) => [from, ...zones.map((to) => (from === to ? '' : speech.number(gib(from, to))))]),
  )
  const text = tell('crossingsText', { count: crossings.length, broken: broken.length })
  return { id: 'crossings', heading, body: html`<p>${text}</p>${figure(raw(svg), tell('figureTable'), figures)}` }
}
