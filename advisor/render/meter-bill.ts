import { Money } from '#catalogue/price-book.ts'
import type { MeterBill } from '#classifier/cost/index.ts'
import type { Speech } from '../text/index.ts'
import { dateOf, daysOf, type priceTexts, sayOfPrices } from '../text/prices.ts'
import { saySought } from '../text/sought.ts'
import { openPage } from './page.ts'
import { numberSources } from './sources.ts'
import type { Column } from './table.ts'

const marks = { list: '', derived: '° ', estimate: '* ' } as const

/** A priced list as text: every item with quantity, price, tier, source and date, then sums, rates and the total. */
export function billText(bill: MeterBill, speech: Speech, colour: boolean): string {
  const page = openPage(colour)
  const say = (id: keyof typeof priceTexts, params = {}) => sayOfPrices(speech, id, params)
  const column = (id: keyof typeof priceTexts, align: Column['align']): Column => ({ title: say(id), align })
  page.heading(say('bill.title', { day: bill.day, commitment: say(`term.${bill.commitment}`) }))
  const columns = [
    column('bill.line', 'left'),
    column('bill.sku', 'left'),
    column('bill.quantity', 'right'),
    column('bill.price', 'right'),
    column('bill.tier', 'right'),
    column('bill.amount', 'right'),
    column('bill.date', 'left'),
  ]
  const sources = numberSources()
  const rows = bill.items.map((item) => [
    item.id,
    `${item.sku}, ${item.region}`,
    `${speech.decimal(item.quantity, 3)} ${item.unit}`,
    `${speech.decimal(item.unitPrice)} ${item.currency}`,
    speech.decimal(item.tierFrom),
    `${speech.money(item.amount)} ${item.currency}`,
    `${marks[item.confidence]}${dateOf(speech, item.priceAsOf)} ${sources.mark(item.source)}${
      item.raisedToMinimum === true ? ` (${say('bill.minimum')})` : ''
    }`,
  ])
  page.table(columns, rows)
  sources.write(page, speech)
  if (bill.items.some(({ confidence }) => confidence !== 'list')) page.line(say('bill.stars'), 2)
  page.line()
  for (const { currency, amount, rate, rateDates, converted } of bill.sums) {
    const own = `${say('bill.sum', { currency })}: ${speech.money(amount)}`
    const params = {
      amount: speech.money(converted),
      currency: bill.currency,
      rate: speech.decimal(shortRate(rate)),
      dates: rateDates,
    }
    page.line(currency === bill.currency ? own : `${own} = ${say('bill.converted', params)}`, 2)
  }
  if (bill.total === null) {
    page.heading(say('bill.unpriced', { count: bill.unpriced.length }))
    for (const { id, line, searched } of bill.unpriced)
      page.wrapped(say('bill.lacks', { id, line, searched: saySought(speech, searched) }), 2)
    return page.text()
  }
  const { net, vat, gross, vatPercent, coverage, oldestPrice, rateDates } = bill.total
  page.line(`${say('bill.net')}: ${speech.money(net)} ${bill.currency}`, 2)
  if (vatPercent !== '0') {
    page.line(`${say('bill.vat', { percent: vatPercent })}: ${speech.money(vat)} ${bill.currency}`, 2)
    page.line(`${say('bill.gross')}: ${speech.money(gross)} ${bill.currency}`, 2)
  }
  const rates = daysOf(speech, rateDates)
  if (bill.total.later > 0) page.wrapped(say('bill.later', { count: bill.total.later, day: bill.day }))
  page.wrapped(say('bill.coverage', { coverage: speech.percent(coverage), oldest: dateOf(speech, oldestPrice), rates }))
  return page.text()
}

/** Enough digits to follow the sum; the whole rate is in the JSON result. */
const shortRate = (rate: string): string => new Money(rate).toSignificantDigits(8).toFixed()
