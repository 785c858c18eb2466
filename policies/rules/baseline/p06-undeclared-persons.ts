import { ownChoice } from '../../basis.ts'
import { everyAction, type Inquiry } from '../../policy.ts'

/** A scan found persons where the agency said there were none: nothing moves until that is settled. */
export const p06: Inquiry = {
  id: 'P06',
  pack: 'baseline',
  effect: 'ask',
  actions: everyAction,
  reads: ['places', 'undeclared'],
  title: {
    nb: 'Funn av personopplysninger som ikke er oppgitt',
    nn: 'Funn av personopplysningar som ikkje er oppgjevne',
    sv: 'Fynd av personuppgifter som inte har angetts',
    en: 'Personal data found that nobody declared',
  },
  when: ({ subject }) => subject.undeclared.length > 0,
  asks: ({ subject }) => [
    { fact: subject.places.personalData, before: 'placement', params: { markers: subject.undeclared.join(', ') } },
  ],
  reason: {
    params: ({ subject }) => ({ markers: subject.undeclared.join(', ') }),
    nb: 'Det er funnet personopplysninger ({markers}) der virksomheten har svart at det ikke er noen. Plasseringen holdes tilbake til dette er avklart.',
    nn: 'Det er funne personopplysningar ({markers}) der verksemda har svara at det ikkje er nokon. Plasseringa blir halden tilbake til dette er avklart.',
    sv: 'Personuppgifter ({markers}) har hittats där verksamheten har svarat att det inte finns några. Placeringen hålls tillbaka tills detta är utrett.',
    en: 'Personal data ({markers}) was found where the agency answered that there is none. Placement is held until this is settled.',
  },
  question: {
    nb: 'Skanningen fant {markers}. Hvilke personopplysninger inneholder datasettet?',
    nn: 'Skanninga fann {markers}. Kva personopplysningar inneheld datasettet?',
    sv: 'Skanningen fann {markers}. Vilka personuppgifter innehåller datamängden?',
    en: 'The scan found {markers}. Which personal data does the data set hold?',
  },
  basis: [ownChoice(5)],
  since: '2018-01-01',
  owner: 'data-protection',
  reviewOn: '2027-06-01',
  examples: {
    fires: { subject: { undeclared: ['national-id'] } },
    doesNotFire: {},
  },
}
