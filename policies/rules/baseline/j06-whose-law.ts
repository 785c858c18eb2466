import { jurisdictionRecord, nsmFactors } from '../../basis.ts'
import { homeHost } from '../../example.ts'
import { zonePlace } from '../../jurisdiction.ts'
import { everyAction, type Inquiry } from '../../policy.ts'
import { atLeast } from '../../sensitivity.ts'

/** A zone that calls itself domestic says whose law its operator is under, or nothing but open data goes there. */
export const j06: Inquiry = {
  id: 'J06',
  pack: 'baseline',
  effect: 'ask',
  actions: everyAction,
  reads: ['label', 'zone'],
  title: {
    nb: 'Innenlandsk vertskap uten oppgitt eierskap stoppes',
    nn: 'Innanlandsk vertskap utan oppgjeve eigarskap blir stoppa',
    sv: 'Inhemsk värd utan angivet ägande stoppas',
    en: 'A domestic host without a stated owner is stopped',
  },
  when: (request) =>
    request.zone.kind === 'domestic-hosting' &&
    request.zone.parentJurisdictions === 'unknown' &&
    atLeast(request, 'C1'),
  asks: ({ zone }) => [
    { fact: zonePlace(zone, 'parentJurisdictions'), before: 'placement', params: { zone: zone.id } },
  ],
  reason: {
    nb: '{zone} kalles innenlandsk, men det er ikke oppgitt hvilke lands rett operatøren og selskapene over den er underlagt. Plassering er ikke jurisdiksjon.',
    nn: '{zone} blir kalla innanlandsk, men det er ikkje oppgjeve kva lands rett operatøren og selskapa over han er underlagde. Plassering er ikkje jurisdiksjon.',
    sv: '{zone} kallas inhemsk, men det är inte angivet vilka länders rätt operatören och bolagen över den lyder under. Läge är inte jurisdiktion.',
    en: '{zone} is called domestic, but nobody has said which countries’ law its operator and the companies above it are under. Location is not jurisdiction.',
  },
  question: {
    nb: 'Hvilke lands rett er operatøren av {zone}, og selskapene over den, underlagt?',
    nn: 'Kva lands rett er operatøren av {zone}, og selskapa over han, underlagde?',
    sv: 'Vilka länders rätt lyder operatören av {zone} och bolagen över den under?',
    en: 'Which countries’ law are the operator of {zone} and the companies above it subject to?',
  },
  basis: [nsmFactors('4'), jurisdictionRecord],
  since: '2018-01-01',
  owner: 'security',
  reviewOn: '2027-06-01',
  examples: {
    fires: { zone: { ...homeHost, parentJurisdictions: 'unknown' } },
    doesNotFire: { zone: { kind: 'domestic-hosting', parentJurisdictions: ['NO'] } },
  },
}
