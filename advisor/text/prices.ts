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
    nb: '{coverage} av summen bygger på listepriser. Eldste pris {oldest}; {rates}.',
    nn: '{coverage} av summen byggjer på listeprisar. Eldste pris {oldest}; {rates}.',
    sv: '{coverage} av summan bygger på listpriser. Äldsta pris {oldest}; {rates}.',
    en: '{coverage} of the total rests on list prices. Oldest price {oldest}; {rates}.',
  },
  'bill.later': {
    nb: '{count} av linjene bruker priser som er lest etter {day}; om de gjaldt da, sier ingen kilde.',
    nn: '{count} av linjene bruker prisar som er lesne etter {day}; om dei galdt då, seier inga kjelde.',
    sv: '{count} av raderna använder priser som lästs efter {day}; ingen källa säger om de gällde då.',
    en: '{count} of the lines use prices that were read after {day}; no source says whether they held then.',
  },
  'bill.assumed': { nb: 'Forutsatt', nn: 'Føresett', sv: 'Förutsatt', en: 'Assumed' },
  'price.uncounted': { nb: 'ikke talt', nn: 'ikkje talt', sv: 'inte räknat', en: 'not counted' },
  'note.uncounted': {
    nb: '{ids}: verken servere eller profil er oppgitt, så ingenting er priset. Oppgi servers, eller system.profile med kind og size.',
    nn: '{ids}: verken tenarar eller profil er oppgjevne, så ingenting er prisa. Oppgje servers, eller system.profile med kind og size.',
    sv: '{ids}: varken servrar eller profil är angivna, så inget är prissatt. Ange servers, eller system.profile med kind och size.',
    en: '{ids}: neither servers nor a profile is given, so nothing is priced. Give servers, or system.profile with kind and size.',
  },
  'bill.star': {
    nb: '* helt eller delvis anslag',
    nn: '* heilt eller delvis overslag',
    sv: '* helt eller delvis uppskattning',
    en: '* all or part of it estimated',
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
  'zone.lacks': {
    nb: '{meter}: fant ikke {searched}',
    nn: '{meter}: fann ikkje {searched}',
    sv: '{meter}: hittade inte {searched}',
    en: '{meter}: did not find {searched}',
  },
  'rates.of': {
    nb: 'valutakurser fra {days}',
    nn: 'valutakursar frå {days}',
    sv: 'valutakurser från {days}',
    en: 'exchange rates of {days}',
  },
  'rates.none': {
    nb: 'ingen valuta er regnet om',
    nn: 'ingen valuta er rekna om',
    sv: 'ingen valuta har räknats om',
    en: 'no currency was converted',
  },
  'bill.no-rates': { nb: 'ingen', nn: 'ingen', sv: 'inga', en: 'none' },
  'import.title': {
    nb: '{new} nye, {changed} endrede, {gone} ikke lenger nevnt; {same} uendret',
    nn: '{new} nye, {changed} endra, {gone} ikkje lenger nemnde; {same} uendra',
    sv: '{new} nya, {changed} ändrade, {gone} inte längre nämnda; {same} oförändrade',
    en: '{new} new, {changed} changed, {gone} no longer named; {same} unchanged',
  },
  'import.new': { nb: 'ny', nn: 'ny', sv: 'ny', en: 'new' },
  'import.changed': { nb: 'endret', nn: 'endra', sv: 'ändrad', en: 'changed' },
  'import.gone': { nb: 'ikke nevnt', nn: 'ikkje nemnd', sv: 'inte nämnd', en: 'not named' },
  'import.region': { nb: 'Region', nn: 'Region', sv: 'Region', en: 'Region' },
  'import.before': { nb: 'Før', nn: 'Før', sv: 'Före', en: 'Before' },
  'import.after': { nb: 'Nå', nn: 'No', sv: 'Nu', en: 'Now' },
  'import.passed': {
    nb: 'Ikke lest: {list}',
    nn: 'Ikkje lese: {list}',
    sv: 'Inte läst: {list}',
    en: 'Passed over: {list}',
  },
  'passed.no-name': {
    nb: '{count} prisboken ikke har navn på',
    nn: '{count} prisboka ikkje har namn på',
    sv: '{count} som prisboken inte har namn på',
    en: '{count} that the price book has no name for',
  },
  'passed.region': {
    nb: '{count} fra andre regioner',
    nn: '{count} frå andre regionar',
    sv: '{count} från andra regioner',
    en: '{count} of other regions',
  },
  'passed.term': {
    nb: '{count} med andre vilkår',
    nn: '{count} med andre vilkår',
    sv: '{count} med andra villkor',
    en: '{count} with other terms',
  },
  'passed.dev-test': {
    nb: '{count} for utvikling og test',
    nn: '{count} for utvikling og test',
    sv: '{count} för utveckling och test',
    en: '{count} for development and tests',
  },
  'passed.spot': {
    nb: '{count} som kan tas tilbake',
    nn: '{count} som kan takast tilbake',
    sv: '{count} som kan återtas',
    en: '{count} that can be taken back',
  },
  'passed.not-primary': {
    nb: '{count} målt i en annen region',
    nn: '{count} målte i ein annan region',
    sv: '{count} mätta i en annan region',
    en: '{count} metered in another region',
  },
  'import.vat-none': {
    nb: 'Prisene er uten mva.',
    nn: 'Prisane er utan mva.',
    sv: 'Priserna är exkl. moms.',
    en: 'Prices are without VAT.',
  },
  'import.vat-off': {
    nb: 'Listen har {percent} % mva., som er trukket fra hver pris.',
    nn: 'Lista har {percent} % mva., som er trekt frå kvar pris.',
    sv: 'Listan har {percent} % moms, som har dragits av från varje pris.',
    en: 'The list holds {percent} % VAT, which was taken off each price.',
  },
  'import.wrote': { nb: 'Skrev {file}', nn: 'Skreiv {file}', sv: 'Skrev {file}', en: 'Wrote {file}' },
  'import.not-written': {
    nb: 'Ingenting er skrevet. Med --write legges prisene i {folder} i arbeidsområdet.',
    nn: 'Ingenting er skrive. Med --write blir prisane lagde i {folder} i arbeidsområdet.',
    sv: 'Inget har skrivits. Med --write läggs priserna i {folder} i arbetsytan.',
    en: 'Nothing was written. With --write the prices go into {folder} of the workspace.',
  },
  'actuals.title': {
    nb: 'Faktisk kostnad mot anslaget i planen ({rows} rader)',
    nn: 'Faktisk kostnad mot overslaget i planen ({rows} rader)',
    sv: 'Faktisk kostnad mot planens uppskattning ({rows} rader)',
    en: 'Actual spend against the estimate of the plan ({rows} rows)',
  },
  'actuals.month': { nb: 'Måned', nn: 'Månad', sv: 'Månad', en: 'Month' },
  'actuals.zone': { nb: 'Sone', nn: 'Sone', sv: 'Zon', en: 'Zone' },
  'actuals.system': { nb: 'System', nn: 'System', sv: 'System', en: 'System' },
  'actuals.estimate': { nb: 'Anslag', nn: 'Overslag', sv: 'Uppskattat', en: 'Estimate' },
  'actuals.actual': { nb: 'Faktisk', nn: 'Faktisk', sv: 'Faktiskt', en: 'Actual' },
  'actuals.drift': { nb: 'Avvik', nn: 'Avvik', sv: 'Avvikelse', en: 'Drift' },
  'actuals.own': { nb: '(sonen selv)', nn: '(sona sjølv)', sv: '(zonen själv)', en: '(the zone itself)' },
  'actuals.systems': {
    nb: 'Systemer som avviker ({count})',
    nn: 'System som avvik ({count})',
    sv: 'System som avviker ({count})',
    en: 'Systems that drift ({count})',
  },
  'actuals.not-covered': {
    nb: 'Regningen for {zones} dekker {month} bare til og med {day}; måneden blir ikke vurdert der.',
    nn: 'Rekninga for {zones} dekkjer {month} berre til og med {day}; månaden blir ikkje vurdert der.',
    sv: 'Fakturan för {zones} täcker {month} bara till och med {day}; månaden bedöms inte där.',
    en: 'The bill of {zones} covers {month} only up to {day}; the month is not judged there.',
  },
  'actuals.unknown': {
    nb: 'Hører ikke til noen sone i planen',
    nn: 'Høyrer ikkje til noka sone i planen',
    sv: 'Hör inte till någon zon i planen',
    en: 'Belongs to no zone of the plan',
  },
  'actuals.tax': {
    nb: 'Avgifter, holdt utenfor: {amount} {currency}',
    nn: 'Avgifter, haldne utanfor: {amount} {currency}',
    sv: 'Skatter, utanför jämförelsen: {amount} {currency}',
    en: 'Taxes, kept apart: {amount} {currency}',
  },
  'actuals.new-plan': {
    nb: 'Avviket er over {share}. Rett mengder og priser i innmeldingene og kjør `rettsky plan`.',
    nn: 'Avviket er over {share}. Rett mengder og prisar i innmeldingane og køyr `rettsky plan`.',
    sv: 'Avvikelsen är över {share}. Rätta mängder och priser i anmälningarna och kör `rettsky plan`.',
    en: 'The drift is above {share}. Correct quantities and prices in the submissions and run `rettsky plan`.',
  },
  'actuals.within': {
    nb: 'Alt er innenfor {share} av anslaget.',
    nn: 'Alt er innanfor {share} av overslaget.',
    sv: 'Allt ligger inom {share} av uppskattningen.',
    en: 'Everything is within {share} of the estimate.',
  },
  'agency.shared': {
    nb: 'del av sone og linje ({whole} i alt)',
    nn: 'del av sone og linje ({whole} i alt)',
    sv: 'del av zon och förbindelse ({whole} totalt)',
    en: 'part of zone and line ({whole} in all)',
  },
  'agency.traffic': {
    nb: 'trafikk {from} → {to}',
    nn: 'trafikk {from} → {to}',
    sv: 'trafik {from} → {to}',
    en: 'traffic {from} → {to}',
  },
  'own.month': {
    nb: 'Skyen koster {amount} {currency} per måned, delt på det som er ment å være i bruk: {use} av det den kan gi ut.',
    nn: 'Skya kostar {amount} {currency} per månad, delt på det som er meint å vere i bruk: {use} av det ho kan gje ut.',
    sv: 'Molnet kostar {amount} {currency} per månad, fördelat på det som är tänkt att vara i bruk: {use} av det som kan delas ut.',
    en: 'The cloud costs {amount} {currency} a month, divided by what is meant to be in use: {use} of what it can hand out.',
  },
  'own.worked-out': { nb: 'regnet ut', nn: 'rekna ut', sv: 'uträknat', en: 'worked out' },
  'own.by-hand': { nb: 'satt for hånd', nn: 'sett for hand', sv: 'satt för hand', en: 'set by hand' },
  'own.included': {
    nb: 'med i de seks summene',
    nn: 'med i dei seks summane',
    sv: 'ingår i de sex summorna',
    en: 'in the six sums',
  },
  'check.title': {
    nb: '{rows} priser, {odd} som noen bør se på',
    nn: '{rows} prisar, {odd} som nokon bør sjå på',
    sv: '{rows} priser, {odd} som någon bör titta på',
    en: '{rows} prices, {odd} that somebody should look at',
  },
  'note.lines': {
    nb: 'Når den private linjen lønner seg',
    nn: 'Når den private linja løner seg',
    sv: 'När den privata förbindelsen lönar sig',
    en: 'When the private line pays for itself',
  },
  'note.line': {
    nb: '{zone}: linjen koster {fixed} {currency} per måned og lønner seg mot Internett fra {gib} GiB; etter planen går det {sent}. {why}',
    nn: '{zone}: linja kostar {fixed} {currency} per månad og løner seg mot Internett frå {gib} GiB; etter planen går det {sent}. {why}',
    sv: '{zone}: förbindelsen kostar {fixed} {currency} per månad och lönar sig mot Internet från {gib} GiB; enligt planen går det {sent}. {why}',
    en: '{zone}: the line costs {fixed} {currency} a month and pays against the Internet from {gib} GiB; by the plan {sent} go over it. {why}',
  },
  'note.never': {
    nb: '{zone}: trafikken er ikke billigere på linjen enn på Internett; den koster {fixed} {currency} per måned og er der av behov.',
    nn: '{zone}: trafikken er ikkje billegare på linja enn på Internett; ho kostar {fixed} {currency} per månad og er der av behov.',
    sv: '{zone}: trafiken är inte billigare på förbindelsen än på Internet; den kostar {fixed} {currency} per månad och finns av behov.',
    en: '{zone}: traffic is no cheaper on the line than on the Internet; it costs {fixed} {currency} a month and is there for need.',
  },
  'note.need': {
    nb: 'Den er der av behov, ikke for å spare.',
    nn: 'Ho er der av behov, ikkje for å spare.',
    sv: 'Den finns av behov, inte för att spara.',
    en: 'It is there for need, not to save.',
  },
  'note.cost': { nb: 'Den sparer penger.', nn: 'Ho sparer pengar.', sv: 'Den sparar pengar.', en: 'It saves money.' },
  'note.unlimited': {
    nb: '{zone}: linje uten måling lønner seg fra {gib} GiB per måned.',
    nn: '{zone}: linje utan måling løner seg frå {gib} GiB per månad.',
    sv: '{zone}: förbindelse utan mätning lönar sig från {gib} GiB per månad.',
    en: '{zone}: a line without metering pays from {gib} GiB a month.',
  },
  'note.country': {
    nb: '{dearer} koster {share} mer enn {cheaper} for de samme {subjects} systemene og datasettene.',
    nn: '{dearer} kostar {share} meir enn {cheaper} for dei same {subjects} systema og datasetta.',
    sv: '{dearer} kostar {share} mer än {cheaper} för samma {subjects} system och datamängder.',
    en: '{dearer} costs {share} more than {cheaper} for the same {subjects} systems and data sets.',
  },
  'note.unpriced': {
    nb: '{count} er ikke priset der.',
    nn: '{count} er ikkje prisa der.',
    sv: '{count} är inte prissatta där.',
    en: '{count} are not priced there.',
  },
  'exit.now': {
    nb: 'Å flytte ut {gib} GiB koster {amount} {currency} i trafikk nå ({path}), og ingenting fra {from}. Arbeidet med å flytte kommer i tillegg.',
    nn: 'Å flytte ut {gib} GiB kostar {amount} {currency} i trafikk no ({path}), og ingenting frå {from}. Arbeidet med å flytte kjem i tillegg.',
    sv: 'Att flytta ut {gib} GiB kostar {amount} {currency} i trafik nu ({path}), och ingenting från {from}. Arbetet med att flytta tillkommer.',
    en: 'Taking {gib} GiB out costs {amount} {currency} in traffic now ({path}), and nothing from {from}. The work of moving comes on top.',
  },
  'exit.after': {
    nb: 'Å flytte ut {gib} GiB koster ingenting i trafikk (fra {from}). Arbeidet med å flytte kommer i tillegg.',
    nn: 'Å flytte ut {gib} GiB kostar ingenting i trafikk (frå {from}). Arbeidet med å flytte kjem i tillegg.',
    sv: 'Att flytta ut {gib} GiB kostar ingenting i trafik (från {from}). Arbetet med att flytta tillkommer.',
    en: 'Taking {gib} GiB out costs nothing in traffic (since {from}). The work of moving comes on top.',
  },
  'exit.internet': { nb: 'over Internett', nn: 'over Internett', sv: 'över Internet', en: 'over the Internet' },
  'exit.private': { nb: 'over linjen', nn: 'over linja', sv: 'över förbindelsen', en: 'over the line' },
  'exit.none': {
    nb: 'Trafikken ved flytting har ingen pris.',
    nn: 'Trafikken ved flytting har ingen pris.',
    sv: 'Trafiken vid flytt har inget pris.',
    en: 'The traffic of leaving has no price.',
  },
} as const satisfies Record<string, FullText>

/** Says one of them in the language of a speech. */
export const sayOfPrices = (speech: Speech, id: keyof typeof priceTexts, params: TextParams = {}): string =>
  fill(priceTexts[id][speech.language], params)

/** The date of a price as people read it: a day, or that it carries none. */
export function dateOf(speech: Speech, date: string): string {
  if (date === 'undated' || date === '') return speech.text('price.undated')
  return date === 'none' ? sayOfPrices(speech, 'bill.no-rates') : date
}

/** The days of exchange rates as people read them, or that none was used. */
export const daysOf = (speech: Speech, days: readonly string[]): string =>
  days.length === 0 ? sayOfPrices(speech, 'rates.none') : sayOfPrices(speech, 'rates.of', { days })
