import { nameEvidence } from '../../basis.ts'
import { everyAction, type Inquiry } from '../../policy.ts'

/** A column’s name alone is weak evidence: it is asked about and never forbids. */
export const e01: Inquiry = {
  id: 'E01',
  pack: 'baseline',
  effect: 'ask',
  actions: everyAction,
  reads: ['places', 'weakEvidence'],
  title: {
    nb: 'Funn bare etter kolonnenavn er svake',
    nn: 'Funn berre etter kolonnenamn er svake',
    sv: 'Fynd enbart efter kolumnnamn är svaga',
    en: 'Findings from column names alone are weak',
  },
  when: ({ subject }) => subject.weakEvidence.length > 0,
  asks: ({ subject }) => [
    { fact: subject.places.evidenced, before: 'go-live', params: { markers: subject.weakEvidence.join(', ') } },
  ],
  reason: {
    params: ({ subject }) => ({ markers: subject.weakEvidence.join(', ') }),
    nb: 'Funnet av {markers} bygger bare på kolonnenavn, som ofte villeder; det må bekreftes.',
    nn: 'Funnet av {markers} byggjer berre på kolonnenamn, som ofte villeier; det må stadfestast.',
    sv: 'Fyndet av {markers} bygger bara på kolumnnamn, som ofta vilseleder; det måste bekräftas.',
    en: 'The finding of {markers} rests on column names alone, which often mislead; it must be confirmed.',
  },
  question: {
    nb: 'Kolonnenavn tyder på {markers}. Stemmer det?',
    nn: 'Kolonnenamn tyder på {markers}. Stemmer det?',
    sv: 'Kolumnnamn tyder på {markers}. Stämmer det?',
    en: 'Column names suggest {markers}. Is that right?',
  },
  basis: [nameEvidence],
  since: '2018-01-01',
  owner: 'data-protection',
  reviewOn: '2027-06-01',
  examples: {
    fires: { subject: { weakEvidence: ['personal'] } },
    doesNotFire: {},
  },
}
