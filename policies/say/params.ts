import type { FullText, Language } from '#catalogue/vocabulary/text.ts'
import { sayCountries, sayList } from './countries.ts'
import { classNames, controlNames, documentNames, markerNames, stateNames } from './names.ts'

const countryParams = new Set(['countries', 'country', 'parents', 'staff', 'home'])

const unknownNumber: FullText = {
  nb: 'et ukjent antall',
  nn: 'eit ukjent tal',
  sv: 'ett okänt antal',
  en: 'an unknown number of',
}

const formats = new Map<Language, Intl.NumberFormat>()

function numberFormat(language: Language): Intl.NumberFormat {
  const found = formats.get(language)
  if (found !== undefined) return found
  const made = new Intl.NumberFormat([language, 'nb'])
  formats.set(language, made)
  return made
}

/** Codes in parameters become words: countries, classes, controls, documents and markers. */
export function sayParams(params: Readonly<Record<string, string>>, language: Language): Record<string, string> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, sayParam(name, value, language)]))
}

function sayParam(name: string, value: string, language: Language): string {
  if (countryParams.has(name)) return sayCountries(value, language)
  switch (name) {
    case 'class':
    case 'floor':
      return word(classNames, value, language)
    case 'document':
    case 'documents':
      return sayList(
        value.split(', ').map((code) => word(documentNames, code, language)),
        language,
      )
    case 'missing':
      return sayList(
        value.split(', ').map((code) => word(controlNames, code, language)),
        language,
      )
    case 'markers':
      return sayList(
        value.split(', ').map((code) => word(markerNames, code, language)),
        language,
      )
    case 'state':
      return word(stateNames, value, language)
    case 'subjects':
    case 'many':
      return value === 'unknown' ? unknownNumber[language] : numberFormat(language).format(Number(value))
    default:
      return value
  }
}

/** The name of a code in a language; a code that has no name stands as it is. */
export const word = (names: Readonly<Record<string, FullText>>, code: string, language: Language): string =>
  names[code]?.[language] ?? code
