import { uibBlack } from '../../basis.ts'
import { publicCloud } from '../../example.ts'
import { hasForeignParent, liesAtHome, zonePlace } from '../../jurisdiction.ts'
import { everyAction, type Forbid } from '../../policy.ts'
import { has } from '../../sensitivity.ts'
import { and, or } from '../../trilean.ts'

/** A secret address is a matter of life: own cloud, or a domestic host that only home law governs. */
export const p04: Forbid = {
  id: 'P04',
  pack: 'baseline',
  effect: 'forbid',
  actions: everyAction,
  reads: ['label', 'zone'],
  title: {
    nb: 'Hemmelig adresse bare i egen sky eller hos vertskap under hjemlandets rett',
    nn: 'Hemmeleg adresse berre i eiga sky eller hos vertskap under retten i heimlandet',
    sv: 'Skyddad adress bara i eget moln eller hos värd under hemlandets rätt',
    en: 'Protected addresses only in an own cloud or with a host under home law',
  },
  when: (request) =>
    and(
      has(request, 'protected-address'),
      or(request.zone.kind === 'hyperscaler', !liesAtHome(request), hasForeignParent(request)),
    ),
  asks: ({ zone }) => [
    { fact: zonePlace(zone, 'parentJurisdictions'), before: 'placement', params: { zone: zone.id } },
  ],
  reason: {
    nb: 'Innholdet har hemmelige adresser, der røping kan koste liv. {zone} er verken egen sky eller et innenlandsk vertskap som bare hjemlandets rett rår over.',
    nn: 'Innhaldet har hemmelege adresser, der røping kan koste liv. {zone} er verken eiga sky eller eit innanlandsk vertskap som berre retten i heimlandet rår over.',
    sv: 'Innehållet har skyddade adresser, där ett röjande kan kosta liv. {zone} är varken eget moln eller en inhemsk värd som bara hemlandets rätt råder över.',
    en: 'The content holds protected addresses, where disclosure can cost lives. {zone} is neither an own cloud nor a domestic host that only home law governs.',
  },
  question: {
    nb: 'Hvilke lands rett er operatøren av {zone} underlagt?',
    nn: 'Kva lands rett er operatøren av {zone} underlagt?',
    sv: 'Vilka länders rätt lyder operatören av {zone} under?',
    en: 'Which countries’ law is the operator of {zone} subject to?',
  },
  basis: [uibBlack],
  since: '2018-01-01',
  owner: 'security',
  reviewOn: '2027-06-01',
  unwaivable: true,
  examples: {
    fires: { label: { markers: ['protected-address'] }, zone: publicCloud },
    doesNotFire: { label: { markers: ['protected-address'] } },
  },
}
