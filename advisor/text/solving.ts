import type { FullText } from '#catalogue/vocabulary/text.ts'

/** What is said while a placement problem by itself is solved, and of its solution. */
export const solvingTexts = {
  began: {
    nb: '{path}: {items} enheter, {zones} soner; Ctrl-C avslutter med den beste planen så langt',
    nn: '{path}: {items} einingar, {zones} soner; Ctrl-C avsluttar med den beste planen så langt',
    sv: '{path}: {items} enheter, {zones} zoner; Ctrl-C avslutar med den bästa planen hittills',
    en: '{path}: {items} items, {zones} zones; Ctrl-C ends with the best plan so far',
  },
  nothing: { nb: 'ingen plan ennå', nn: 'ingen plan enno', sv: 'ingen plan ännu', en: 'no plan yet' },
  figures: {
    nb: 'kostnad {cost}, bevist grense {bound}, avstand {gap}',
    nn: 'kostnad {cost}, bevist grense {bound}, avstand {gap}',
    sv: 'kostnad {cost}, bevisad gräns {bound}, avstånd {gap}',
    en: 'cost {cost}, proven bound {bound}, gap {gap}',
  },
  optimal: { nb: 'optimal', nn: 'optimal', sv: 'optimal', en: 'optimal' },
  'within-gap': { nb: 'innenfor avstanden', nn: 'innanfor avstanden', sv: 'inom avståndet', en: 'within the gap' },
  'time-limit': {
    nb: 'stoppet ved tidsgrensen',
    nn: 'stoppa ved tidsgrensa',
    sv: 'avbruten vid tidsgränsen',
    en: 'stopped at the time limit',
  },
  infeasible: {
    nb: 'ingen plan finnes; det som ikke går i hop, står under conflict',
    nn: 'ingen plan finst; det som ikkje går i hop, står under conflict',
    sv: 'ingen plan finns; det som inte går ihop står under conflict',
    en: 'no plan exists; what cannot be kept together stands under conflict',
  },
} satisfies Record<string, FullText>
