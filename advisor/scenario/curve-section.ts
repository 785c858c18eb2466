import { html, raw } from 'hono/html'
import { line } from '../html/chart.ts'
import { figure, type Section } from '../html/section.ts'
import type { Page } from '../render/page.ts'
import type { Speech } from '../text/index.ts'
import type { CurvePoint } from './curve.ts'
import { shown } from './page.ts'
import type { Table } from './tables.ts'
import { write } from './text.ts'
import type { Tell } from './words.ts'

type Told = {
  readonly points: readonly CurvePoint[]
  readonly currency: string
  readonly speech: Speech
  readonly tell: Tell
}

function tableOf({ points, currency, speech, tell }: Told): Table {
  return {
    heads: [tell('moves'), tell('saved', { currency }), tell('churn', { currency }), tell('proven')],
    rows: points.map(({ moves, saving, churn, proven, gap }) => [
      String(moves),
      speech.amount(saving),
      speech.amount(churn),
      proven ? tell('optimal') : tell('within', { gap: speech.percent(gap, 2) }),
    ]),
  }
}

/** The curve for a terminal: a table. */
export function writeCurve(page: Page, told: Told): void {
  page.heading(told.tell('curve'))
  page.wrapped(told.tell('curveText'))
  write(page, tableOf(told))
}

/** The curve as a section of a page; where no move saves anything there is nothing to draw. */
export function curveSection(told: Told): Section {
  const { points, currency, speech, tell } = told
  const heading = tell('curve')
  const svg = line(
    points.map(({ moves, saving }) => [moves, Math.round(saving / 100)]),
    { x: tell('moves'), y: tell('saved', { currency }) },
    { alternative: heading, speech },
  )
  const figures = shown(heading, tableOf(told))
  const plot = points.length > 1 ? figure(raw(svg), tell('figures'), figures) : figures
  return { id: 'curve', heading, body: html`<p>${tell('curveText')}</p>${plot}` }
}
