import { ownChoice, personalDataAct12 } from '../../basis.ts'
import { everyAction, type Requirement } from '../../policy.ts'
import { has, isSettledLow } from '../../sensitivity.ts'

/** National identity numbers join everything: protected at least, encrypted, with a log of who looked. */
export const p03: Requirement = {
  id: 'P03',
  pack: 'eu',
  effect: 'require',
  actions: everyAction.filter((action) => action !== 'operate'),
  reads: ['label', 'lowered', 'openByLaw', 'stores', 'zone'],
  title: {
    nb: 'Fødselsnummer krever beskyttelse, kryptering og tilgangslogg',
    nn: 'Fødselsnummer krev vern, kryptering og tilgangslogg',
    sv: 'Personnummer kräver skydd, kryptering och åtkomstlogg',
    en: 'National identity numbers need protection, encryption and an access log',
  },
  when: (request) => has(request, 'national-id') && !isSettledLow(request),
  floor: 'C2',
  controls: [{ control: 'encrypted-at-rest' }, { control: 'access-logged' }],
  reason: {
    nb: 'Innholdet har nasjonale identitetsnumre, som kobler registre og kan misbrukes. Det regnes som minst beskyttet (C2), krypteres, og tilgangen logges.',
    nn: 'Innhaldet har nasjonale identitetsnummer, som koplar register og kan misbrukast. Det blir rekna som minst verna (C2), blir kryptert, og tilgangen blir logga.',
    sv: 'Innehållet har nationella identitetsnummer, som kopplar ihop register och kan missbrukas. Det räknas som minst skyddat (C2), krypteras och åtkomsten loggas.',
    en: 'The content holds national identity numbers, which join registers and can be misused. It counts as protected at least (C2), is encrypted, and access is logged.',
  },
  basis: [ownChoice(1), personalDataAct12],
  since: '2018-07-20',
  owner: 'data-protection',
  reviewOn: '2027-01-15',
  examples: {
    fires: { label: { markers: ['national-id', 'personal'] } },
    doesNotFire: { label: { markers: ['personal'] } },
  },
}
