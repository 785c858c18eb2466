import { gdpr, navRegister } from '../../basis.ts'
import { copiesWithin, eeaAnd } from '../../copies.ts'
import { isSupplied } from '../../jurisdiction.ts'
import { type Requirement, storing } from '../../policy.ts'
import { isPersonal } from '../../sensitivity.ts'

/** Personal data: copies in the EEA; a processor agreement where a supplier runs the zone and an entry in the register of processing. Both are answered before go-live, since neither depends on which permitted zone is chosen. */
export const p01: Requirement = {
  id: 'P01',
  pack: 'eu',
  effect: 'require',
  actions: storing,
  reads: ['documents', 'label', 'zone'],
  title: {
    nb: 'Personopplysninger krever avtale, protokoll og lagring i EØS',
    nn: 'Personopplysningar krev avtale, protokoll og lagring i EØS',
    sv: 'Personuppgifter kräver avtal, register och lagring i EES',
    en: 'Personal data needs an agreement, a register entry and storage in the EEA',
  },
  when: (request) => isPersonal(request),
  controls: ({ body }) => copiesWithin(eeaAnd(body.homeCountry)),
  documents: [
    { kind: 'processor-agreement', before: 'go-live', when: isSupplied },
    { kind: 'processing-register', before: 'go-live' },
  ],
  reason: {
    nb: 'Innholdet er personopplysninger: lagring og kopier holdes i EØS, behandlingen føres i protokollen, og det inngås databehandleravtale der en leverandør drifter sonen.',
    nn: 'Innhaldet er personopplysningar: lagring og kopiar blir haldne i EØS, behandlinga blir førd i protokollen, og det blir inngått databehandlaravtale der ein leverandør driftar sona.',
    sv: 'Innehållet är personuppgifter: lagring och kopior hålls i EES, behandlingen förs in i registret och personuppgiftsbiträdesavtal tecknas där en leverantör driver zonen.',
    en: 'The content is personal data: storage and copies stay in the EEA, the processing is entered in the register, and a processor agreement is made where a supplier runs the zone.',
  },
  basis: [gdpr('art. 28 og 30'), navRegister('MISSING_ARTICLE_6')],
  since: '2018-07-20',
  owner: 'data-protection',
  reviewOn: '2027-01-15',
  examples: {
    fires: { label: { markers: ['personal'] } },
    doesNotFire: { label: { markers: [] } },
  },
}
