import { ownChoice } from '../../basis.ts'
import { type Requirement, storing } from '../../policy.ts'
import { atLeast } from '../../sensitivity.ts'

/** Confidential content lies in an account of its own, with a log of who read what. */
export const s05: Requirement = {
  id: 'S05',
  pack: 'baseline',
  effect: 'require',
  actions: storing,
  reads: ['label', 'stores', 'zone'],
  title: {
    nb: 'Egen konto og tilgangslogg for fortrolig innhold',
    nn: 'Eigen konto og tilgangslogg for fortruleg innhald',
    sv: 'Eget konto och åtkomstlogg för konfidentiellt innehåll',
    en: 'An account of its own and an access log for confidential content',
  },
  when: (request) => atLeast(request, 'C3'),
  controls: [{ control: 'isolated-account' }, { control: 'access-logged' }],
  reason: {
    nb: 'Innholdet er {class} og ligger derfor i en egen konto der all tilgang logges.',
    nn: 'Innhaldet er {class} og ligg derfor i ein eigen konto der all tilgang blir logga.',
    sv: 'Innehållet är {class} och ligger därför i ett eget konto där all åtkomst loggas.',
    en: 'The content is {class} and therefore lies in an account of its own where all access is logged.',
  },
  basis: [ownChoice(1)],
  since: '2018-01-01',
  owner: 'security',
  reviewOn: '2027-06-01',
  examples: {
    fires: { label: { confidentiality: 'C3' } },
    doesNotFire: { label: { confidentiality: 'C2' } },
  },
}
