import { html, raw } from 'hono/html'
import { type LocalText, say } from '#catalogue/vocabulary/text.ts'
import { stackedBars } from '../html/chart.ts'
import { framePage } from '../html/frame.ts'
import { figure, type Html, type Section, table } from '../html/section.ts'
import type { Speech } from '../text/index.ts'
import type { Comparison } from './compare.ts'
import {
  nameOf,
  savingText,
  sensitiveCount,
  sensitiveTable,
  sensitiveZones,
  shareOf,
  sideBySide,
  solvedOf,
  suppliersOf,
  supplierTable,
  type Table,
} from './tables.ts'
import { homelessText, noPlanTexts } from './text.ts'
import { type ScenarioWord, type Tell, tellIn } from './words.ts'

type Telling = { readonly comparison: Comparison; readonly speech: Speech; readonly tell: Tell }

/** The comparison as a page; `more` are sections that were asked for besides. */
export async function comparisonPage(
  comparison: Comparison,
  body: LocalText,
  speech: Speech,
  more: readonly Section[] = [],
): Promise<string> {
  const tell = tellIn(speech.language)
  const telling = { comparison, speech, tell }
  const compared = comparison.scenarios.length === 0 ? [] : [sensitive(telling), suppliers(telling), moves(telling)]
  return framePage({
    language: speech.language,
    title: tell(titleOf(comparison), { body: say(body, speech.language), asOf: comparison.asOf }),
    skip: tell('skip'),
    contents: tell('contents'),
    opening: html`${comparison.scenarios.length === 0 ? '' : html`<p class="lead">${tell('lead', { currency: comparison.currency })}</p>\n`}${shown(tell('side'), sideBySide(comparison, speech, tell))}`,
    sections: [costs(telling), ...compared, ...more],
  })
}

/** What is asked is in the title: scenarios, or what the plan itself rests on. */
export const titleOf = ({ scenarios }: Comparison): ScenarioWord => (scenarios.length > 0 ? 'title' : 'titlePlan')

/** A table whose first column names the row and whose others are figures. */
export const shown = (caption: string, { heads, rows }: Table): Html =>
  table(
    caption,
    heads.map((title, i) => (i === 0 ? { title } : { title, figures: true as const })),
    rows,
  )

const thousands = (minor: number): number => Math.round(minor / 100_00) / 10

function costs({ comparison, speech, tell }: Telling): Section {
  const { currency } = comparison
  const solved = solvedOf(comparison)
  const parts = ['run', 'shared', 'crossings'] as const
  const sum = (one: (typeof solved)[number], part: (typeof parts)[number]) =>
    one.byZone.reduce((total, zone) => total + zone[part], 0)
  return plotted({ speech, tell, comparison }, 'costs', {
    text: tell('costsText', { currency }),
    unit: tell('thousand', { currency }),
    series: parts.map((part) => ({ name: tell(part), values: solved.map((one) => thousands(sum(one, part))) })),
    figures: {
      heads: [tell('scenario'), ...parts.map((part) => tell(part))],
      rows: solved.map((one) => [nameOf(one, speech, tell), ...parts.map((part) => speech.amount(sum(one, part)))]),
    },
  })
}

function sensitive(telling: Telling): Section {
  const { comparison, speech, tell } = telling
  const solved = solvedOf(comparison)
  return plotted(telling, 'sensitive', {
    text: tell('sensitiveText'),
    unit: '',
    series: sensitiveZones(comparison).map((zone) => ({
      name: zone,
      values: solved.map((one) => sensitiveCount(one, zone)),
    })),
    figures: sensitiveTable(comparison, speech, tell),
  })
}

function suppliers(telling: Telling): Section {
  const { comparison, speech, tell } = telling
  const solved = solvedOf(comparison)
  return plotted(telling, 'suppliers', {
    text: tell('suppliersText'),
    unit: tell('percent'),
    series: suppliersOf(comparison).map((supplier) => ({
      name: supplier,
      values: solved.map((one) => Math.round(shareOf(one, supplier) * 1000) / 10),
    })),
    figures: supplierTable(comparison, speech, tell),
  })
}

type Plot = {
  readonly text: string
  readonly unit: string
  readonly series: Parameters<typeof stackedBars>[1]
  readonly figures: Table
}

function plotted(
  { comparison, speech, tell }: Telling,
  id: ScenarioWord,
  { text, unit, series, figures }: Plot,
): Section {
  const heading = tell(id)
  const names = solvedOf(comparison).map((one) => nameOf(one, speech, tell))
  const svg = stackedBars(names, series, { unit, alternative: heading, speech })
  return { id, heading, body: html`<p>${text}</p>${figure(raw(svg), tell('figures'), shown(heading, figures))}` }
}

/** What moves in each scenario, what is left without a place, and why a scenario has no plan. */
function moves({ comparison, speech, tell }: Telling): Section {
  const heads = [tell('what'), tell('from'), tell('to'), tell('saving')].map((title) => ({ title }))
  const parts = comparison.scenarios.map((one) => {
    const name = nameOf(one, speech, tell)
    const rows = one.moves.map((move) => [
      move.group,
      move.from ?? tell('nowhere'),
      move.to,
      savingText(move, speech, tell),
    ])
    return html`<h3>${name}</h3>${noPlanTexts(one, speech, tell).map((line) => html`<p>${line}</p>`)}
${one.homeless.length === 0 ? '' : html`<p>${homelessText(one, tell)}</p>`}
${rows.length === 0 ? html`<p>${one.total === null ? '' : tell('movesNone')}</p>` : html`<details><summary>${tell('movesHead')} (${rows.length})</summary>${table(name, heads, rows)}</details>`}`
  })
  return { id: 'moves', heading: tell('movesHead'), body: html`${parts}` }
}
