import { klassa, protectiveSecurity } from '../../basis.ts'
import { everyAction, type Forbid } from '../../policy.ts'
import { confidentialityOf } from '../../sensitivity.ts'

/** KLASSA 4 and protective-security classes lie outside every requirement catalogue that a zone could meet. */
export const g02: Forbid = {
  id: 'G02',
  pack: 'se',
  effect: 'forbid',
  actions: everyAction,
  reads: ['grades', 'label', 'zone'],
  title: {
    nb: 'KLASSA 4 og säkerhetsskydd får ingen sone',
    nn: 'KLASSA 4 og säkerhetsskydd får inga sone',
    sv: 'KLASSA 4 och säkerhetsskydd får ingen zon',
    en: 'KLASSA 4 and protective security get no zone',
  },
  when: (request) =>
    request.subject.grades.some((grade) => grade.scheme !== 'sikkerhetsloven') || confidentialityOf(request) === 'CX',
  reason: {
    nb: 'Innholdet er i KLASSA nivå 4 eller en säkerhetsskyddsklass, som ingen kravkatalog dekker, og kan ikke ligge i {zone}.',
    nn: 'Innhaldet er i KLASSA nivå 4 eller ein säkerhetsskyddsklass, som ingen kravkatalog dekkjer, og kan ikkje liggje i {zone}.',
    sv: 'Innehållet är i KLASSA nivå 4 eller en säkerhetsskyddsklass, som ingen kravkatalog täcker, och får inte ligga i {zone}.',
    en: 'The content is at KLASSA level 4 or in a protective-security class, which no requirement catalogue covers, and may not lie in {zone}.',
  },
  basis: [klassa, protectiveSecurity],
  since: '2019-04-01',
  owner: 'security',
  reviewOn: '2027-06-01',
  unwaivable: true,
  examples: {
    fires: { subject: { grades: [{ scheme: 'klassa', gradedOn: 'unknown', place: 'dataSets[example-set]' }] } },
    doesNotFire: { label: { confidentiality: 'C3' } },
  },
}
