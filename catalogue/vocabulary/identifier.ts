import { z } from 'zod'

/** Identifier that people give: lower case, digits and hyphens, at most 40 characters, so that it fits every provider's names. */
export const Slug = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,38}[a-z0-9]$/, {
    error: 'lower-case letters, digits and hyphens, 2 to 40 characters, starting with a letter',
  })
  .meta({ description: 'Lower-case letters, digits and hyphens, 2 to 40 characters' })

/** Calendar day, ISO 8601: 2026-11-21. */
export const Day = z.iso.date().meta({ description: 'Calendar day, YYYY-MM-DD' })

/** ISO 3166-1 alpha-2 countries that offers, operators and copies may lie in. A closed list, so that a misspelt country is caught. */
export const countries = [
  'NO', 'SE', 'DK', 'FI', 'IS', 'DE', 'ES', 'FR', 'NL', 'IE', 'BE', 'LU', 'AT', 'IT', 'PT', 'PL', 'CZ', 'SK', 'SI', 'HR', 'HU', 'RO',
  'BG', 'GR', 'CY', 'MT', 'EE', 'LV', 'LT', 'LI', 'CH', 'GB', 'US', 'CA', 'JP', 'AU', 'IN', 'BR', 'SG', 'KR', 'CN', 'ZA', 'AE', 'IL', 'QA', 'HK', 'ID', 'MX', 'CL', 'BH', 'TW', 'NZ', 'MY', 'TH', 'SA',
] as const // biome-ignore format: a list is read best as a block
export const Country = z.enum(countries).meta({ description: 'ISO 3166-1 alpha-2 country' })
export type Country = z.infer<typeof Country>

/** The European Economic Area: the EU's 27 states, Iceland, Liechtenstein and Norway. */
export const eea: readonly Country[] = [
  'AT', 'BE', 'BG', 'HR', 'CY', 'CZ', 'DK', 'EE', 'FI', 'FR', 'DE', 'GR', 'HU', 'IE', 'IT', 'LV', 'LT', 'LU', 'MT', 'NL', 'PL', 'PT', 'RO', 'SK', 'SI', 'ES', 'SE',
  'IS', 'LI', 'NO',
] // biome-ignore format: a list is read best as a block

const weights = [3, 2, 7, 6, 5, 4, 3, 2]

/** True for a Norwegian organisation number: nine digits, the last a modulus-11 check digit. */
export function isOrganisationNumber(value: string): boolean {
  if (!/^[89]\d{8}$/.test(value)) return false
  const sum = weights.reduce((total, weight, i) => total + weight * Number(value[i]), 0)
  const check = (11 - (sum % 11)) % 11
  return check !== 10 && check === Number(value[8])
}
