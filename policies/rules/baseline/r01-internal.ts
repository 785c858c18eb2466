import { ownChoice } from '../../basis.ts'
import { atMost, inEea } from '../../conditions.ts'
import { everyAction, type Permit } from '../../policy.ts'

/** Internal content may lie anywhere in the EEA under a contract. */
export const r01: Permit = {
  id: 'R01',
  pack: 'baseline',
  effect: 'permit',
  actions: everyAction,
  reads: ['label', 'zone'],
  title: {
    nb: 'Interne data kan ligge i hele EØS',
    nn: 'Interne data kan liggje i heile EØS',
    sv: 'Interna data får ligga i hela EES',
    en: 'Internal data may lie anywhere in the EEA',
  },
  needs: [atMost('C1'), inEea],
  reason: {
    params: ({ zone }) => ({ country: zone.location.country }),
    nb: 'Innholdet er høyst internt (C1), og {zone} ligger i EØS ({country}).',
    nn: 'Innhaldet er høgst internt (C1), og {zone} ligg i EØS ({country}).',
    sv: 'Innehållet är högst internt (C1) och {zone} ligger i EES ({country}).',
    en: 'The content is internal at most (C1), and {zone} lies in the EEA ({country}).',
  },
  basis: [ownChoice(1)],
  since: '2018-01-01',
  owner: 'security',
  reviewOn: '2027-06-01',
  examples: {
    fires: { label: { confidentiality: 'C1' } },
    doesNotFire: {
      label: { confidentiality: 'C1' },
      zone: { location: { country: 'US', city: 'Ashburn', region: 'us-east-1', site: 'us-east-1' } },
    },
  },
}
