import { companySecurity57 } from '../../basis.ts'
import { isInDate } from '../../documents.ts'
import { everyAction, type Requirement } from '../../policy.ts'
import { has } from '../../sensitivity.ts'

/** A list of what protects something outranks its items: network maps and alarm plans are confidential, and somebody says whether they are worth protecting under the security act. */
export const m03: Requirement = {
  id: 'M03',
  pack: 'no',
  effect: 'require',
  actions: everyAction,
  reads: ['documents', 'label', 'lowered', 'places'],
  title: {
    nb: 'Nettkart og alarmplaner er minst fortrolige',
    nn: 'Nettkart og alarmplanar er minst fortrulege',
    sv: 'Nätkartor och larmplaner är minst konfidentiella',
    en: 'Network maps and alarm plans are confidential at least',
  },
  when: (request) => has(request, 'security-detail') && !request.subject.lowered,
  floor: 'C3',
  answers: (request) =>
    has(request, 'skjermingsverdig') || isInDate(request, 'national-control-answers')
      ? []
      : [{ fact: request.subject.places.markers, before: 'go-live' }],
  reason: {
    nb: 'Innholdet viser sikringstiltak eller objekter samlet og regnes som minst fortrolig (C3), selv om hvert punkt er mildere.',
    nn: 'Innhaldet viser sikringstiltak eller objekt samla og blir rekna som minst fortruleg (C3), sjølv om kvart punkt er mildare.',
    sv: 'Innehållet visar skyddsåtgärder eller objekt samlat och räknas som minst konfidentiellt (C3), även om varje post är mildare.',
    en: 'The content shows protective measures or objects together and counts as confidential at least (C3), even if each item is milder.',
  },
  question: {
    nb: 'Er oversikten skjermingsverdig etter sikkerhetsloven?',
    nn: 'Er oversikta skjermingsverdig etter tryggleikslova?',
    sv: 'Är översikten skyddsvärd enligt säkerhetslagen?',
    en: 'Is the overview worth protecting under the security act?',
  },
  basis: [companySecurity57],
  since: '2019-01-01',
  owner: 'security',
  reviewOn: '2027-06-01',
  examples: {
    fires: { label: { markers: ['security-detail'] } },
    doesNotFire: {},
  },
}
