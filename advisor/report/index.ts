import { html } from 'hono/html'
import { fill, say, type TextParams } from '#catalogue/vocabulary/text.ts'
import type { PlacementPlan } from '#placement/plan.ts'
import { framePage } from '../html/frame.ts'
import { dated, type Html, type Section } from '../html/section.ts'
import type { Speech } from '../text/index.ts'
import { minorUnit } from '../text/minor-unit.ts'
import { dateOf, daysOf } from '../text/prices.ts'
import { classesSection } from './classes-section.ts'
import { costByAgencySection, costByZoneSection } from './cost-sections.ts'
import { crossingsSection } from './crossings-section.ts'
import { everythingSection } from './everything-section.ts'
import { linksSection } from './links-section.ts'
import { answersSection, moveSection, outsideSection } from './list-sections.ts'
import type { Telling } from './telling.ts'
import { type ReportWords, reportWords } from './words.ts'

/** The sections of the report, in the order a manager asks. */
const sections: readonly ((telling: Telling) => Section)[] = [
  classesSection,
  costByZoneSection,
  costByAgencySection,
  moveSection,
  answersSection,
  outsideSection,
  crossingsSection,
  linksSection,
  everythingSection,
]

/** The plan as a page: plots as SVG, with the same figures as a table. */
export async function reportPage(plan: PlacementPlan, speech: Speech): Promise<string> {
  const words = reportWords[speech.language]
  const tell = (id: keyof ReportWords, params: TextParams = {}) =>
    fill(words[id], { currency: plan.currency, ...params })
  const telling: Telling = { plan, speech, tell }
  return framePage({
    language: speech.language,
    title: tell('title', { body: say(plan.body.name, speech.language) }),
    skip: tell('skip'),
    contents: tell('contents'),
    opening: html`<p class="lead">${lead(telling)}</p>
<dl class="facts">${facts(telling).map(({ name, value, why }) => html`<div><dt>${name}</dt><dd>${value}</dd>${why === undefined ? '' : html`<dd class="why">${why}</dd>`}</div>`)}</dl>`,
    sections: sections.map((section) => section(telling)),
    footer: proof(telling),
  })
}

/** What the figures rest on, and how near to the best they are. */
function proof({ plan, speech, tell }: Telling): Html {
  const { bound, cost } = plan
  return html`<h2>${tell('proof')}</h2>
<p>${tell('proofText', { minor: minorUnit(plan.currency, speech.language), cost: speech.number(bound.cost), bound: speech.number(bound.lowerBound), gap: speech.percent(bound.gap, bound.gap === 0 ? 0 : 4) })}</p>
<p>${dated(tell('prices', { coverage: speech.percent(cost.coverage), oldest: dateOf(speech, cost.oldestPrice), rates: daysOf(speech, cost.rateDates) }))}</p>
<p class="soft">${tell('digest')}: <code>${plan.digest}</code> · ${plan.madeBy}</p>`
}

type Fact = { readonly name: string; readonly value: string; readonly why?: string }

/** The four figures that a manager asks for first; two of them leave out what makes the plan dearer, and say so. */
function facts({ plan, speech }: Telling): Fact[] {
  const { cost } = plan
  const monthly = speech.text('summary.monthly', { currency: plan.currency })
  const allPrivate = cost.allPrivate === null ? [] : [compared('allPrivate', cost.allPrivate, speech)]
  return [
    { name: `${speech.text('summary.plan')}, ${monthly}`, value: speech.amount(cost.total) },
    ...allPrivate,
    compared('cheapest', cost.cheapestAllowed, speech),
    { name: reportWords[speech.language].mustMove, value: String(plan.mustMove.length) },
  ]
}

const compared = (what: 'allPrivate' | 'cheapest', amount: number, speech: Speech): Fact => ({
  name: speech.text(`summary.${what}`),
  value: speech.amount(amount),
  why: speech.text(`summary.${what}.why`),
})

function lead({ plan, speech, tell }: Telling): string {
  return tell('lead', {
    asOf: plan.asOf,
    placed: plan.placements.filter(({ zone }) => zone !== null).length,
    all: plan.placements.length,
    zones: plan.cost.byZone.length,
    total: speech.amount(plan.cost.total),
  })
}
