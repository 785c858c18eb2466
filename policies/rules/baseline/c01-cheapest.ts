import { cloudStrategy } from '../../basis.ts'
import { everyAction, type Preference } from '../../policy.ts'
import { atLeast } from '../../sensitivity.ts'

/** Open and internal content goes where it is cheapest: the strategy asks that cloud be considered. */
export const c01: Preference = {
  id: 'C01',
  pack: 'baseline',
  effect: 'prefer',
  actions: everyAction,
  reads: ['label'],
  title: {
    nb: 'Åpent og internt innhold legges der det er billigst',
    nn: 'Ope og internt innhald blir lagt der det er billegast',
    sv: 'Öppet och internt innehåll läggs där det är billigast',
    en: 'Open and internal content goes where it is cheapest',
  },
  when: (request) => !atLeast(request, 'C2'),
  reason: {
    nb: 'Innholdet er {class}; blant sonene som er tillatt, velges den billigste.',
    nn: 'Innhaldet er {class}; mellom sonene som er tillatne, blir den billegaste vald.',
    sv: 'Innehållet är {class}; bland de tillåtna zonerna väljs den billigaste.',
    en: 'The content is {class}; among the permitted zones the cheapest is chosen.',
  },
  basis: [cloudStrategy],
  since: '2016-04-01',
  owner: 'platform',
  reviewOn: '2027-06-01',
  examples: {
    fires: { label: { confidentiality: 'C1' } },
    doesNotFire: { label: { confidentiality: 'C2' } },
  },
}
