import { nsmFactors, nsmQuestions } from '../../basis.ts'
import { documentPlace, isInDate } from '../../documents.ts'
import { hasForeignParent } from '../../jurisdiction.ts'
import { everyAction, type Inquiry } from '../../policy.ts'
import { has } from '../../sensitivity.ts'
import { and, not } from '../../trilean.ts'

/** Information worth protecting, ungraded: the six factors of national control are answered before it leaves home control. */
export const g03: Inquiry = {
  id: 'G03',
  pack: 'no',
  effect: 'ask',
  actions: everyAction,
  reads: ['documents', 'label', 'zone'],
  title: {
    nb: 'Skjermingsverdig, ugradert: NSMs seks faktorer skal besvares',
    nn: 'Skjermingsverdig, ugradert: dei seks faktorane til NSM skal svarast på',
    sv: 'Skyddsvärt men ograderat: NSM:s sex faktorer ska besvaras',
    en: 'Worth protecting, ungraded: NSM’s six factors must be answered',
  },
  when: (request) =>
    and(has(request, 'skjermingsverdig'), !has(request, 'graded'), !isInDate(request, 'national-control-answers')),
  asks: (request) => {
    const homeControlled = and(request.zone.kind === 'private-cloud', not(hasForeignParent(request)))
    return [
      {
        fact: documentPlace('national-control-answers'),
        before: homeControlled === true ? 'go-live' : 'placement',
        params: { document: 'national-control-answers' },
      },
    ]
  },
  reason: {
    nb: 'Innholdet er skjermingsverdig. NSMs seks faktorer for nasjonal kontroll må være besvart før det legges i {zone}, som ikke er under hjemlandets kontroll.',
    nn: 'Innhaldet er skjermingsverdig. Dei seks faktorane til NSM for nasjonal kontroll må vere svara på før det blir lagt i {zone}, som ikkje er under kontroll av heimlandet.',
    sv: 'Innehållet är skyddsvärt. NSM:s sex faktorer för nationell kontroll måste vara besvarade innan det läggs i {zone}, som inte står under hemlandets kontroll.',
    en: 'The content is worth protecting. NSM’s six factors for national control must be answered before it is placed in {zone}, which is not under home control alone.',
  },
  basis: [nsmQuestions, nsmFactors('1–6')],
  since: '2019-01-01',
  owner: 'security',
  reviewOn: '2027-06-01',
  examples: {
    fires: { label: { markers: ['skjermingsverdig'] } },
    doesNotFire: {
      label: { markers: ['skjermingsverdig'] },
      subject: { documents: { 'national-control-answers': { has: 'yes' } } },
    },
  },
}
