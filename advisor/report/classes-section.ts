import { html, raw } from 'hono/html'
import { confidentialities } from '#classifier/label.ts'
import { stackedBars } from '../html/chart.ts'
import { figure, type Section, table } from '../html/section.ts'
import type { Telling } from './telling.ts'

/** Where data of each class lies. */
export function classesSection({ plan, speech, tell }: Telling): Section {
  const zones = plan.cost.byZone.map(({ key }) => key)
  const count = (zone: string, c: string) =>
    plan.placements.filter((p) => p.kind === 'data-set' && p.zone === zone && p.label.confidentiality === c).length
  const classes = confidentialities.filter((c) => zones.some((zone) => count(zone, c) > 0))
  const name = (c: (typeof confidentialities)[number]) => `${c} ${speech.text(`conf.${c}`)}`
  const heading = tell('classes')
  const svg = stackedBars(
    zones,
    confidentialities.map((c) => ({ name: name(c), values: zones.map((zone) => count(zone, c)) })),
    { unit: '', alternative: heading, speech },
  )
  const figures = table(
    heading,
    [{ title: tell('zone') }, ...classes.map((c) => ({ title: name(c), figures: true as const }))],
    zones.map((zone) => [zone, ...classes.map((c) => String(count(zone, c)))]),
  )
  return {
    id: 'classes',
    heading,
    body: html`<p>${tell('classesText')}</p>${figure(raw(svg), tell('figureTable'), figures)}`,
  }
}
