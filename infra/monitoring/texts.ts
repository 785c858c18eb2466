import type { FullText } from '#catalogue/vocabulary/text.ts'

/** What alarms and dashboards say to people. `{probe}` and `{zone}` are filled in by Prometheus. */
export const texts = {
  burns: {
    summary: {
      nb: '{probe} i {zone} svarer for sent',
      nn: '{probe} i {zone} svarar for seint',
      sv: '{probe} i {zone} svarar för långsamt',
      en: '{probe} in {zone} answers too slowly',
    },
    description: {
      nb: 'Så mange målinger {long} var for trege eller feilet at minst {percent} % av det som tåles på {days} dager, er brukt opp.',
      nn: 'Så mange målingar {long} var for trege eller feila at minst {percent} % av det ein toler på {days} dagar, er brukt opp.',
      sv: 'Så många mätningar {long} var för långsamma eller misslyckades att minst {percent} % av det som tolereras på {days} dagar är förbrukat.',
      en: 'So many probes {long} were too slow or failed that at least {percent} % of what is tolerated in {days} days is used up.',
    },
  },
  silent: {
    summary: {
      nb: '{probe} i {zone} måles ikke',
      nn: '{probe} i {zone} blir ikkje målt',
      sv: '{probe} i {zone} mäts inte',
      en: '{probe} in {zone} is not measured',
    },
    description: {
      nb: 'Det har ikke kommet målinger på ti minutter. Se etter om måleren kjører og om forbindelsen er oppe.',
      nn: 'Det har ikkje kome målingar på ti minutt. Sjå etter om målaren køyrer og om sambandet er oppe.',
      sv: 'Inga mätningar har kommit på tio minuter. Kontrollera att mätaren körs och att förbindelsen är uppe.',
      en: 'No measurement has come in for ten minutes. See whether the prober runs and the line is up.',
    },
  },
  spans: {
    '1h': { nb: 'den siste timen', nn: 'den siste timen', sv: 'den senaste timmen', en: 'in the last hour' },
    '6h': {
      nb: 'de siste seks timene',
      nn: 'dei siste seks timane',
      sv: 'de senaste sex timmarna',
      en: 'in the last six hours',
    },
    '1d': { nb: 'det siste døgnet', nn: 'det siste døgnet', sv: 'det senaste dygnet', en: 'in the last day' },
    '3d': {
      nb: 'de siste tre døgnene',
      nn: 'dei siste tre døgna',
      sv: 'de senaste tre dygnen',
      en: 'in the last three days',
    },
  },
  dashboard: {
    nb: 'Svartid i {zone}',
    nn: 'Svartid i {zone}',
    sv: 'Svarstid i {zone}',
    en: 'Response time in {zone}',
  },
  p95: {
    nb: '95-persentil og mål',
    nn: '95-persentil og mål',
    sv: '95:e percentilen och mål',
    en: '95th percentile and objective',
  },
  objective: { nb: 'mål', nn: 'mål', sv: 'mål', en: 'objective' },
  bad: {
    nb: 'Andel målinger som er for trege eller feiler',
    nn: 'Del av målingane som er for trege eller feilar',
    sv: 'Andel mätningar som är för långsamma eller misslyckas',
    en: 'Share of probes that are too slow or fail',
  },
  answers: { nb: 'Svarer nå', nn: 'Svarar no', sv: 'Svarar nu', en: 'Answers now' },
} satisfies Record<string, FullText | Record<string, FullText>>
