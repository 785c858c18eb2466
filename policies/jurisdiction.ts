import type { LandingZone } from '#catalogue/landing-zone.ts'
import { type Country, eea } from '#catalogue/vocabulary/identifier.ts'
import type { PolicyRequest } from './request.ts'
import type { Trilean } from './trilean.ts'

// Location is not jurisdiction: where the machines stand, whose law can compel the operator, and where its staff sit are
// three facts. Two circles matter (docs/adr/0003): the home country, and the EEA with the home country.

const states: ReadonlySet<Country> = new Set(eea)

const inEea = (country: Country, home: Country): boolean => country === home || states.has(country)

export const liesAtHome = ({ zone, body }: PolicyRequest): boolean => zone.location.country === body.homeCountry

export const liesInEea = ({ zone, body }: PolicyRequest): boolean => inEea(zone.location.country, body.homeCountry)

/** Some law other than the home country's can compel the operator or a company above it. */
export function hasForeignParent({ zone, body }: PolicyRequest): Trilean {
  return some(zone.parentJurisdictions, (country) => country !== body.homeCountry)
}

/** Some law from outside the EEA can compel the operator or a company above it. */
export function hasThirdCountryParent({ zone, body }: PolicyRequest): Trilean {
  return some(zone.parentJurisdictions, (country) => !inEea(country, body.homeCountry))
}

/** Some operating or support staff sit outside the home country. */
export function hasForeignStaff({ zone, body }: PolicyRequest): Trilean {
  return some(zone.staffLocation, (country) => country !== body.homeCountry)
}

/** Some operating or support staff sit outside the EEA. */
export function hasThirdCountryStaff({ zone, body }: PolicyRequest): Trilean {
  return some(zone.staffLocation, (country) => !inEea(country, body.homeCountry))
}

/** Somebody else than the body itself runs the zone. */
export const isSupplied = ({ zone }: PolicyRequest): boolean => zone.kind !== 'private-cloud'

const words = new WeakMap<readonly Country[], string>()

/** `NO, US`, sorted, or `unknown`. */
export function listed(countries: readonly Country[] | 'unknown'): string {
  if (countries === 'unknown') return 'unknown'
  const found = words.get(countries)
  if (found !== undefined) return found
  const made = [...countries].sort().join(', ')
  words.set(countries, made)
  return made
}

/** Parents whose law is not the home country's, as a sorted list. */
export function foreignParentList({ zone, body }: PolicyRequest): string {
  if (zone.parentJurisdictions === 'unknown') return 'unknown'
  return listed(zone.parentJurisdictions.filter((country) => country !== body.homeCountry))
}

/** Parents whose law comes from outside the EEA, as a sorted list. */
export function thirdCountryParentList({ zone, body }: PolicyRequest): string {
  if (zone.parentJurisdictions === 'unknown') return 'unknown'
  return listed(zone.parentJurisdictions.filter((country) => !inEea(country, body.homeCountry)))
}

/** Place of a zone's fact, for questions to those who keep `rettsky.yaml`. */
export const zonePlace = (zone: LandingZone, fact: 'parentJurisdictions' | 'staffLocation'): string =>
  `zones[${zone.id}].${fact}`

function some(countries: readonly Country[] | 'unknown', test: (country: Country) => boolean): Trilean {
  return countries === 'unknown' ? 'unknown' : countries.some(test)
}
