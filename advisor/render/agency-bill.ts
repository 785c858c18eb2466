import { say as sayName } from '#catalogue/vocabulary/text.ts'
import type { AgencyBill } from '../prices/price-agency.ts'
import type { Speech } from '../text/index.ts'
import { dateOf, daysOf, type priceTexts, sayOfPrices } from '../text/prices.ts'
import { openPage } from './page.ts'

const left = (title = '') => ({ title, align: 'left' as const })
const right = (title: string) => ({ title, align: 'right' as const })

/** What one agency pays: each thing where it lies, its part of zones and lines, traffic, and what the total rests on. */
export function agencyText(bill: AgencyBill, speech: Speech, colour: boolean): string {
  const page = openPage(colour)
  const say = (id: keyof typeof priceTexts, params = {}) => sayOfPrices(speech, id, params)
  const money = (minor: number) => speech.money(String(minor / 100))
  if (bill.stale) page.wrapped(speech.text('explain.stale'))
  page.heading(sayName(bill.agency.name, speech.language))
  const columns = [
    left(speech.text('agency.column.what')),
    left(speech.text('summary.zone')),
    right(speech.text('summary.monthly', { currency: bill.currency })),
    left(),
  ]
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
  page.table(columns, rows)
  if (bill.items.some(({ cost }) => cost.coverage < 1)) page.line(say('bill.star'), 2)
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
  const columns = [
    left(speech.text('agency.column.agency')),
    left(),
    right(speech.text('summary.monthly', { currency: bills[0]?.currency ?? '' })),
    right(speech.text('agency.column.coverage')),
    left(speech.text('agency.column.oldest')),
  ]
  const total = bills.reduce((sum, bill) => sum + bill.total, 0)
  const rows = [
    ...bills.map((bill) => [
      bill.agency.short,
      sayName(bill.agency.name, speech.language),
      speech.money(String(bill.total / 100)),
      speech.percent(bill.coverage),
      dateOf(speech, bill.oldestPrice),
    ]),
    [speech.text('summary.total'), '', speech.money(String(total / 100)), '', ''],
  ]
  page.table(columns, rows)
  return page.text()
}

const starOf = (coverage: number): string => (coverage < 1 ? '*' : '')
