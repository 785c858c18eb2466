import { bookFolder } from '../price-import/book-files.ts'
import type { ImportedPrices } from '../price-import/import-prices.ts'
import type { Speech } from '../text/index.ts'
import { type priceTexts, sayOfPrices } from '../text/prices.ts'
import { openPage } from './page.ts'
import type { Column } from './table.ts'

/** What an import changes, price by price, and what of the lists was passed over. */
export function changesText(
  { rows, changes, passed, vat }: ImportedPrices,
  written: readonly string[],
  speech: Speech,
  colour: boolean,
): string {
  const page = openPage(colour)
  const say = (id: keyof typeof priceTexts, params = {}) => sayOfPrices(speech, id, params)
  const count = (what: string) => changes.filter((change) => change.what === what).length
  const figures = { new: count('new'), changed: count('changed'), gone: count('gone') }
  page.heading(say('import.title', { ...figures, same: rows.length - figures.new - figures.changed }))
  const left = (id: keyof typeof priceTexts): Column => ({ title: say(id), align: 'left' })
  const right = (id: keyof typeof priceTexts): Column => ({ title: say(id), align: 'right' })
  const columns = [
    ...[{ title: '', align: 'left' } as const, left('import.region'), left('bill.sku'), right('bill.tier')],
    ...[right('import.before'), right('import.after'), { title: '%', align: 'right' } as const],
  ]
  const table = changes.map((change) => [
    say(`import.${change.what}`),
    change.region,
    `${change.service}: ${change.sku}${change.commitment === 'none' ? '' : ` (${change.commitment})`}`,
    change.tierFrom,
    change.before ?? '',
    change.after ?? '',
    change.percent === null ? '' : `${change.percent > 0 ? '+' : ''}${speech.money(String(change.percent), 1)}`,
  ])
  if (table.length > 0) page.table(columns, table)
  page.wrapped(vat === '0' ? say('import.vat-none') : say('import.vat-off', { percent: vat }))
  const over = Object.entries(passed).map(([why, number]) => {
    return say(`passed.${why}` as keyof typeof priceTexts, { count: number })
  })
  if (over.length > 0) page.wrapped(say('import.passed', { list: over.join('; ') }))
  for (const file of written) page.line(say('import.wrote', { file }), 2)
  if (written.length === 0) page.wrapped(say('import.not-written', { folder: bookFolder }))
  return page.text()
}
