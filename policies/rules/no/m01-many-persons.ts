import { confidentialities, strictness } from '#classifier/label.ts'
import { companySecurity57 } from '../../basis.ts'
import { everyAction, type Requirement } from '../../policy.ts'
import type { PolicyRequest } from '../../request.ts'
import { has } from '../../sensitivity.ts'
import { and, type Trilean } from '../../trilean.ts'

const areMany = ({ subject, settings }: PolicyRequest): Trilean =>
  subject.subjects === 'unknown' ? 'unknown' : subject.subjects >= settings.manyPersons

/** Many persons with national identity numbers in one register: harm adds up, and the register counts as one class higher than its rows. No number given counts as many. */
export const m01: Requirement = {
  id: 'M01',
  pack: 'no',
  effect: 'require',
  actions: everyAction,
  reads: ['label', 'lowered', 'places', 'subjects'],
  title: {
    nb: 'Store personregistre regnes én klasse høyere',
    nn: 'Store personregister blir rekna éin klasse høgare',
    sv: 'Stora personregister räknas en klass högre',
    en: 'Large registers of persons count as one class higher',
  },
  when: (request) => and(has(request, 'national-id'), !request.subject.lowered, areMany(request)),
  floor: ({ subject }) =>
    confidentialities[Math.min(strictness(subject.label.confidentiality) + 1, strictness('C4'))] ?? 'C4',
  asks: ({ subject }) => [{ fact: subject.places.subjects, before: 'go-live' }],
  reason: {
    params: ({ subject, settings }) => ({ subjects: String(subject.subjects), many: String(settings.manyPersons) }),
    nb: 'Innholdet omfatter {subjects} personer med identitetsnummer, og grensen er {many}. Samlet skade gjør at det regnes som én klasse høyere enn {class}.',
    nn: 'Innhaldet omfattar {subjects} personar med identitetsnummer, og grensa er {many}. Samla skade gjer at det blir rekna som éin klasse høgare enn {class}.',
    sv: 'Innehållet omfattar {subjects} personer med identitetsnummer och gränsen är {many}. Den samlade skadan gör att det räknas som en klass högre än {class}.',
    en: 'The content covers {subjects} persons with identity numbers, and the limit is {many}. The harm adds up, so it counts as one class higher than {class}.',
  },
  question: {
    nb: 'Hvor mange personer omfatter datasettet?',
    nn: 'Kor mange personar omfattar datasettet?',
    sv: 'Hur många personer omfattar datamängden?',
    en: 'How many persons does the data set cover?',
  },
  basis: [companySecurity57],
  since: '2019-01-01',
  owner: 'security',
  reviewOn: '2027-06-01',
  parameters: ['manyPersons'],
  examples: {
    fires: { label: { confidentiality: 'C2', markers: ['national-id', 'personal'] }, subject: { subjects: 50_000 } },
    doesNotFire: { label: { confidentiality: 'C2', markers: ['national-id', 'personal'] }, subject: { subjects: 200 } },
  },
}
