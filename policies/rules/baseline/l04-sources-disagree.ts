import { ownChoice, stricterInDoubt } from '../../basis.ts'
import { everyAction, type Inquiry } from '../../policy.ts'

/** Two sources a class or more apart are reconciled; the stricter counts meanwhile. */
export const l04: Inquiry = {
  id: 'L04',
  pack: 'baseline',
  effect: 'ask',
  actions: everyAction,
  reads: ['kind', 'places', 'state'],
  title: {
    nb: 'Kilder som spriker, avklares',
    nn: 'Kjelder som sprikjer, blir avklarte',
    sv: 'Källor som skiljer sig åt reds ut',
    en: 'Sources that disagree are reconciled',
  },
  when: ({ subject }) =>
    subject.kind === 'data-set' && (subject.state === 'under-declared' || subject.state === 'over-declared'),
  asks: ({ subject }) => [{ fact: subject.places.declared, before: 'go-live' }],
  reason: {
    params: ({ subject }) => ({ state: subject.state }),
    nb: 'Det virksomheten har oppgitt, og det som er funnet, spriker med minst én klasse ({state}). Den strengeste gjelder inntil det er avklart.',
    nn: 'Det verksemda har oppgjeve, og det som er funne, sprikjer med minst éin klasse ({state}). Den strengaste gjeld til det er avklart.',
    sv: 'Det verksamheten har angett och det som hittats skiljer sig åt med minst en klass ({state}). Den strängaste gäller tills det är utrett.',
    en: 'What the agency declared and what was found are at least one class apart ({state}). The stricter counts until it is settled.',
  },
  question: {
    nb: 'Oppgitt klasse og funn spriker. Hvilken klasse er riktig?',
    nn: 'Oppgjeven klasse og funn sprikjer. Kva klasse er rett?',
    sv: 'Angiven klass och fynd skiljer sig åt. Vilken klass är rätt?',
    en: 'The declared class and the findings disagree. Which class is right?',
  },
  basis: [stricterInDoubt, ownChoice(5)],
  since: '2018-01-01',
  owner: 'data-protection',
  reviewOn: '2027-06-01',
  examples: {
    fires: { subject: { state: 'under-declared' } },
    doesNotFire: { subject: { state: 'agree' } },
  },
}
