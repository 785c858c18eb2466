import { ownChoice } from '../../basis.ts'
import { copyCountries, demandsOn, within } from '../../copies.ts'
import { listed } from '../../jurisdiction.ts'
import { type Requirement, storing } from '../../policy.ts'

const basicProtection = demandsOn((countries) => [
  { control: 'region-pinned' },
  { control: 'public-access-blocked' },
  { control: 'tls-only' },
  { control: 'encrypted-at-rest' },
  ...within(countries),
])

/** What every stored data set gets, however open it is. */
export const s01: Requirement = {
  id: 'S01',
  pack: 'baseline',
  effect: 'require',
  actions: storing,
  reads: ['label', 'zone'],
  title: {
    nb: 'Grunnsikring av alt som lagres',
    nn: 'Grunnsikring av alt som blir lagra',
    sv: 'Grundskydd för allt som lagras',
    en: 'Basic protection of everything stored',
  },
  when: () => true,
  controls: (request) => basicProtection(copyCountries(request)),
  reason: {
    params: (request) => ({ countries: listed(copyCountries(request)) }),
    nb: 'Alt som lagres, blir låst til sin region, kryptert og stengt for allmenn tilgang, og kopier og sikkerhetskopier holdes i {countries}.',
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
