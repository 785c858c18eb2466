import { freedomOfInformation } from '../../basis.ts'
import { everyAction, type Inquiry } from '../../policy.ts'

/** A restriction that rests on a law no longer in force needs its successor named. */
export const l02: Inquiry = {
  id: 'L02',
  pack: 'no',
  effect: 'ask',
  actions: everyAction,
  reads: ['places', 'repealedLaws'],
  title: {
    nb: 'Hjemmel i opphevet lov',
    nn: 'Heimel i oppheva lov',
    sv: 'Stöd i upphävd lag',
    en: 'A basis in a repealed law',
  },
  when: ({ subject }) => subject.repealedLaws.length > 0,
  asks: ({ subject }) => [
    { fact: subject.places.legalBasis, before: 'go-live', params: { laws: subject.repealedLaws.join(', ') } },
  ],
  reason: {
    params: ({ subject }) => ({ laws: subject.repealedLaws.join(', ') }),
    nb: 'Hjemmelen viser til {laws}, som er opphevet; etterfølgeren må oppgis.',
    nn: 'Heimelen viser til {laws}, som er oppheva; etterfølgjaren må oppgjevast.',
    sv: 'Stödet hänvisar till {laws}, som är upphävd; efterföljaren måste anges.',
    en: 'The basis cites {laws}, which is repealed; its successor must be named.',
  },
  question: {
    nb: '{laws} er opphevet. Hvilken lov og paragraf gjelder nå?',
    nn: '{laws} er oppheva. Kva lov og paragraf gjeld no?',
    sv: '{laws} är upphävd. Vilken lag och paragraf gäller nu?',
    en: '{laws} is repealed. Which law and paragraph apply now?',
  },
  basis: [freedomOfInformation],
  since: '2009-01-01',
  owner: 'legal',
  reviewOn: '2027-01-15',
  examples: {
    fires: { subject: { repealedLaws: ['personopplysningsloven 2000'] } },
    doesNotFire: {},
  },
}
