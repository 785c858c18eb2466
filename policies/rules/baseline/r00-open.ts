import { ownChoice } from '../../basis.ts'
import { atMost } from '../../conditions.ts'
import { everyAction, type Permit } from '../../policy.ts'

/** Open data may lie anywhere; what is open has nothing that a place could disclose. */
export const r00: Permit = {
  id: 'R00',
  pack: 'baseline',
  effect: 'permit',
  actions: everyAction,
  reads: ['label', 'zone'],
  title: {
    nb: 'Åpne data kan ligge i enhver sone',
    nn: 'Opne data kan liggje i alle soner',
    sv: 'Öppna data får ligga i alla zoner',
    en: 'Open data may lie in any zone',
  },
  needs: [atMost('C0')],
  reason: {
    nb: 'Innholdet er åpent (C0) og kan ligge i {zone}.',
    nn: 'Innhaldet er ope (C0) og kan liggje i {zone}.',
    sv: 'Innehållet är öppet (C0) och får ligga i {zone}.',
    en: 'The content is open (C0) and may lie in {zone}.',
  },
  basis: [ownChoice(1)],
  since: '2018-01-01',
  owner: 'security',
  reviewOn: '2027-06-01',
  examples: {
    fires: {
      label: { confidentiality: 'C0' },
      zone: { location: { country: 'US', city: 'Ashburn', region: 'us-east-1', site: 'us-east-1' } },
    },
    doesNotFire: { label: { confidentiality: 'C1' } },
  },
}
