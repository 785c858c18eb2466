import { companySecurity28 } from '../../basis.ts'
import { everyAction, type Inquiry } from '../../policy.ts'
import type { PolicyRequest } from '../../request.ts'

/** Where the end of a grade should stand and no day does. */
const endless = ({ subject }: PolicyRequest): string[] =>
  subject.grades
    .map(({ place }) => `${place}.validUntil`)
    .filter((end) => !subject.lapses.some(({ place, day }) => place === end && day !== 'unknown'))

/** A grade is marked with how long it lasts. */
export const g05: Inquiry = {
  id: 'G05',
  pack: 'no',
  effect: 'ask',
  actions: everyAction,
  reads: ['grades', 'lapses'],
  title: {
    nb: 'Det skal fremgå hvor lenge en gradering varer',
    nn: 'Det skal gå fram kor lenge ei gradering varer',
    sv: 'Det ska framgå hur länge en gradering gäller',
    en: 'A grade must say how long it lasts',
  },
  when: (request) => endless(request).length > 0,
  asks: (request) => endless(request).map((fact) => ({ fact, before: 'go-live' as const })),
  reason: {
    nb: 'Innholdet er gradert uten at det er sagt hvor lenge graderingen varer.',
    nn: 'Innhaldet er gradert utan at det er sagt kor lenge graderinga varer.',
    sv: 'Innehållet är graderat utan att det anges hur länge graderingen gäller.',
    en: 'The content is graded without a word on how long the grade lasts.',
  },
  question: {
    nb: 'Til hvilken dag gjelder graderingen?',
    nn: 'Til kva dag gjeld graderinga?',
    sv: 'Till vilken dag gäller graderingen?',
    en: 'Until which day does the grade last?',
  },
  basis: [companySecurity28],
  since: '2019-01-01',
  owner: 'security',
  reviewOn: '2027-06-01',
  examples: {
    fires: {
      subject: { grades: [{ scheme: 'sikkerhetsloven', gradedOn: '2020-01-01', place: 'dataSets[example-set]' }] },
    },
    doesNotFire: {},
  },
}
