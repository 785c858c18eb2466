import { testNorge } from '../../basis.ts'
import { type Requirement, storing } from '../../policy.ts'
import { has } from '../../sensitivity.ts'

/** Synthetic identifiers say that this is a test; they do not prove that nothing real is mixed in. */
export const p08: Requirement = {
  id: 'P08',
  pack: 'baseline',
  effect: 'require',
  actions: storing,
  reads: ['label', 'zone'],
  title: {
    nb: 'Testdata holdes for seg',
    nn: 'Testdata blir haldne for seg',
    sv: 'Testdata hålls för sig',
    en: 'Test data is kept apart',
  },
  when: (request) => has(request, 'test-data'),
  controls: [{ control: 'isolated-account' }],
  reason: {
    nb: 'Innholdet er testdata med syntetiske identiteter. Det plasseres som test i en egen konto og blandes ikke med virkelige data.',
    nn: 'Innhaldet er testdata med syntetiske identitetar. Det blir plassert som test i ein eigen konto og ikkje blanda med verkelege data.',
    sv: 'Innehållet är testdata med syntetiska identiteter. Det placeras som test i ett eget konto och blandas inte med verkliga data.',
    en: 'The content is test data with synthetic identities. It is placed as test in an account of its own and not mixed with live data.',
  },
  basis: [testNorge],
  since: '2018-01-01',
  owner: 'platform',
  reviewOn: '2027-06-01',
  examples: {
    fires: { label: { markers: ['test-data'] } },
    doesNotFire: {},
  },
}
