import { jurisdictionRecord, nsmFactors } from '../../basis.ts'
import { publicCloud } from '../../example.ts'
import { hasForeignParent, hasForeignStaff, listed, zonePlace } from '../../jurisdiction.ts'
import { type Ask, everyAction, type Forbid } from '../../policy.ts'
import { atLeast } from '../../sensitivity.ts'
import { and, or } from '../../trilean.ts'

const ask = (fact: string, zone: string): Ask => ({ fact, before: 'placement', params: { zone } })

/** Strictly confidential content never meets an operator that a foreign law can compel, or staff abroad. */
export const j02: Forbid = {
  id: 'J02',
  pack: 'baseline',
  effect: 'forbid',
  actions: everyAction,
  reads: ['label', 'zone'],
  title: {
    nb: 'Strengt fortrolig innhold og utenlandsk drift',
    nn: 'Strengt fortruleg innhald og utanlandsk drift',
    sv: 'Strängt konfidentiellt innehåll och utländsk drift',
    en: 'Strictly confidential content and foreign operation',
  },
  when: (request) => and(atLeast(request, 'C4'), or(hasForeignParent(request), hasForeignStaff(request))),
  asks: ({ zone }) => [
    ...(zone.parentJurisdictions === 'unknown' ? [ask(zonePlace(zone, 'parentJurisdictions'), zone.id)] : []),
    ...(zone.staffLocation === 'unknown' ? [ask(zonePlace(zone, 'staffLocation'), zone.id)] : []),
  ],
  reason: {
    params: ({ zone }) => ({ parents: listed(zone.parentJurisdictions), staff: listed(zone.staffLocation) }),
    nb: 'Innholdet er {class}. Operatøren av {zone} er underlagt retten i {parents} og har driftspersonell i {staff}; ingen nøkkelordning dekker innhold i bruk.',
    nn: 'Innhaldet er {class}. Operatøren av {zone} er underlagt retten i {parents} og har driftspersonell i {staff}; inga nøkkelordning dekkjer innhald i bruk.',
    sv: 'Innehållet är {class}. Operatören av {zone} lyder under rätten i {parents} och har driftpersonal i {staff}; ingen nyckelordning täcker innehåll som används.',
    en: 'The content is {class}. The operator of {zone} is subject to the law of {parents} and has operating staff in {staff}; no key arrangement covers content in use.',
  },
  question: {
    nb: 'Hvilke lands rett er operatøren av {zone} underlagt, og i hvilke land sitter de som drifter den?',
    nn: 'Kva lands rett er operatøren av {zone} underlagt, og i kva land sit dei som driftar henne?',
    sv: 'Vilka länders rätt lyder operatören av {zone} under, och i vilka länder sitter de som driver den?',
    en: 'Which countries’ law is the operator of {zone} subject to, and in which countries do its operating staff sit?',
  },
  basis: [nsmFactors('2 og 4'), jurisdictionRecord],
  since: '2018-01-01',
  owner: 'security',
  reviewOn: '2027-06-01',
  unwaivable: true,
  examples: {
    fires: { label: { confidentiality: 'C4' }, zone: publicCloud },
    doesNotFire: { label: { confidentiality: 'C4' } },
  },
}
