import { jurisdictionRecord } from '../../basis.ts'
import { publicCloud } from '../../example.ts'
import { hasThirdCountryParent, isSupplied, thirdCountryParentList, zonePlace } from '../../jurisdiction.ts'
import { type Requirement, storing } from '../../policy.ts'
import { atLeast } from '../../sensitivity.ts'
import { and } from '../../trilean.ts'

/** Confidential content within a third country’s reach: keys outside the provider, denied by default, so that it cannot read what lies at rest. Content in use is not covered; see J02. */
export const k02: Requirement = {
  id: 'K02',
  pack: 'baseline',
  effect: 'require',
  actions: storing,
  reads: ['label', 'zone'],
  title: {
    nb: 'Nøkler utenfor leverandøren for fortrolig innhold',
    nn: 'Nøklar utanfor leverandøren for fortruleg innhald',
    sv: 'Nycklar utanför leverantören för konfidentiellt innehåll',
    en: 'Keys outside the provider for confidential content',
  },
  when: (request) => and(atLeast(request, 'C3'), isSupplied(request), hasThirdCountryParent(request)),
  controls: [{ control: 'external-key' }],
  asks: ({ zone }) => [
    { fact: zonePlace(zone, 'parentJurisdictions'), before: 'placement', params: { zone: zone.id } },
  ],
  reason: {
    params: (request) => ({ parents: thirdCountryParentList(request) }),
    nb: 'Innholdet er {class}, og operatøren av {zone} er underlagt retten i {parents}. Nøklene må holdes utenfor leverandøren og være stengt som utgangspunkt, så den ikke kan lese det som er lagret.',
    nn: 'Innhaldet er {class}, og operatøren av {zone} er underlagt retten i {parents}. Nøklane må haldast utanfor leverandøren og vere stengde som utgangspunkt, så han ikkje kan lese det som er lagra.',
    sv: 'Innehållet är {class} och operatören av {zone} lyder under rätten i {parents}. Nycklarna måste hållas utanför leverantören och vara stängda som utgångspunkt, så att den inte kan läsa det som lagras.',
    en: 'The content is {class}, and the operator of {zone} is subject to the law of {parents}. The keys must be held outside the provider and denied by default, so that it cannot read what is stored.',
  },
  question: {
    nb: 'Hvilke lands rett er operatøren av {zone} underlagt?',
    nn: 'Kva lands rett er operatøren av {zone} underlagt?',
    sv: 'Vilka länders rätt lyder operatören av {zone} under?',
    en: 'Which countries’ law is the operator of {zone} subject to?',
  },
  basis: [jurisdictionRecord],
  since: '2018-01-01',
  owner: 'security',
  reviewOn: '2027-06-01',
  examples: {
    fires: { label: { confidentiality: 'C3' }, zone: publicCloud },
    doesNotFire: { label: { confidentiality: 'C2' }, zone: { kind: 'hyperscaler', parentJurisdictions: ['US'] } },
  },
}
