import { type FullText, fill, type Language, type TextParams } from '#catalogue/vocabulary/text.ts'

/** What the comparison of scenarios says, each text in every language. */
const words = {
  title: {
    nb: '{body}: scenarioer mot planen per {asOf}',
    nn: '{body}: scenario mot planen per {asOf}',
    sv: '{body}: scenarier mot planen per {asOf}',
    en: '{body}: scenarios against the plan as of {asOf}',
  },
  titlePlan: {
    nb: '{body}: hva planen per {asOf} hviler på',
    nn: '{body}: kva planen per {asOf} kviler på',
    sv: '{body}: vad planen per {asOf} vilar på',
    en: '{body}: what the plan as of {asOf} rests on',
  },
  lead: {
    nb: 'Hvert scenario er løst på nytt fra de samme innmeldingene. Beløp er i {currency} per måned, uten merverdiavgift.',
    nn: 'Kvart scenario er løyst på nytt frå dei same innmeldingane. Beløp er i {currency} per månad, utan meirverdiavgift.',
    sv: 'Varje scenario är löst på nytt från samma anmälningar. Belopp är i {currency} per månad, utan mervärdesskatt.',
    en: 'Every scenario was solved anew from the same submissions. Amounts are {currency} a month, without VAT.',
  },
  scenario: { nb: 'Scenario', nn: 'Scenario', sv: 'Scenario', en: 'Scenario' },
  present: { nb: 'Planen i dag', nn: 'Planen i dag', sv: 'Planen i dag', en: 'Present plan' },
  side: { nb: 'Side om side', nn: 'Side om side', sv: 'Sida vid sida', en: 'Side by side' },
  monthly: {
    nb: '{currency} per måned',
    nn: '{currency} per månad',
    sv: '{currency} per månad',
    en: '{currency} a month',
  },
  difference: { nb: 'Forskjell', nn: 'Skilnad', sv: 'Skillnad', en: 'Difference' },
  moves: { nb: 'Flyttinger', nn: 'Flyttingar', sv: 'Flyttar', en: 'Moves' },
  migration: { nb: 'Flyttearbeid', nn: 'Flyttearbeid', sv: 'Flyttarbete', en: 'Work of moving' },
  homeless: { nb: 'Uten plass', nn: 'Utan plass', sv: 'Utan plats', en: 'Without a place' },
  proven: { nb: 'Bevist', nn: 'Bevist', sv: 'Bevisat', en: 'Proven' },
  optimal: { nb: 'optimal', nn: 'optimal', sv: 'optimal', en: 'optimal' },
  within: { nb: 'innen {gap}', nn: 'innan {gap}', sv: 'inom {gap}', en: 'within {gap}' },
  impossible: { nb: 'ingen plan finnes', nn: 'ingen plan finst', sv: 'ingen plan finns', en: 'no plan exists' },
  costs: { nb: 'Månedlig kostnad', nn: 'Månadleg kostnad', sv: 'Månadskostnad', en: 'Monthly cost' },
  costsText: {
    nb: 'Tusen {currency} per måned: drift, sonene med linjene deres, og trafikk mellom soner.',
    nn: 'Tusen {currency} per månad: drift, sonene med linjene sine, og trafikk mellom soner.',
    sv: 'Tusen {currency} per månad: drift, zonerna med sina förbindelser, och trafik mellan zoner.',
    en: 'Thousand {currency} a month: running, the zones with their lines, and traffic between zones.',
  },
  run: { nb: 'drift', nn: 'drift', sv: 'drift', en: 'running' },
  shared: { nb: 'soner og linjer', nn: 'soner og linjer', sv: 'zoner och förbindelser', en: 'zones and lines' },
  crossings: { nb: 'trafikk', nn: 'trafikk', sv: 'trafik', en: 'traffic' },
  thousand: { nb: 'tusen {currency}', nn: 'tusen {currency}', sv: 'tusen {currency}', en: 'thousand {currency}' },
  sensitive: {
    nb: 'Fortrolige data etter sone',
    nn: 'Fortrulege data etter sone',
    sv: 'Konfidentiella data per zon',
    en: 'Confidential data by zone',
  },
  sensitiveText: {
    nb: 'Antall datasett som er fortrolige (C3) eller strengere.',
    nn: 'Talet på datasett som er fortrulege (C3) eller strengare.',
    sv: 'Antal datamängder som är konfidentiella (C3) eller strängare.',
    en: 'Number of data sets that are confidential (C3) or stricter.',
  },
  suppliers: {
    nb: 'Leverandørenes andel',
    nn: 'Delen til leverandørane',
    sv: 'Leverantörernas andel',
    en: 'Supplier shares',
  },
  suppliersText: {
    nb: 'Andel av prosessorkraften som hver leverandør har. Egen sky er ingen leverandør; resten ligger der.',
    nn: 'Del av prosessorkrafta som kvar leverandør har. Eiga sky er ingen leverandør; resten ligg der.',
    sv: 'Andel av processorkraften som varje leverantör har. Det egna molnet är ingen leverantör; resten ligger där.',
    en: 'Share of the processors that each supplier has. The body’s own cloud is no supplier; the rest lies there.',
  },
  percent: { nb: 'prosent', nn: 'prosent', sv: 'procent', en: 'per cent' },
  figures: {
    nb: 'Tallene som tabell',
    nn: 'Tala som tabell',
    sv: 'Siffrorna som tabell',
    en: 'The figures as a table',
  },
  movesHead: { nb: 'Hva som flytter', nn: 'Kva som flyttar', sv: 'Vad som flyttar', en: 'What moves' },
  movesNone: { nb: 'Ingenting flytter.', nn: 'Ingenting flyttar.', sv: 'Ingenting flyttar.', en: 'Nothing moves.' },
  what: {
    nb: 'System eller datasett',
    nn: 'System eller datasett',
    sv: 'System eller datamängd',
    en: 'System or data set',
  },
  from: { nb: 'Fra', nn: 'Frå', sv: 'Från', en: 'From' },
  to: { nb: 'Til', nn: 'Til', sv: 'Till', en: 'To' },
  saving: { nb: 'Sparer per måned', nn: 'Sparer per månad', sv: 'Sparar per månad', en: 'Saves a month' },
  must: { nb: 'må flytte', nn: 'må flytte', sv: 'måste flytta', en: 'has to' },
  move: {
    nb: '{what}: {from} → {to}, {saving}',
    nn: '{what}: {from} → {to}, {saving}',
    sv: '{what}: {from} → {to}, {saving}',
    en: '{what}: {from} → {to}, {saving}',
  },
  moveSaves: { nb: 'sparer {amount}', nn: 'sparer {amount}', sv: 'sparar {amount}', en: 'saves {amount}' },
  moveCosts: { nb: 'koster {amount}', nn: 'kostar {amount}', sv: 'kostar {amount}', en: 'costs {amount}' },
  more: { nb: '… og {count} til', nn: '… og {count} til', sv: '… och {count} till', en: '… and {count} more' },
  nowhere: { nb: 'ingen sone', nn: 'inga sone', sv: 'ingen zon', en: 'no zone' },
  homelessHead: {
    nb: 'Uten plass ({count}): {ids}. Reglene som stenger: {rules}.',
    nn: 'Utan plass ({count}): {ids}. Reglane som stengjer: {rules}.',
    sv: 'Utan plats ({count}): {ids}. Reglerna som stänger: {rules}.',
    en: 'Without a place ({count}): {ids}. The rules that close: {rules}.',
  },
  homelessUnopened: {
    nb: 'Uten plass ({count}): {ids}. Ingen sone som er igjen, står åpen for dem.',
    nn: 'Utan plass ({count}): {ids}. Inga sone som er att, står open for dei.',
    sv: 'Utan plats ({count}): {ids}. Ingen zon som är kvar står öppen för dem.',
    en: 'Without a place ({count}): {ids}. No zone that is left is open to them.',
  },
  conflict: {
    nb: 'Dette går ikke i hop: {constraints}, med {count} som må få plass ({items}).',
    nn: 'Dette går ikkje i hop: {constraints}, med {count} som må få plass ({items}).',
    sv: 'Detta går inte ihop: {constraints}, med {count} som måste få plats ({items}).',
    en: 'These exclude each other: {constraints}, with {count} to be placed ({items}).',
  },
  movesSince: {
    nb: 'Flyttinger siden den forrige planen',
    nn: 'Flyttingar sidan den førre planen',
    sv: 'Flyttar sedan den förra planen',
    en: 'Moves since the plan before',
  },
  curve: {
    nb: 'Besparelse mot flyttinger',
    nn: 'Innsparing mot flyttingar',
    sv: 'Besparing mot flyttar',
    en: 'Saving against moves',
  },
  curveText: {
    nb: 'Det beste som så mange flyttinger kan gjøre, fra der alt ligger i dag. Det som ikke kan bli der det ligger, flytter uansett og er ikke regnet med.',
    nn: 'Det beste som så mange flyttingar kan gjere, frå der alt ligg i dag. Det som ikkje kan bli der det ligg, flyttar uansett og er ikkje rekna med.',
    sv: 'Det bästa som så många flyttar kan göra, från där allt ligger i dag. Det som inte kan bli kvar där det ligger flyttar ändå och är inte medräknat.',
    en: 'The best that so many moves can do, from where everything lies today. What may not stay where it lies moves anyway and is not counted.',
  },
  churn: {
    nb: 'En flytting må spare minst ({currency})',
    nn: 'Ei flytting må spare minst ({currency})',
    sv: 'En flytt måste spara minst ({currency})',
    en: 'A move must save at least ({currency})',
  },
  saved: {
    nb: 'Spart, {currency} per måned',
    nn: 'Spart, {currency} per månad',
    sv: 'Sparat, {currency} per månad',
    en: 'Saved, {currency} a month',
  },
  reasons: {
    nb: 'Regler som holder dem ute av andre soner (hvor mange): {rules}.',
    nn: 'Reglar som held dei ute av andre soner (kor mange): {rules}.',
    sv: 'Regler som håller dem borta från andra zoner (hur många): {rules}.',
    en: 'Rules that keep them out of other zones (how many): {rules}.',
  },
  wayOut: {
    nb: 'Utvei: uten {limit} koster den billigste planen {cost} per måned.',
    nn: 'Utveg: utan {limit} kostar den billegaste planen {cost} per månad.',
    sv: 'Utväg: utan {limit} kostar den billigaste planen {cost} per månad.',
    en: 'A way out: without {limit} the cheapest plan costs {cost} a month.',
  },
  wayMoves: {
    nb: 'Utvei: tillat minst {least} flyttinger; uten grense koster den billigste planen {cost} per måned.',
    nn: 'Utveg: tillat minst {least} flyttingar; utan grense kostar den billegaste planen {cost} per månad.',
    sv: 'Utväg: tillåt minst {least} flyttar; utan gräns kostar den billigaste planen {cost} per månad.',
    en: 'A way out: allow at least {least} moves; without a limit the cheapest plan costs {cost} a month.',
  },
  wayBeyond: {
    nb: 'Utvei: uten {limit} koster den billigste planen {cost} per måned, og tar {beyond} mer enn det er plass til.',
    nn: 'Utveg: utan {limit} kostar den billegaste planen {cost} per månad, og tek {beyond} meir enn det er plass til.',
    sv: 'Utväg: utan {limit} kostar den billigaste planen {cost} per månad, och tar {beyond} mer än det finns plats för.',
    en: 'A way out: without {limit} the cheapest plan costs {cost} a month, and takes {beyond} more than there is room for.',
  },
  wayBlocked: {
    nb: 'Uten {limit} finnes det fortsatt ingen plan; også noe annet går ikke i hop.',
    nn: 'Utan {limit} finst det framleis ingen plan; òg noko anna går ikkje i hop.',
    sv: 'Utan {limit} finns det fortfarande ingen plan; även annat går inte ihop.',
    en: 'Without {limit} there is still no plan; something else excludes as well.',
  },
  rulePrices: {
    nb: 'Hva reglene koster',
    nn: 'Kva reglane kostar',
    sv: 'Vad reglerna kostar',
    en: 'What the rules cost',
  },
  rulePricesText: {
    nb: 'Hvor mye billigere den beste planen ville vært uten hver regel, alt annet likt, i {currency} per måned med flyttearbeid. Prisen sier hva vernet koster, ikke at regelen bør bort. Regler som overlapper, kan hver for seg koste ingenting.',
    nn: 'Kor mykje billegare den beste planen ville vore utan kvar regel, alt anna likt, i {currency} per månad med flyttearbeid. Prisen seier kva vernet kostar, ikkje at regelen bør bort. Reglar som overlappar, kan kvar for seg koste ingenting.',
    sv: 'Hur mycket billigare den bästa planen skulle vara utan varje regel, allt annat lika, i {currency} per månad med flyttarbete. Priset säger vad skyddet kostar, inte att regeln bör bort. Regler som överlappar kan var för sig kosta ingenting.',
    en: 'How much cheaper the best plan would be without each rule, all else equal, in {currency} a month with the work of moving. The price says what the protection costs, not that the rule should go. Rules that overlap may each cost nothing alone.',
  },
  limitPrices: {
    nb: 'Hva grensene koster',
    nn: 'Kva grensene kostar',
    sv: 'Vad gränserna kostar',
    en: 'What the limits cost',
  },
  rule: { nb: 'Regel', nn: 'Regel', sv: 'Regel', en: 'Rule' },
  limit: { nb: 'Grense', nn: 'Grense', sv: 'Gräns', en: 'Limit' },
  free: {
    nb: 'Koster ingenting alene: {names}.',
    nn: 'Kostar ingenting åleine: {names}.',
    sv: 'Kostar ingenting ensamma: {names}.',
    en: 'Cost nothing alone: {names}.',
  },
  unproven: {
    nb: '{amount}, ikke bevist',
    nn: '{amount}, ikkje bevist',
    sv: '{amount}, inte bevisat',
    en: '{amount}, not proven',
  },
  skip: { nb: 'Til innholdet', nn: 'Til innhaldet', sv: 'Till innehållet', en: 'To the content' },
  contents: { nb: 'Innhold', nn: 'Innhald', sv: 'Innehåll', en: 'Contents' },
} as const satisfies Record<string, FullText>

export type ScenarioWord = keyof typeof words
export const scenarioWords: Readonly<Record<string, FullText>> = words

/** A text in a language, filled. */
export const tellIn =
  (language: Language) =>
  (id: ScenarioWord, params: TextParams = {}): string =>
    fill(words[id][language], params)
export type Tell = ReturnType<typeof tellIn>
