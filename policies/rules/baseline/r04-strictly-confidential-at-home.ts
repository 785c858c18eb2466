import { jurisdictionRecord, ownChoice } from '../../basis.ts'
import { atHome, atMost, homeJurisdiction, privateOrDomestic } from '../../conditions.ts'
import { everyAction, type Permit } from '../../policy.ts'

/** Strictly confidential content stays under home law alone. */
export const r04: Permit = {
  id: 'R04',
  pack: 'baseline',
  effect: 'permit',
  actions: everyAction,
  reads: ['label', 'zone'],
  title: {
    nb: 'Strengt fortrolige data blir under hjemlandets rett',
    nn: 'Strengt fortrulege data blir verande under retten i heimlandet',
    sv: 'Strängt konfidentiella data stannar under hemlandets rätt',
    en: 'Strictly confidential data stays under home law',
  },
  needs: [atMost('C4'), privateOrDomestic, atHome, homeJurisdiction],
  reason: {
    nb: 'Innholdet er høyst strengt fortrolig (C4), og {zone} er privat sky eller innenlandsk vertskap som bare hjemlandets lov rår over.',
    nn: 'Innhaldet er høgst strengt fortruleg (C4), og {zone} er privat sky eller innanlandsk vertskap som berre lova i heimlandet rår over.',
    sv: 'Innehållet är högst strängt konfidentiellt (C4) och {zone} är ett privat moln eller en inhemsk värd som bara hemlandets lag råder över.',
    en: 'The content is strictly confidential at most (C4), and {zone} is a private cloud or a domestic host that only home law governs.',
  },
  basis: [ownChoice(1), jurisdictionRecord],
  since: '2018-01-01',
  owner: 'security',
  reviewOn: '2027-06-01',
  examples: {
    fires: { label: { confidentiality: 'C4' } },
    doesNotFire: { label: { confidentiality: 'C4' }, zone: { parentJurisdictions: ['SE'] } },
  },
}
