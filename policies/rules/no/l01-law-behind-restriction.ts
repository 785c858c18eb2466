import { freedomOfInformation } from '../../basis.ts'
import { everyAction, type Requirement } from '../../policy.ts'
import { atLeast } from '../../sensitivity.ts'

/** Openness is the main rule: what is restricted names the law that restricts it. Asked before go-live; a missing law is a defect of the register, not a danger of the place. */
export const l01: Requirement = {
  id: 'L01',
  pack: 'no',
  effect: 'require',
  actions: everyAction,
  reads: ['kind', 'label', 'legalBasis', 'places'],
  title: {
    nb: 'Skjermet innhold skal ha en lovhjemmel',
    nn: 'Skjerma innhald skal ha ein lovheimel',
    sv: 'Skyddat innehåll ska ha ett lagstöd',
    en: 'Restricted content must name a law',
  },
  when: (request) =>
    request.subject.kind === 'data-set' &&
    atLeast(request, 'C2') &&
    !request.subject.legalBasis.some((basis) => basis.kind === 'restriction' && !basis.rescued),
  answers: ({ subject }) => [{ fact: subject.places.legalBasis, before: 'go-live' }],
  reason: {
    nb: 'Innholdet er {class} uten at det er oppgitt hvilken lovhjemmel som skjermer det; offentlighet er hovedregelen.',
    nn: 'Innhaldet er {class} utan at det er oppgjeve kva lovheimel som skjermar det; offentlegheit er hovudregelen.',
    sv: 'Innehållet är {class} utan att det anges vilket lagstöd som skyddar det; offentlighet är huvudregeln.',
    en: 'The content is {class} and no law that restricts it is named; openness is the main rule.',
  },
  question: {
    nb: 'Hvilken lov og paragraf begrunner at datasettet er skjermet?',
    nn: 'Kva lov og paragraf grunngjev at datasettet er skjerma?',
    sv: 'Vilken lag och paragraf motiverar att datamängden är skyddad?',
    en: 'Which law and paragraph is the reason that the data set is restricted?',
  },
  basis: [freedomOfInformation],
  since: '2009-01-01',
  owner: 'legal',
  reviewOn: '2027-01-15',
  examples: {
    fires: { label: { confidentiality: 'C2' } },
    doesNotFire: {
      label: { confidentiality: 'C2' },
      subject: {
        legalBasis: [{ law: 'offentleglova', paragraph: '13', kind: 'restriction', optional: false, rescued: false }],
      },
    },
  },
}
