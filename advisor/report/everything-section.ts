import { html } from 'hono/html'
import { say } from '#catalogue/vocabulary/text.ts'
import type { Placement } from '#placement/plan.ts'
import { type Section, table, typed } from '../html/section.ts'
import type { Telling } from './telling.ts'

/** Every system with its data sets under it: class, zone and cost, folded by agency so that each finds its own. */
export function everythingSection({ plan, speech, tell }: Telling): Section {
  const heading = tell('everything')
  const heads = [
    { title: tell('subject') },
    { title: 'ID', names: true as const },
    { title: tell('class'), names: true as const },
    { title: tell('zone'), names: true as const },
    { title: speech.text('summary.monthly', { currency: plan.currency }), figures: true as const },
  ]
  const row = ({ kind, name, id, label, zone, monthly }: Placement) => [
    kind === 'system' ? say(name, speech.language) : html`<span class="part">${say(name, speech.language)}</span>`,
    html`<code>${id}</code>`,
    `${label.confidentiality} ${speech.text(`conf.${label.confidentiality}`)}`,
    zone ?? tell('nowhere'),
    monthly === null ? '' : speech.amount(monthly),
  ]
  const byAgency = plan.agencies.flatMap((agency) => {
    const own = plan.placements.filter((placement) => placement.agency === agency.id)
    if (own.length === 0) return []
    const name = say(agency.name, speech.language)
    return [
      html`<details><summary>${name} (${own.length})</summary>${table(name, heads, bySystem(own).map(row))}</details>`,
    ]
  })
  return { id: 'everything', heading, body: html`<p>${typed(tell('everythingText'))}</p>${byAgency}` }
}

/** Each system, then its data sets. */
function bySystem(placements: readonly Placement[]): Placement[] {
  const rank = ({ kind }: Placement) => (kind === 'system' ? 0 : 1)
  return placements.toSorted(
    (a, b) => (a.system < b.system ? -1 : a.system > b.system ? 1 : 0) || rank(a) - rank(b) || (a.id < b.id ? -1 : 1),
  )
}
