import { jurisdictionRecord } from '../../basis.ts'
import { publicCloud } from '../../example.ts'
import { hasThirdCountryParent, isSupplied, thirdCountryParentList, zonePlace } from '../../jurisdiction.ts'
import { type Requirement, storing } from '../../policy.ts'
import { atLeast } from '../../sensitivity.ts'
import { and } from '../../trilean.ts'

/** Protected content: the body manages the keys, unless the operator is under EEA law alone. There the provider may hold them, since nobody outside the EEA can order it to use them (docs/adr/0003). */
export const k01: Requirement = {
  id: 'K01',
  pack: 'baseline',
  effect: 'require',
  actions: storing,
  reads: ['label', 'zone'],
  title: {
    nb: 'Kundestyrte nøkler for beskyttet innhold',
    nn: 'Kundestyrte nøklar for verna innhald',
    sv: 'Kundstyrda nycklar för skyddat innehåll',
    en: 'Customer-managed keys for protected content',
  },
  when: (request) => and(atLeast(request, 'C2'), isSupplied(request), hasThirdCountryParent(request)),
  controls: [{ control: 'customer-managed-key' }, { control: 'region-pinned' }],
  asks: ({ zone }) => [
    { fact: zonePlace(zone, 'parentJurisdictions'), before: 'placement', params: { zone: zone.id } },
  ],
  reason: {
    params: (request) => ({ parents: thirdCountryParentList(request) }),
    nb: 'Innholdet er {class}, og operatøren av {zone} er underlagt retten i {parents}. Virksomheten må derfor selv styre nøklene, og regionen låses.',
    nn: 'Innhaldet er {class}, og operatøren av {zone} er underlagt retten i {parents}. Verksemda må derfor sjølv styre nøklane, og regionen blir låst.',
    sv: 'Innehållet är {class} och operatören av {zone} lyder under rätten i {parents}. Organet måste därför självt styra nycklarna, och regionen låses.',
    en: 'The content is {class}, and the operator of {zone} is subject to the law of {parents}. The body must therefore manage the keys itself, and the region is pinned.',
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
    fires: { label: { confidentiality: 'C2' }, zone: publicCloud },
    doesNotFire: { label: { confidentiality: 'C2' }, zone: { kind: 'domestic-hosting', parentJurisdictions: ['SE'] } },
  },
}
