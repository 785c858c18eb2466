import { type Country, eea } from '#catalogue/vocabulary/identifier.ts'
import { liesInEea } from './jurisdiction.ts'
import type { ControlDemand } from './policy.ts'
import type { PolicyRequest } from './request.ts'
import { atLeast } from './sensitivity.ts'

/** Copies and backups stay within the countries. */
export const within = (countries: readonly Country[]): readonly ControlDemand[] => [
  { control: 'copies-within', countries },
  { control: 'backup-within', countries },
]

/** Demands that depend on a list of countries: made once for each list, which is what lets decisions share them. */
export function demandsOn(
  make: (countries: readonly Country[]) => readonly ControlDemand[],
): (countries: readonly Country[]) => readonly ControlDemand[] {
  const known = new WeakMap<readonly Country[], readonly ControlDemand[]>()
  return (countries) => {
    const found = known.get(countries)
    if (found !== undefined) return found
    const made = make([...countries].sort())
    known.set(countries, made)
    return made
  }
}

export const copiesWithin = demandsOn(within)

const lists = new Map<string, readonly Country[]>()

/** The same sorted list for the same countries, whoever asks. */
function listOf(...countries: readonly Country[]): readonly Country[] {
  const sorted = [...new Set(countries)].sort()
  const key = sorted.join(' ')
  const found = lists.get(key)
  if (found !== undefined) return found
  lists.set(key, sorted)
  return sorted
}

const byPlaces = new Map<string, readonly Country[]>()

function once(key: string, make: () => readonly Country[]): readonly Country[] {
  const found = byPlaces.get(key)
  if (found !== undefined) return found
  const made = make()
  byPlaces.set(key, made)
  return made
}

/** The EEA, and the home country where it lies outside. */
export const eeaAnd = (home: Country): readonly Country[] => once(`EEA ${home}`, () => listOf(...eea, home))

/**
 * Where copies may lie. Open data: the EEA and the two neighbours with an adequacy decision, and the zone's own country, so
 * that an open zone outside the EEA is not refused for where it is. Up to protected: the EEA. Confidential: the home country
 * and the zone's own. Strictly confidential: the home country.
 */
export function copyCountries(request: PolicyRequest): readonly Country[] {
  const home = request.body.homeCountry
  const here = request.zone.location.country
  if (atLeast(request, 'C4')) return once(home, () => listOf(home))
  if (atLeast(request, 'C3')) {
    return liesInEea(request) ? once(`${home} ${here}`, () => listOf(home, here)) : once(home, () => listOf(home))
  }
  if (atLeast(request, 'C1')) return eeaAnd(home)
  return once(`open ${home} ${here}`, () => listOf(...eea, 'CH', 'GB', home, here))
}
