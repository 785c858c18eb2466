import { esam } from '../../basis.ts'
import { publicCloud } from '../../example.ts'
import { foreignParentList, hasForeignParent, zonePlace } from '../../jurisdiction.ts'
import { everyAction, type Forbid } from '../../policy.ts'
import { isSecret } from '../../sensitivity.ts'
import { and } from '../../trilean.ts'

/** A body that reads foreign law at the operator as disclosure keeps secret content away from it. */
export const j04: Forbid = {
  id: 'J04',
  pack: 'se',
  effect: 'forbid',
  actions: everyAction,
  reads: ['label', 'legalBasis', 'zone'],
  title: {
    nb: 'Egen streng lesning: utenlandsk rett hos operatøren er utlevering',
    nn: 'Eiga streng lesing: utanlandsk rett hos operatøren er utlevering',
    sv: 'Egen strikt läsning: utländsk rätt hos operatören är röjande',
    en: 'Own strict reading: foreign law at the operator is disclosure',
  },
  when: (request) => and(request.settings.esamStrict, isSecret(request), hasForeignParent(request)),
  asks: ({ zone }) => [
    { fact: zonePlace(zone, 'parentJurisdictions'), before: 'placement', params: { zone: zone.id } },
  ],
  reason: {
    params: (request) => ({ parents: foreignParentList(request) }),
    nb: 'Virksomheten har valgt eSams strenge lesning: hemmelig innhold regnes som røpet når operatøren av {zone} er bundet av retten i {parents}.',
    nn: 'Verksemda har valt den strenge lesinga til eSam: hemmeleg innhald blir rekna som røpt når operatøren av {zone} er bunden av retten i {parents}.',
    sv: 'Organet har valt eSams strikta läsning: sekretess anses röjd när operatören av {zone} är bunden av rätten i {parents}.',
    en: 'The body has chosen eSam’s strict reading: secret content counts as disclosed when the operator of {zone} is bound by the law of {parents}.',
  },
  question: {
    nb: 'Hvilke lands rett er operatøren av {zone} underlagt?',
    nn: 'Kva lands rett er operatøren av {zone} underlagt?',
    sv: 'Vilka länders rätt lyder operatören av {zone} under?',
    en: 'Which countries’ law is the operator of {zone} subject to?',
  },
  basis: [esam],
  since: '2018-10-23',
  owner: 'legal',
  reviewOn: '2027-01-15',
  parameters: ['esamStrict'],
  examples: {
    fires: { settings: { esamStrict: true }, label: { confidentiality: 'C2' }, zone: publicCloud },
    doesNotFire: {
      settings: { esamStrict: false },
      label: { confidentiality: 'C2' },
      zone: { parentJurisdictions: ['US'] },
    },
  },
}
