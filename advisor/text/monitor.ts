import { type FullText, fill, type TextParams } from '#catalogue/vocabulary/text.ts'
import type { Speech } from './index.ts'

/** What is said about measured response times. */
export const monitorTexts = {
  title: {
    nb: 'Svartider målt i {window} til og med {day}',
    nn: 'Svartider målte i {window} til og med {day}',
    sv: 'Svarstider uppmätta under {window} till och med {day}',
    en: 'Response times measured over {window} up to {day}',
  },
  'title.nothing': {
    nb: 'Ingen svartider er målt',
    nn: 'Ingen svartider er målte',
    sv: 'Inga svarstider är uppmätta',
    en: 'No response times have been measured',
  },
  zone: { nb: 'Sone', nn: 'Sone', sv: 'Zon', en: 'Zone' },
  probe: { nb: 'Måling', nn: 'Måling', sv: 'Mätning', en: 'Probe' },
  system: { nb: 'System', nn: 'System', sv: 'System', en: 'System' },
  probes: { nb: 'Målinger', nn: 'Målingar', sv: 'Mätningar', en: 'Probes' },
  kept: { nb: 'Innenfor', nn: 'Innanfor', sv: 'Inom', en: 'Kept' },
  missed: { nb: 'Over', nn: 'Over', sv: 'Över', en: 'Missed' },
  'too-few': { nb: 'For få', nn: 'For få', sv: 'För få', en: 'Too few' },
  silent: { nb: 'Tause', nn: 'Tause', sv: 'Tysta', en: 'Silent' },
  line: { nb: 'Linje p95 ms', nn: 'Linje p95 ms', sv: 'Förbindelse p95 ms', en: 'Line p95 ms' },
  asked: { nb: 'Mål ms', nn: 'Mål ms', sv: 'Mål ms', en: 'Objective ms' },
  p95: { nb: 'p95 ms', nn: 'p95 ms', sv: 'p95 ms', en: 'p95 ms' },
  bad: { nb: 'For sent eller feilet', nn: 'For seint eller feila', sv: 'För sent eller fel', en: 'Too slow or failed' },
  count: { nb: 'Ganger målt', nn: 'Gonger målt', sv: 'Antal mätningar', en: 'Times measured' },
  'missed.heading': {
    nb: 'Over målet',
    nn: 'Over målet',
    sv: 'Över målet',
    en: 'Over the objective',
  },
  'too-few.heading': {
    nb: 'Målt for få ganger til å si noe (færre enn {fewest})',
    nn: 'Målt for få gonger til å seie noko (færre enn {fewest})',
    sv: 'För få mätningar för att säga något (färre än {fewest})',
    en: 'Measured too seldom to say (fewer than {fewest} times)',
  },
  'silent.heading': {
    nb: 'Ikke målt: er sonens måletjeneste satt opp med det som ble skrevet av planen?',
    nn: 'Ikkje målt: er måletenesta i sona sett opp med det som vart skrive av planen?',
    sv: 'Inte uppmätta: är zonens mättjänst uppsatt med det som skrevs av planen?',
    en: 'Not measured: does the zone’s prober run what was emitted from the plan?',
  },
  all: { nb: 'alle {all}', nn: 'alle {all}', sv: 'alla {all}', en: 'all {all}' },
  'unknown.heading': {
    nb: 'Måles, men står ikke i planen: sett opp måletjenesten med det som sist ble skrevet',
    nn: 'Blir målt, men står ikkje i planen: set opp måletenesta med det som sist vart skrive',
    sv: 'Mäts men står inte i planen: sätt upp mättjänsten med det som skrevs senast',
    en: 'Measured, but not in the plan: give the prober what was emitted last',
  },
  'verdict.missed': {
    nb: '{count} av {all} målinger holder ikke målet sitt.',
    nn: '{count} av {all} målingar held ikkje målet sitt.',
    sv: '{count} av {all} mätningar håller inte sitt mål.',
    en: '{count} of {all} probes miss their objective.',
  },
  'verdict.unsure': {
    nb: 'Ingen måling er over målet, men {count} av {all} sier ikke noe.',
    nn: 'Ingen måling er over målet, men {count} av {all} seier ikkje noko.',
    sv: 'Ingen mätning är över målet, men {count} av {all} säger inget.',
    en: 'No probe misses its objective, but {count} of {all} say nothing.',
  },
  'verdict.kept': {
    nb: 'Alle {all} målinger holder målet sitt.',
    nn: 'Alle {all} målingar held målet sitt.',
    sv: 'Alla {all} mätningar håller sitt mål.',
    en: 'All {all} probes keep their objective.',
  },
  recorded: {
    nb: 'Skrev tur-retur-tiden til {count} soner i {file}. `rettsky plan` regner med den fra og med {day}.',
    nn: 'Skreiv tur-retur-tida til {count} soner i {file}. `rettsky plan` reknar med henne frå og med {day}.',
    sv: 'Skrev tur-och-returtiden till {count} zoner i {file}. `rettsky plan` räknar med den från och med {day}.',
    en: 'Wrote the round trip to {count} zones into {file}. `rettsky plan` counts with it from {day} on.',
  },
  'recorded.nothing': {
    nb: 'Ingen linje er målt ofte nok; {file} er ikke endret.',
    nn: 'Inga linje er målt ofte nok; {file} er ikkje endra.',
    sv: 'Ingen förbindelse är mätt tillräckligt ofta; {file} är inte ändrad.',
    en: 'No line was measured often enough; {file} has not changed.',
  },
  later: {
    nb: 'Planen regnes per {asOf}; sett `asOf` i rettsky.yaml til {day} eller senere for at målingen skal telle.',
    nn: 'Planen blir rekna per {asOf}; set `asOf` i rettsky.yaml til {day} eller seinare for at målinga skal telje.',
    sv: 'Planen räknas per {asOf}; sätt `asOf` i rettsky.yaml till {day} eller senare för att mätningen ska räknas.',
    en: 'The plan is reckoned as of {asOf}; set `asOf` in rettsky.yaml to {day} or later for the measurement to count.',
  },
} as const satisfies Record<string, FullText>

export const sayOfMonitor = (speech: Speech, id: keyof typeof monitorTexts, params: TextParams = {}): string =>
  fill(monitorTexts[id][speech.language], params)
