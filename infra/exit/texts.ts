import type { FullText } from '#catalogue/vocabulary/text.ts'

/** What an exit file says around its figures. */
export const texts = {
  title: { nb: 'Vei ut av {zone}', nn: 'Veg ut av {zone}', sv: 'Väg ut ur {zone}', en: 'The way out of {zone}' },
  intro: {
    nb: 'Hva som flytter hvor hvis stedet eller operatøren faller bort. Regnet ut av planen {digest}: billigste lovlige plass for det som må ut, alt annet ligger i ro.',
    nn: 'Kva som flyttar kvar dersom staden eller operatøren fell bort. Rekna ut av planen {digest}: billegaste lovlege plass for det som må ut, alt anna ligg i ro.',
    sv: 'Vad som flyttar vart om platsen eller operatören faller bort. Beräknat ur planen {digest}: billigaste tillåtna plats för det som måste ut, allt annat ligger kvar.',
    en: 'What moves where if the place or its operator goes. Calculated from plan {digest}: the cheapest permitted place for what must leave, everything else staying where it is.',
  },
  location: {
    nb: 'Hvis stedet faller bort',
    nn: 'Dersom staden fell bort',
    sv: 'Om platsen faller bort',
    en: 'If the place goes',
  },
  operator: {
    nb: 'Hvis operatøren faller bort ({zones})',
    nn: 'Dersom operatøren fell bort ({zones})',
    sv: 'Om operatören faller bort ({zones})',
    en: 'If the operator goes ({zones})',
  },
  step: { nb: 'Nr.', nn: 'Nr.', sv: 'Nr', en: 'No.' },
  what: { nb: 'Hva', nn: 'Kva', sv: 'Vad', en: 'What' },
  agency: { nb: 'Virksomhet', nn: 'Verksemd', sv: 'Verksamhet', en: 'Agency' },
  availability: { nb: 'Tilgjengelighet', nn: 'Tilgjenge', sv: 'Tillgänglighet', en: 'Availability' },
  to: { nb: 'Til', nn: 'Til', sv: 'Till', en: 'To' },
  hours: { nb: 'Timer over linjen', nn: 'Timar over linja', sv: 'Timmar över förbindelsen', en: 'Hours over the line' },
  egressBefore: {
    nb: 'Trafikk ut før {from} ({currency})',
    nn: 'Trafikk ut før {from} ({currency})',
    sv: 'Utgående trafik före {from} ({currency})',
    en: 'Traffic out before {from} ({currency})',
  },
  egressAfter: {
    nb: 'Fra {from} ({currency})',
    nn: 'Frå {from} ({currency})',
    sv: 'Från {from} ({currency})',
    en: 'From {from} ({currency})',
  },
  nowhere: {
    nb: 'ingen plass: {rules}',
    nn: 'ingen plass: {rules}',
    sv: 'ingen plats: {rules}',
    en: 'no place: {rules}',
  },
  noOther: { nb: 'ingen annen sone', nn: 'inga anna sone', sv: 'ingen annan zon', en: 'no other zone' },
  sum: {
    nb: 'I alt {gib} GiB, {hours} {hours:time|timer} etter hverandre, {count} uten plass.',
    nn: 'I alt {gib} GiB, {hours} {hours:time|timar} etter kvarandre, {count} utan plass.',
    sv: 'Totalt {gib} GiB, {hours} {hours:timme|timmar} efter varandra, {count} utan plats.',
    en: '{gib} GiB in all, {hours} {hours:hour|hours} one after the other, {count} without a place.',
  },
  overCapacity: {
    nb: 'De andre sonene har ikke rom nok til alt dette: skaff kapasitet først.',
    nn: 'Dei andre sonene har ikkje rom nok til alt dette: skaff kapasitet først.',
    sv: 'De andra zonerna har inte plats för allt detta: skaffa kapacitet först.',
    en: 'The other zones have no room for all of this: get capacity first.',
  },
  order: {
    nb: 'Rekkefølgen: det som tåler stans, går først, og små før store. Dataforordningen (EU 2023/2854) artikkel 29 forbyr vederlag for bytte fra {from}; avklar om den gjelder leverandøren.',
    nn: 'Rekkjefølgja: det som toler stans, går først, og små før store. Dataforordninga (EU 2023/2854) artikkel 29 forbyr vederlag for byte frå {from}; avklar om ho gjeld leverandøren.',
    sv: 'Ordningen: det som tål avbrott går först, och små före stora. Dataförordningen (EU 2023/2854) artikel 29 förbjuder avgifter för byte från {from}; klarlägg om den gäller leverantören.',
    en: 'The order: what bears a pause goes first, and small before large. The Data Act (EU 2023/2854), article 29, forbids switching charges from {from}; settle whether it binds the provider.',
  },
  empty: { nb: 'Ingenting ligger her.', nn: 'Ingenting ligg her.', sv: 'Inget ligger här.', en: 'Nothing lies here.' },
} satisfies Record<string, FullText>
