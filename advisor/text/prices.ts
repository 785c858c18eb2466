import { type FullText, fill, type TextParams } from '#catalogue/vocabulary/text.ts'
import type { Speech } from './index.ts'

/** What is said about prices, bills, price lists and actual spend. */
export const priceTexts = {
  'bill.title': {
    nb: 'Priser per {day}, bindingstid {commitment}',
    nn: 'Prisar per {day}, bindingstid {commitment}',
    sv: 'Priser per {day}, bindningstid {commitment}',
    en: 'Prices as of {day}, commitment {commitment}',
  },
  'term.none': { nb: 'ingen', nn: 'inga', sv: 'ingen', en: 'none' },
  'term.1y': { nb: 'ett år', nn: 'eitt år', sv: 'ett år', en: 'one year' },
  'term.3y': { nb: 'tre år', nn: 'tre år', sv: 'tre år', en: 'three years' },
  'bill.line': { nb: 'Linje', nn: 'Linje', sv: 'Rad', en: 'Line' },
  'bill.sku': { nb: 'Vare', nn: 'Vare', sv: 'Vara', en: 'Item' },
  'bill.quantity': { nb: 'Mengde', nn: 'Mengd', sv: 'Mängd', en: 'Quantity' },
  'bill.price': { nb: 'Pris', nn: 'Pris', sv: 'Pris', en: 'Price' },
  'bill.tier': { nb: 'Trinn fra', nn: 'Trinn frå', sv: 'Steg från', en: 'Tier from' },
  'bill.amount': { nb: 'Beløp', nn: 'Beløp', sv: 'Belopp', en: 'Amount' },
  'bill.date': { nb: 'Prisdato', nn: 'Prisdato', sv: 'Prisdatum', en: 'Price date' },
  'bill.source': { nb: 'Kilde', nn: 'Kjelde', sv: 'Källa', en: 'Source' },
  'bill.undated': { nb: 'udatert', nn: 'udatert', sv: 'odaterat', en: 'undated' },
  'bill.minimum': {
    nb: 'hevet til minstemengden',
    nn: 'heva til minstemengda',
    sv: 'höjt till minsta mängd',
    en: 'raised to the minimum',
  },
  'bill.sum': { nb: 'Sum i {currency}', nn: 'Sum i {currency}', sv: 'Summa i {currency}', en: 'Sum in {currency}' },
  'bill.converted': {
    nb: '{amount} {currency} til kurs {rate} ({dates})',
    nn: '{amount} {currency} til kurs {rate} ({dates})',
    sv: '{amount} {currency} till kurs {rate} ({dates})',
    en: '{amount} {currency} at {rate} ({dates})',
  },
  'bill.net': { nb: 'Sum uten mva.', nn: 'Sum utan mva.', sv: 'Summa exkl. moms', en: 'Total without VAT' },
  'bill.vat': { nb: 'Mva. {percent} %', nn: 'Mva. {percent} %', sv: 'Moms {percent} %', en: 'VAT {percent} %' },
  'bill.gross': { nb: 'Sum med mva.', nn: 'Sum med mva.', sv: 'Summa inkl. moms', en: 'Total with VAT' },
  'bill.coverage': {
    nb: '{coverage} av summen bygger på listepriser. Eldste pris {oldest}; valutakurser fra {rates}.',
    nn: '{coverage} av summen byggjer på listeprisar. Eldste pris {oldest}; valutakursar frå {rates}.',
    sv: '{coverage} av summan bygger på listpriser. Äldsta pris {oldest}; valutakurser från {rates}.',
    en: '{coverage} of the total rests on list prices. Oldest price {oldest}; exchange rates of {rates}.',
  },
  'bill.stars': {
    nb: '* anslag   ° regnet ut av det selgeren oppgir',
    nn: '* overslag   ° rekna ut av det seljaren oppgjev',
    sv: '* uppskattning   ° uträknat ur det säljaren anger',
    en: '* estimate   ° worked out from what the seller publishes',
  },
  'bill.unpriced': {
    nb: 'Ikke priset, så det blir ingen sum ({count})',
    nn: 'Ikkje prisa, så det blir ingen sum ({count})',
    sv: 'Inte prissatt, så ingen summa ges ({count})',
    en: 'Not priced, so there is no total ({count})',
  },
  'bill.lacks': {
    nb: '{id} (linje {line}): fant ikke {searched}',
    nn: '{id} (linje {line}): fann ikkje {searched}',
    sv: '{id} (rad {line}): hittade inte {searched}',
    en: '{id} (line {line}): did not find {searched}',
  },
  'bill.no-rates': { nb: 'ingen', nn: 'ingen', sv: 'inga', en: 'none' },
} as const satisfies Record<string, FullText>

/** Says one of them in the language of a speech. */
export const sayOfPrices = (speech: Speech, id: keyof typeof priceTexts, params: TextParams = {}): string =>
  fill(priceTexts[id][speech.language], params)
