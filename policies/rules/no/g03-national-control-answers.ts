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
    nb: 'Innholdet er skjermingsverdig. NSMs seks faktorer for nasjonal kontroll må besvares for {zone}: før innholdet legges der, eller før drift hvis sonen er virksomhetens egen og bare hjemlandets rett rår over den.',
    nn: 'Innhaldet er skjermingsverdig. Dei seks faktorane til NSM for nasjonal kontroll må svarast på for {zone}: før innhaldet blir lagt der, eller før drift dersom sona er verksemda si eiga og berre retten i heimlandet rår over ho.',
    sv: 'Innehållet är skyddsvärt. NSM:s sex faktorer för nationell kontroll måste besvaras för {zone}: innan innehållet läggs där, eller före drift om zonen är organets egen och bara hemlandets rätt råder över den.',
    en: 'The content is worth protecting. NSM’s six factors for national control must be answered for {zone}: before the content is placed there, or before go-live if the zone is the body’s own and only home law governs it.',
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
