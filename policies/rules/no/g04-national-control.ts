import { nsmFactors } from '../../basis.ts'
import { publicCloud } from '../../example.ts'
import { liesAtHome } from '../../jurisdiction.ts'
import { everyAction, type Forbid } from '../../policy.ts'
import { has } from '../../sensitivity.ts'

/** National control cannot be had in a data centre abroad. */
export const g04: Forbid = {
  id: 'G04',
  pack: 'no',
  effect: 'forbid',
  actions: everyAction,
  reads: ['label', 'zone'],
  title: {
    nb: 'Nasjonal kontroll krever datasenter i hjemlandet',
    nn: 'Nasjonal kontroll krev datasenter i heimlandet',
    sv: 'Nationell kontroll kräver datacenter i hemlandet',
    en: 'National control needs a data centre in the home country',
  },
  when: (request) => has(request, 'skjermingsverdig') && !liesAtHome(request),
  reason: {
    params: ({ zone }) => ({ country: zone.location.country }),
    nb: 'Innholdet krever nasjonal kontroll, og {zone} ligger i {country}; nasjonal kontroll kan ikke oppnås med datasenter i utlandet.',
    nn: 'Innhaldet krev nasjonal kontroll, og {zone} ligg i {country}; nasjonal kontroll kan ikkje oppnåast med datasenter i utlandet.',
    sv: 'Innehållet kräver nationell kontroll och {zone} ligger i {country}; nationell kontroll går inte att uppnå med datacenter utomlands.',
    en: 'The content needs national control, and {zone} lies in {country}; national control cannot be had with a data centre abroad.',
  },
  basis: [nsmFactors('1')],
  since: '2019-01-01',
  owner: 'security',
  reviewOn: '2027-06-01',
  unwaivable: true,
  examples: {
    fires: {
      label: { markers: ['skjermingsverdig'] },
      zone: publicCloud,
    },
    doesNotFire: { label: { markers: ['skjermingsverdig'] } },
  },
}
