import { ownChoice } from '../../basis.ts'
import { atHome, atMost, privateOrDomestic } from '../../conditions.ts'
import { everyAction, type Permit } from '../../policy.ts'

/** Confidential content may lie in a private cloud or with a domestic host, on home ground. */
export const r03: Permit = {
  id: 'R03',
  pack: 'baseline',
  effect: 'permit',
  actions: everyAction,
  reads: ['label', 'zone'],
  title: {
    nb: 'Fortrolige data kan ligge i privat sky eller hos innenlandsk vertskap',
    nn: 'Fortrulege data kan liggje i privat sky eller hos innanlandsk vertskap',
    sv: 'Konfidentiella data får ligga i privat moln eller hos inhemsk värd',
    en: 'Confidential data may lie in a private cloud or with a domestic host',
  },
  needs: [atMost('C3'), privateOrDomestic, atHome],
  reason: {
    nb: 'Innholdet er høyst fortrolig (C3), og {zone} er privat sky eller innenlandsk vertskap i hjemlandet.',
    nn: 'Innhaldet er høgst fortruleg (C3), og {zone} er privat sky eller innanlandsk vertskap i heimlandet.',
    sv: 'Innehållet är högst konfidentiellt (C3) och {zone} är ett privat moln eller en inhemsk värd i hemlandet.',
    en: 'The content is confidential at most (C3), and {zone} is a private cloud or a domestic host in the home country.',
  },
  basis: [ownChoice(1)],
  since: '2018-01-01',
  owner: 'security',
  reviewOn: '2027-06-01',
  examples: {
    fires: { label: { confidentiality: 'C3' } },
    doesNotFire: { label: { confidentiality: 'C3' }, zone: { kind: 'hyperscaler' } },
  },
}
