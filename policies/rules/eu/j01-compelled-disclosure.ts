import { cloudAct, jurisdictionRecord, osl102a } from '../../basis.ts'
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
    nb: 'Innholdet er {class}, og driftsselskapet i {zone} kan pålegges utlevering etter rett i {parents}. Nøklene må holdes utenfor leverandøren, og egnetheten må være vurdert og dokumentert.',
    nn: 'Innhaldet er {class}, og driftsselskapet i {zone} kan bli pålagt utlevering etter retten i {parents}. Nøklane må haldast utanfor leverandøren, og det må vere vurdert og dokumentert at sona er eigna.',
    sv: 'Innehållet är {class} och driftbolaget i {zone} kan åläggas utlämnande enligt rätten i {parents}. Nycklarna måste hållas utanför leverantören och lämpligheten vara bedömd och dokumenterad.',
    en: 'The content is {class}, and the operator of {zone} can be compelled to disclose under the law of {parents}. The keys must be held outside the provider, and suitability must be assessed and recorded.',
  },
  question: {
    nb: 'Hvilke lands rett kan pålegge driftsselskapet i {zone}, eller selskaper over det, å utlevere innhold?',
    nn: 'Kva lands rett kan påleggje driftsselskapet i {zone}, eller selskap over det, å utlevere innhald?',
    sv: 'Vilka länders rätt kan ålägga driftbolaget i {zone}, eller bolag över det, att lämna ut innehåll?',
    en: 'Which countries’ law can compel the operator of {zone}, or a company above it, to disclose content?',
  },
  basis: [cloudAct, osl102a, jurisdictionRecord],
  since: '2018-03-23',
  owner: 'legal',
  reviewOn: '2027-06-01',
  examples: {
    fires: { label: { confidentiality: 'C3' }, zone: { parentJurisdictions: ['US'] } },
    doesNotFire: { label: { confidentiality: 'C3' }, zone: { parentJurisdictions: ['SE'] } },
  },
}
