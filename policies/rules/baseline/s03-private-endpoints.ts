import { ownChoice } from '../../basis.ts'
import { type Requirement, storing } from '../../policy.ts'
import { atLeast } from '../../sensitivity.ts'

/** What is not open is reached by private addresses alone. */
export const s03: Requirement = {
  id: 'S03',
  pack: 'baseline',
  effect: 'require',
  actions: storing,
  reads: ['label', 'zone'],
  title: {
    nb: 'Det som ikke er åpent, nås bare på private adresser',
    nn: 'Det som ikkje er ope, blir berre nådd på private adresser',
    sv: 'Det som inte är öppet nås bara på privata adresser',
    en: 'What is not open is reached by private addresses alone',
  },
  when: (request) => atLeast(request, 'C1'),
  controls: [{ control: 'private-endpoint-only' }],
  reason: {
    nb: 'Innholdet er ikke åpent ({class}) og nås derfor bare på private adresser.',
    nn: 'Innhaldet er ikkje ope ({class}) og blir derfor berre nådd på private adresser.',
    sv: 'Innehållet är inte öppet ({class}) och nås därför bara på privata adresser.',
    en: 'The content is not open ({class}) and is therefore reached by private addresses alone.',
  },
  basis: [ownChoice(1)],
  since: '2018-01-01',
  owner: 'security',
  reviewOn: '2027-06-01',
  examples: {
    fires: { label: { confidentiality: 'C1' } },
    doesNotFire: { label: { confidentiality: 'C0' } },
  },
}
