import type { FullText } from '../text.ts'

/** What is wrong with answers of a Prometheus, and with what is asked of it. */
export const monitor = {
  'not-asked': {
    nb: 'Prometheus svarte ikke ({met}); spør på en maskin med tilgang og gi svaret som FILE: `rettsky monitor query`',
    nn: 'Prometheus svara ikkje ({met}); spør på ei maskin med tilgang og gje svaret som FILE: `rettsky monitor query`',
    sv: 'Prometheus svarade inte ({met}); fråga på en dator med åtkomst och ange svaret som FILE: `rettsky monitor query`',
    en: 'Prometheus did not answer ({met}); ask on a machine with access and give the answer as FILE: `rettsky monitor query`',
  },
  'not-an-answer': {
    nb: 'er ikke et svar på spørringen som `rettsky monitor query` skriver, slik /api/v1/query gir det',
    nn: 'er ikkje eit svar på spørjinga som `rettsky monitor query` skriv, slik /api/v1/query gjev det',
    sv: 'är inget svar på frågan som `rettsky monitor query` skriver, så som /api/v1/query ger det',
    en: 'is no answer to the query that `rettsky monitor query` writes, as /api/v1/query gives it',
  },
  'query-failed': {
    nb: 'Prometheus kunne ikke svare: {met}',
    nn: 'Prometheus kunne ikkje svare: {met}',
    sv: 'Prometheus kunde inte svara: {met}',
    en: 'Prometheus could not answer: {met}',
  },
  'zone-not-in-use': {
    nb: 'sonen {met} er ikke i bruk; tallet teller ikke',
    nn: 'sona {met} er ikkje i bruk; talet tel ikkje',
    sv: 'zonen {met} används inte; talet räknas inte',
    en: 'the zone {met} is not in use; the figure does not count',
  },
} as const satisfies Record<string, FullText>
