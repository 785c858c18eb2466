import { archiveCopies } from '../../basis.ts'
import { publicCloud } from '../../example.ts'
import { liesAtHome, liesInEea } from '../../jurisdiction.ts'
import { everyAction, type Preference } from '../../policy.ts'

/** A copy may lie elsewhere in the EEA while the complete archive stays in Norway. Practice under the act of 1992; under the act of 2025 nobody has confirmed it. */
export const a02: Preference = {
  id: 'A02',
  pack: 'no',
  effect: 'prefer',
  actions: everyAction,
  reads: ['archive', 'zone'],
  title: {
    nb: 'Kopi av arkiv kan ligge i EØS',
    nn: 'Kopi av arkiv kan liggje i EØS',
    sv: 'Kopia av arkiv får ligga i EES',
    en: 'A copy of the archive may lie in the EEA',
  },
  when: (request) =>
    request.subject.archive.includes('copy') &&
    !request.subject.archive.includes('core') &&
    liesInEea(request) &&
    !liesAtHome(request),
  reason: {
    params: ({ zone, asOf }) => ({ asOf, country: zone.location.country }),
    nb: 'Innholdet er en kopi, og det fullstendige arkivet er i Norge; kopien kan ligge i {country}.',
    nn: 'Innhaldet er ein kopi, og det fullstendige arkivet er i Noreg; kopien kan liggje i {country}.',
    sv: 'Innehållet är en kopia och det fullständiga arkivet finns i Norge; kopian får ligga i {country}.',
    en: 'The content is a copy and the complete archive is in Norway; the copy may lie in {country}.',
  },
  basis: archiveCopies,
  since: '1999-01-01',
  owner: 'archive',
  reviewOn: '2027-01-15',
  examples: {
    fires: {
      subject: { archive: ['copy'] },
      zone: publicCloud,
    },
    doesNotFire: {
      subject: { archive: ['core'] },
      zone: { location: { country: 'SE', city: 'Stockholm', region: 'sto1', site: 'sto1' } },
    },
  },
}
