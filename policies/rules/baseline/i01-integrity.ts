import { klassa, ownChoice } from '../../basis.ts'
import { type Requirement, storing } from '../../policy.ts'

/** What must never be wrong is kept so that nobody can change it unseen. */
export const i01: Requirement = {
  id: 'I01',
  pack: 'baseline',
  effect: 'require',
  actions: storing,
  reads: ['kind', 'label', 'stores', 'zone'],
  title: {
    nb: 'Høyeste integritet krever uforanderlig lagring',
    nn: 'Høgaste integritet krev uforanderleg lagring',
    sv: 'Högsta riktighet kräver oföränderlig lagring',
    en: 'The highest integrity needs immutable storage',
  },
  when: ({ subject }) => subject.kind === 'data-set' && subject.label.integrity === 'I3',
  controls: [{ control: 'immutable' }, { control: 'versioned' }, { control: 'access-logged' }],
  reason: {
    nb: 'Integriteten er I3: innholdet lagres uforanderlig med versjoner og tilgangslogg, og endringer godkjennes av to.',
    nn: 'Integriteten er I3: innhaldet blir lagra uforanderleg med versjonar og tilgangslogg, og endringar blir godkjende av to.',
    sv: 'Riktigheten är I3: innehållet lagras oföränderligt med versioner och åtkomstlogg, och ändringar godkänns av två.',
    en: 'Integrity is I3: the content is stored immutably with versions and an access log, and changes are approved by two.',
  },
  basis: [klassa, ownChoice(1)],
  since: '2018-01-01',
  owner: 'security',
  reviewOn: '2027-06-01',
  examples: {
    fires: { label: { integrity: 'I3' } },
    doesNotFire: { label: { integrity: 'I2' } },
  },
}
