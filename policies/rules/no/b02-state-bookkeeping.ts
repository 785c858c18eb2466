import { stateAccounts } from '../../basis.ts'
import { copiesWithin } from '../../copies.ts'
import { listed } from '../../jurisdiction.ts'
import { type Requirement, storing } from '../../policy.ts'

/** State agencies keep books under the state’s own rules and the archive rules, not under the bookkeeping act’s widened list of countries. */
export const b02: Requirement = {
  id: 'B02',
  pack: 'no',
  effect: 'require',
  actions: storing,
  reads: ['bookkeeping', 'zone'],
  title: {
    nb: 'Statlig regnskapsmateriale følger statens regler',
    nn: 'Statleg rekneskapsmateriale følgjer reglane til staten',
    sv: 'Statligt bokföringsmaterial följer statens regler',
    en: 'State bookkeeping follows the state’s rules',
  },
  when: ({ subject }) => subject.bookkeeping.includes('state'),
  controls: ({ settings }) => copiesWithin(settings.archiveCoreRegion),
  reason: {
    params: ({ settings }) => ({ countries: listed(settings.archiveCoreRegion) }),
    nb: 'Innholdet er regnskapsmateriale i staten og skal ligge i {countries}, etter økonomireglene for staten og arkivreglene.',
    nn: 'Innhaldet er rekneskapsmateriale i staten og skal liggje i {countries}, etter økonomireglane for staten og arkivreglane.',
    sv: 'Innehållet är bokföringsmaterial i staten och ska ligga i {countries}, enligt statens ekonomiregler och arkivreglerna.',
    en: 'The content is state bookkeeping and must lie in {countries}, under the state’s financial rules and the archive rules.',
  },
  basis: [stateAccounts],
  since: '2004-01-01',
  owner: 'finance',
  reviewOn: '2027-06-01',
  parameters: ['archiveCoreRegion'],
  examples: {
    fires: { subject: { bookkeeping: ['state'] } },
    doesNotFire: { subject: { bookkeeping: ['private-law'] } },
  },
}
