import { cloudAct, jurisdictionRecord, osl102a } from '../../basis.ts'
import { publicCloud } from '../../example.ts'
import { hasThirdCountryParent, thirdCountryParentList, zonePlace } from '../../jurisdiction.ts'
import { everyAction, type Requirement } from '../../policy.ts'
import { atLeast } from '../../sensitivity.ts'
import { and } from '../../trilean.ts'

/** Confidential content under a third country’s reach: keys that the provider cannot use, and a recorded decision that this suffices. */
export const j01: Requirement = {
  id: 'J01',
  pack: 'eu',
  effect: 'require',
  actions: everyAction.filter((action) => action !== 'operate'),
  reads: ['documents', 'label', 'zone'],
  title: {
    nb: 'Fortrolig innhold under tredjelands rekkevidde krever eksterne nøkler og egnethetsvurdering',
    nn: 'Fortruleg innhald innan rekkjevidda til eit tredjeland krev eksterne nøklar og vurdering av om sona er eigna',
    sv: 'Konfidentiellt innehåll inom ett tredjelands räckvidd kräver externa nycklar och lämplighetsbedömning',
    en: 'Confidential content within a third country’s reach needs external keys and a suitability assessment',
  },
  when: (request) => and(atLeast(request, 'C3'), hasThirdCountryParent(request)),
  controls: [{ control: 'external-key' }],
  documents: [{ kind: 'suitability-assessment', before: 'placement' }],
  asks: ({ zone }) => [
    { fact: zonePlace(zone, 'parentJurisdictions'), before: 'placement', params: { zone: zone.id } },
  ],
  reason: {
    params: (request) => ({ parents: thirdCountryParentList(request) }),
    nb: 'Innholdet er {class}, og operatøren av {zone} kan pålegges utlevering etter retten i {parents}. Nøklene må holdes utenfor leverandøren, og egnetheten må være vurdert og dokumentert.',
    nn: 'Innhaldet er {class}, og operatøren av {zone} kan bli pålagt utlevering etter retten i {parents}. Nøklane må haldast utanfor leverandøren, og det må vere vurdert og dokumentert at sona er eigna.',
    sv: 'Innehållet är {class} och operatören av {zone} kan åläggas utlämnande enligt rätten i {parents}. Nycklarna måste hållas utanför leverantören och lämpligheten vara bedömd och dokumenterad.',
    en: 'The content is {class}, and the operator of {zone} can be compelled to disclose under the law of {parents}. The keys must be held outside the provider, and suitability must be assessed and recorded.',
  },
  question: {
    nb: 'Hvilke lands rett kan pålegge operatøren av {zone}, eller selskaper over den, å utlevere innhold?',
    nn: 'Kva lands rett kan påleggje operatøren av {zone}, eller selskap over han, å utlevere innhald?',
    sv: 'Vilka länders rätt kan ålägga operatören av {zone}, eller bolag över den, att lämna ut innehåll?',
    en: 'Which countries’ law can compel the operator of {zone}, or a company above it, to disclose content?',
  },
  basis: [cloudAct, osl102a, jurisdictionRecord],
  since: '2018-03-23',
  owner: 'legal',
  reviewOn: '2027-06-01',
  examples: {
    fires: { label: { confidentiality: 'C3' }, zone: publicCloud },
    doesNotFire: { label: { confidentiality: 'C3' }, zone: { parentJurisdictions: ['SE'] } },
  },
}
