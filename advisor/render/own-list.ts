import type { OwnList } from '../prices/own-list.ts'
import type { Speech } from '../text/index.ts'
import { sayOfPrices } from '../text/prices.ts'
import { openPage } from './page.ts'

/** The month's cost of an own cloud and the unit prices that come of it. */
export function ownListText({ own, monthly, rows }: OwnList, speech: Speech, colour: boolean): string {
  const page = openPage(colour)
  page.heading(`${own.zone}, ${own.asOf}`)
  const amount = { amount: speech.money(monthly), currency: own.currency, use: speech.percent(own.targetUse) }
  page.wrapped(sayOfPrices(speech, 'own.month', amount))
  const columns = [
    { title: '', align: 'left' },
    { title: '', align: 'right' },
    { title: '', align: 'left' },
    { title: '', align: 'left' },
  ] as const
  const sayHow = (source: string, confidence: string | undefined) =>
    sayOfPrices(
      speech,
      confidence === 'list' ? 'own.by-hand' : source.startsWith('included') ? 'own.included' : 'own.worked-out',
    )
  const table = rows.map(({ dimension, price, unit, source, confidence }) => {
    return [dimension, price, `${own.currency}/${unit}`, sayHow(source, confidence)]
  })
  page.table(columns, table)
  return page.text()
}
