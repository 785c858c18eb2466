import { type Country, eea } from '#catalogue/vocabulary/identifier.ts'
import { ownChoice } from '../../basis.ts'
import { liesInEea } from '../../jurisdiction.ts'
import { type Requirement, storing } from '../../policy.ts'
import type { PolicyRequest } from '../../request.ts'
import { atLeast } from '../../sensitivity.ts'

const adequate: readonly Country[] = [...eea, 'CH', 'GB'].sort() as Country[]
const withinEea: readonly Country[] = [...eea].sort()

/**
 * Where copies may lie. Open data: the EEA and the two neighbours with an adequacy decision. Up to protected: the EEA.
 * Confidential: the home country and the zone's own country. Strictly confidential: the home country. The zone's own
 * country always counts for open data, so that an open zone outside the EEA is not refused for where it is.
 */
export function copyCountries(request: PolicyRequest): readonly Country[] {
  const { body, zone } = request
  const home = body.homeCountry
  const here = zone.location.country
  if (atLeast(request, 'C4')) return [home]
  if (atLeast(request, 'C3')) return liesInEea(request) ? union([home], here) : [home]
  if (atLeast(request, 'C1')) return union(withinEea, home)
  return union(union(adequate, home), here)
}

const union = (countries: readonly Country[], one: Country): readonly Country[] =>
  countries.includes(one) ? countries : [...countries, one].sort()

/** What every stored data set gets, however open it is. */
export const s01: Requirement = {
  id: 'S01',
  pack: 'baseline',
  effect: 'require',
  actions: storing,
  title: {
    nb: 'Grunnsikring av alt som lagres',
    nn: 'Grunnsikring av alt som blir lagra',
    sv: 'Grundskydd för allt som lagras',
    en: 'Basic protection of everything stored',
  },
  when: () => true,
  controls: (request) => {
    const countries = copyCountries(request)
    return [
      { control: 'region-pinned' },
      { control: 'public-access-blocked' },
      { control: 'tls-only' },
      { control: 'encrypted-at-rest' },
      { control: 'copies-within', countries },
      { control: 'backup-within', countries },
    ]
  },
  reason: {
    params: (request) => ({ countries: copyCountries(request).join(', ') }),
    nb: 'Alt som lagres, låses til sin region, krypteres, stenges for allmenn tilgang, og kopier og sikkerhetskopier blir i {countries}.',
    nn: 'Alt som blir lagra, blir låst til sin region, kryptert og stengt for allmenn tilgang, og kopiar og tryggingskopiar blir verande i {countries}.',
    sv: 'Allt som lagras låses till sin region, krypteras och stängs för allmän åtkomst, och kopior och säkerhetskopior stannar i {countries}.',
    en: 'Everything stored is pinned to its region, encrypted and closed to the public, and copies and backups stay in {countries}.',
  },
  basis: [ownChoice(1)],
  since: '2018-01-01',
  owner: 'security',
  reviewOn: '2027-06-01',
  examples: { fires: {}, doesNotFire: { action: 'operate' } },
}
