import { say as sayName } from '#catalogue/vocabulary/text.ts'
import type { AgencyBill } from '../prices/price-agency.ts'
import type { Speech } from '../text/index.ts'
import { dateOf, daysOf, type priceTexts, sayOfPrices } from '../text/prices.ts'
import { openPage } from './page.ts'
import { tableLines } from './table.ts'

const columns = [
  { title: '', align: 'left' },
  { title: '', align: 'left' },
  { title: '', align: 'right' },
  { title: '', align: 'left' },
] as const

/** What one agency pays: each thing where it lies, its part of zones and lines, traffic, and what the total rests on. */
export function agencyText(bill: AgencyBill, speech: Speech, colour: boolean): string {
  const page = openPage(colour)
  const say = (id: keyof typeof priceTexts, params = {}) => sayOfPrices(speech, id, params)
  const money = (minor: number) => speech.money(String(minor / 100))
  if (bill.stale) page.wrapped(speech.text('explain.stale'))
  page.heading(
    `${sayName(bill.agency.name, speech.language)}, ${speech.text('summary.monthly', { currency: bill.currency })}`,
  )
  const rows = [
    ...bill.items.map(({ id, cost, monthly }) => [id, cost.zone, money(monthly), starOf(cost.coverage)]),
    ...bill.shared.map(({ zone, whole, monthly }) => [
      say('agency.shared', { whole: money(whole) }),
      zone,
      money(monthly),
      '',
    ]),
    ...bill.traffic
      .filter(({ monthly }) => monthly > 0)
      .map(({ from, to, monthly }) => [say('agency.traffic', { from, to }), '', money(monthly), '']),
    [speech.text('summary.total'), '', money(bill.total), ''],
  ]
  for (const line of tableLines(columns, rows).slice(1)) page.line(line, 2)
  const { coverage, oldestPrice, rateDates } = bill
  page.wrapped(
    speech.text('summary.coverage', {
      coverage: speech.percent(coverage),
      oldest: dateOf(speech, oldestPrice),
      rates: daysOf(speech, rateDates),
    }),
  )
  return page.text()
}

/** One line an agency and the total of all. */
export function agenciesText(bills: readonly AgencyBill[], speech: Speech, colour: boolean): string {
  const page = openPage(colour)
  if (bills.some(({ stale }) => stale)) page.wrapped(speech.text('explain.stale'))
  page.heading(speech.text('summary.monthly', { currency: bills[0]?.currency ?? '' }))
  const total = bills.reduce((sum, bill) => sum + bill.total, 0)
  const rows = [
    ...bills.map((bill) => [
      bill.agency.short,
      sayName(bill.agency.name, speech.language),
      speech.money(String(bill.total / 100)),
      `${speech.percent(bill.coverage)}  ${dateOf(speech, bill.oldestPrice)}`,
    ]),
    [speech.text('summary.total'), '', speech.money(String(total / 100)), ''],
  ]
  for (const line of tableLines(columns, rows).slice(1)) page.line(line, 2)
  return page.text()
}

const starOf = (coverage: number): string => (coverage < 1 ? '*' : '')
