import { transfers } from '../../basis.ts'
import { publicCloud } from '../../example.ts'
import { hasThirdCountryParent, hasThirdCountryStaff, liesInEea, listed, zonePlace } from '../../jurisdiction.ts'
import { everyAction, type Requirement } from '../../policy.ts'
import { isPersonal } from '../../sensitivity.ts'
import { and, or } from '../../trilean.ts'

/** Personal data that may be processed outside the EEA needs a named transfer basis. In a zone outside the EEA it must be there first; inside, where only a parent or staff abroad could reach the data, before go-live. */
export const j05: Requirement = {
  id: 'J05',
  pack: 'eu',
  effect: 'require',
  actions: everyAction,
  reads: ['documents', 'label', 'zone'],
  title: {
    nb: 'Overføringsgrunnlag når behandling utenfor EØS er mulig',
    nn: 'Overføringsgrunnlag når behandling utanfor EØS er mogleg',
    sv: 'Överföringsgrund när behandling utanför EES är möjlig',
    en: 'A transfer basis where processing outside the EEA is possible',
  },
  when: (request) =>
    and(isPersonal(request), or(!liesInEea(request), hasThirdCountryParent(request), hasThirdCountryStaff(request))),
  documents: [
    { kind: 'transfer-basis', before: 'placement', when: (request) => !liesInEea(request) },
    { kind: 'transfer-basis', before: 'go-live', when: liesInEea },
  ],
  asks: ({ zone }) => [
    {
      fact: zonePlace(zone, zone.parentJurisdictions === 'unknown' ? 'parentJurisdictions' : 'staffLocation'),
      before: 'go-live',
      params: { zone: zone.id },
    },
  ],
  reason: {
    params: ({ zone }) => ({
      country: zone.location.country,
      parents: listed(zone.parentJurisdictions),
      staff: listed(zone.staffLocation),
    }),
    nb: 'Innholdet er personopplysninger og kan bli behandlet utenfor EØS: {zone} ligger i {country}, er underlagt retten i {parents} og driftes fra {staff}. Overføringsgrunnlag, reservesone og revisjonsdato må være oppgitt.',
    nn: 'Innhaldet er personopplysningar og kan bli behandla utanfor EØS: {zone} ligg i {country}, er underlagt retten i {parents} og blir drifta frå {staff}. Overføringsgrunnlag, reservesone og revisjonsdato må vere oppgjevne.',
    sv: 'Innehållet är personuppgifter och kan komma att behandlas utanför EES: {zone} ligger i {country}, lyder under rätten i {parents} och drivs från {staff}. Överföringsgrund, reservzon och datum för översyn måste anges.',
    en: 'The content is personal data and may be processed outside the EEA: {zone} lies in {country}, is subject to the law of {parents} and is operated from {staff}. A transfer basis, an alternate zone and a review date must be named.',
  },
  question: {
    nb: 'Kan personopplysninger i {zone} bli behandlet utenfor EØS, av operatøren, selskaper over den eller personellet?',
    nn: 'Kan personopplysningar i {zone} bli behandla utanfor EØS, av operatøren, selskap over han eller personellet?',
    sv: 'Kan personuppgifter i {zone} komma att behandlas utanför EES, av operatören, bolag över den eller personalen?',
    en: 'Can personal data in {zone} be processed outside the EEA, by the operator, companies above it or its staff?',
  },
  basis: [transfers],
  since: '2018-07-20',
  owner: 'data-protection',
  reviewOn: '2027-01-15',
  examples: {
    fires: { label: { markers: ['personal'] }, zone: publicCloud },
    doesNotFire: { label: { markers: ['personal'] } },
  },
}
