import { jurisdictionRecord, ownChoice } from '../../basis.ts'
import { atMost, inEea } from '../../conditions.ts'
import { everyAction, type Permit } from '../../policy.ts'

/** Protected content may lie in the EEA; who holds the keys is for K01. */
export const r02: Permit = {
  id: 'R02',
  pack: 'baseline',
  effect: 'permit',
  actions: everyAction,
  reads: ['label', 'zone'],
  title: {
    nb: 'Beskyttede data kan ligge i EØS med kundestyrte nøkler eller hos vertskap under EØS-rett',
    nn: 'Verna data kan liggje i EØS med kundestyrte nøklar eller hos vertskap under EØS-rett',
    sv: 'Skyddade data får ligga i EES med kundstyrda nycklar eller hos en värd under EES-rätt',
    en: 'Protected data may lie in the EEA with customer-managed keys, or with a host under EEA law',
  },
  needs: [atMost('C2'), inEea],
  reason: {
    params: ({ zone }) => ({ country: zone.location.country }),
    nb: 'Innholdet er høyst beskyttet (C2), og {zone} ligger i EØS ({country}).',
    nn: 'Innhaldet er høgst verna (C2), og {zone} ligg i EØS ({country}).',
    sv: 'Innehållet är högst skyddat (C2) och {zone} ligger i EES ({country}).',
    en: 'The content is protected at most (C2), and {zone} lies in the EEA ({country}).',
  },
  basis: [ownChoice(1), jurisdictionRecord],
  since: '2018-01-01',
  owner: 'security',
  reviewOn: '2027-06-01',
  examples: {
    fires: { label: { confidentiality: 'C2' } },
    doesNotFire: { label: { confidentiality: 'C3' } },
  },
}
