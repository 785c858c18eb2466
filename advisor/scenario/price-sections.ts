import { html, raw } from 'hono/html'
import type { RuleBook } from '#policies/index.ts'
import { stackedBars } from '../html/chart.ts'
import type { Section } from '../html/section.ts'
import { constraintText } from '../render/explain.ts'
import type { Page } from '../render/page.ts'
import type { Speech } from '../text/index.ts'
import { shown } from './page.ts'
import type { DemandPrice, DemandPrices } from './price-demands.ts'
import type { Table } from './tables.ts'
import { write } from './text.ts'
import type { Tell } from './words.ts'

type Told = {
  readonly prices: DemandPrices
  readonly currency: string
  readonly speech: Speech
  readonly tell: Tell
  readonly book: RuleBook
}
type Part = {
  readonly id: 'rulePrices' | 'limitPrices'
  readonly table: Table
  readonly dear: readonly DemandPrice[]
  readonly free: string | null
  readonly names: readonly string[]
}

/** What costs something with its price, and what costs nothing as one sentence. */
function parts({ prices, currency, speech, tell, book }: Told): Part[] {
  const part = (
    id: Part['id'],
    head: 'rule' | 'limit',
    all: readonly DemandPrice[],
    nameOf: (demand: string) => string,
  ): Part => {
    const dear = all.filter(({ price }) => price > 0)
    const free = all.filter(({ price }) => price === 0).map(({ demand }) => (head === 'rule' ? demand : nameOf(demand)))
    const names = dear.map(({ demand }) => nameOf(demand))
    const amount = ({ price, proven }: DemandPrice) =>
      proven ? speech.amount(price) : tell('unproven', { amount: speech.amount(price) })
    return {
      id,
      dear,
      names,
      free: free.length === 0 ? null : tell('free', { names: free }),
      table: {
        heads: [tell(head), tell('monthly', { currency })],
        rows: dear.map((one, i) => [names[i]!, amount(one)]),
      },
    }
  }
  const ruleName = (id: string) => `${id} ${book.byId.get(id)?.title[speech.language] ?? ''}`.trim()
  return [
    part('rulePrices', 'rule', prices.rules, ruleName),
    part('limitPrices', 'limit', prices.limits, (limit) => constraintText(limit, speech)),
  ]
}

/** The prices for a terminal. */
export function writePrices(page: Page, told: Told): void {
  for (const { id, table, free } of parts(told)) {
    page.heading(told.tell(id))
    if (id === 'rulePrices') page.wrapped(told.tell('rulePricesText', { currency: told.currency }))
    if (table.rows.length > 0) write(page, table)
    if (free !== null) page.wrapped(free)
  }
}

/** The prices as sections of a page: the plot names rules by their ids, and the table below it in full. */
export function priceSections(told: Told): Section[] {
  const { tell, currency, speech } = told
  return parts(told).map(({ id, table, dear, free, names }) => {
    const heading = tell(id)
    const svg = stackedBars(
      id === 'rulePrices' ? dear.map(({ demand }) => demand) : names,
      [{ name: tell('monthly', { currency }), values: dear.map(({ price }) => Math.round(price / 100_00) / 10) }],
      { unit: tell('thousand', { currency }), alternative: heading, speech },
    )
    const text = id === 'rulePrices' ? html`<p>${tell('rulePricesText', { currency })}</p>` : ''
    const plot = dear.length === 0 ? '' : html`<figure>${raw(svg)}</figure>${shown(heading, table)}`
    return { id, heading, body: html`${text}${plot}${free === null ? '' : html`<p class="soft">${free}</p>`}` }
  })
}
