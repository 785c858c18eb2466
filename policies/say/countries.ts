import { eea } from '#catalogue/vocabulary/identifier.ts'
import type { FullText, Language } from '#catalogue/vocabulary/text.ts'

const eeaNames: FullText = { nb: 'EØS', nn: 'EØS', sv: 'EES', en: 'the EEA' }
const unknown: FullText = {
  nb: 'ukjent land',
  nn: 'ukjent land',
  sv: 'okänt land',
  en: 'an unknown country',
}
const nowhere: FullText = { nb: 'ingen land', nn: 'ingen land', sv: 'inga länder', en: 'no country' }

/** Countries that English names with an article: `the United States`. */
const withArticle = new Set(['AE', 'CZ', 'GB', 'NL', 'US'])

const regions = new Map<Language, Intl.DisplayNames>()
const lists = new Map<string, Intl.ListFormat>()

/** `SE, NO` is said `Norge og Sverige`; where all of the EEA is among them, it is said as one: `EØS, Storbritannia og Sveits`. */
export function sayCountries(
  codes: string,
  language: Language,
  joint: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  if (codes === 'unknown') return unknown[language]
  const given = codes
    .split(',')
    .map((code) => code.trim())
    .filter((code) => code !== '')
  if (given.length === 0) return nowhere[language]
  const all = eea.every((country) => given.includes(country))
  const rest = all ? given.filter((code) => !(eea as readonly string[]).includes(code)) : given
  const named = rest.map((code) => (code === 'EEA' ? eeaNames[language] : countryName(code, language)))
  named.sort((a, b) => (a < b ? -1 : 1))
  return listFormat(language, joint).format(all ? [eeaNames[language], ...named] : named)
}

/** A plain list of words in the language: `tilgangslogg, to anlegg og versjoner`. */
export function sayList(
  words: readonly string[],
  language: Language,
  joint: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  return listFormat(language, joint).format(words)
}

function countryName(code: string, language: Language): string {
  let names = regions.get(language)
  if (names === undefined) {
    names = new Intl.DisplayNames([language, 'nb'], { type: 'region' })
    regions.set(language, names)
  }
  const name = /^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code
  return language === 'en' && withArticle.has(code) ? `the ${name}` : name
}

function listFormat(language: Language, joint: 'conjunction' | 'disjunction'): Intl.ListFormat {
  const key = `${language} ${joint}`
  let format = lists.get(key)
  if (format === undefined) {
    format = new Intl.ListFormat([language, 'nb'], { style: 'long', type: joint })
    lists.set(key, format)
  }
  return format
}
