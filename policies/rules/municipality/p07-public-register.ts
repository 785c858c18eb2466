import { freedomOfInformation } from '../../basis.ts'
import { everyAction, type Preference } from '../../policy.ts'
import { atLeast, isPersonal } from '../../sensitivity.ts'

/** Registers about named persons that a law makes public stay open; what they hold about persons is still marked. */
export const p07: Preference = {
  id: 'P07',
  pack: 'municipality',
  effect: 'prefer',
  actions: everyAction,
  reads: ['label', 'openByLaw'],
  title: {
    nb: 'Offentlige registre om personer kan være åpne',
    nn: 'Offentlege register om personar kan vere opne',
    sv: 'Offentliga register om personer kan vara öppna',
    en: 'Public registers about persons may be open',
  },
  when: (request) => request.subject.openByLaw && isPersonal(request) && !atLeast(request, 'C1'),
  reason: {
    nb: 'Innholdet er personopplysninger som loven gjør offentlige; det regnes som åpent, og kjennetegnet for personopplysninger beholdes.',
    nn: 'Innhaldet er personopplysningar som lova gjer offentlege; det blir rekna som ope, og kjenneteiknet for personopplysningar blir ståande.',
    sv: 'Innehållet är personuppgifter som lagen gör offentliga; det räknas som öppet och kännetecknet för personuppgifter behålls.',
    en: 'The content is personal data that the law makes public; it counts as open and keeps its marker for personal data.',
  },
  basis: [freedomOfInformation],
  since: '2009-01-01',
  owner: 'data-protection',
  reviewOn: '2027-01-15',
  examples: {
    fires: { label: { confidentiality: 'C0', markers: ['personal'] }, subject: { openByLaw: true } },
    doesNotFire: { label: { confidentiality: 'C2', markers: ['personal'] }, subject: { openByLaw: true } },
  },
}
