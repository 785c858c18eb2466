import type { LineNote, PriceNotes } from '../prices/price-notes.ts'
import type { Speech } from '../text/index.ts'
import { sayOfPrices } from '../text/prices.ts'
import { openPage } from './page.ts'

/** When each line pays for itself, whether it does, and what a country costs; nothing where there is nothing to say. */
export function notesText({ currency, lines, countries }: PriceNotes, speech: Speech, colour: boolean): string {
  if (lines.length + countries.length === 0) return ''
  const page = openPage(colour)
  page.line()
  if (lines.length > 0) page.heading(sayOfPrices(speech, 'note.lines'))
  for (const line of lines) {
    page.wrapped(lineText(line, currency, speech), 2, '·')
    if (line.unlimited !== undefined) {
      const { zone, gib } = line.unlimited
      page.wrapped(sayOfPrices(speech, 'note.unlimited', { zone, gib: speech.number(gib) }), 2, '·')
    }
  }
  for (const { share, ...note } of countries)
    page.wrapped(sayOfPrices(speech, 'note.country', { ...note, share: speech.percent(share, 1) }), 2, '·')
  return page.text()
}

function lineText({ zone, fixed, gib, sent }: LineNote, currency: string, speech: Speech): string {
  const params = { zone, fixed: speech.money(fixed, 0), currency }
  if (gib === null) return sayOfPrices(speech, 'note.never', params)
  const why = sayOfPrices(speech, sent < gib ? 'note.need' : 'note.cost')
  return sayOfPrices(speech, 'note.line', { ...params, gib: speech.number(gib), sent: speech.number(sent), why })
}
