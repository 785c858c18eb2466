import { html } from 'hono/html'
import { linkStates } from '#catalogue/landing-zone.ts'
import { type Section, table } from '../html/section.ts'
import type { Telling } from './telling.ts'

/** Every private line, its building, and how far it has come: a filled dot a state reached. */
export function linksSection({ plan, speech, tell }: Telling): Section {
  const heading = tell('links')
  const used = new Set(plan.cost.byZone.map(({ key }) => key))
  const rows = plan.links
    .filter(({ zone }) => used.has(zone))
    .map((link) => {
      const reached = linkStates.indexOf(link.state)
      const dots = linkStates.map((_, i) => (i <= reached ? '●' : '○')).join('')
      const building = plan.onRamps.find(({ id }) => id === link.onRamp)?.building ?? link.building ?? ''
      const state = html`<span class="steps" aria-hidden="true">${dots}</span> ${tell(`state.${link.state}`)}`
      return [link.id, link.zone, link.carrier, building, speech.number(link.bandwidthMbps), state]
    })
  const heads = [
    { title: tell('link') },
    { title: tell('zone'), names: true as const },
    ...[tell('carrier'), tell('building')].map((title) => ({ title })),
  ]
  const body = table(heading, [...heads, { title: tell('bandwidth'), figures: true }, { title: tell('state') }], rows)
  return { id: 'links', heading, body: html`<p>${tell('linksText')}</p>${body}` }
}
