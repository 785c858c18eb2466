import { type FullText, fill, type Language } from '#catalogue/vocabulary/text.ts'
import type { NationalViews, View } from './views.ts'

const line: FullText = {
  nb: 'Fire klasser: {four}. KLASSA: {klassa}. DCAT: {dcat}.',
  nn: 'Fire klassar: {four}. KLASSA: {klassa}. DCAT: {dcat}.',
  sv: 'Fyra klasser (Norge): {four}. KLASSA: {klassa}. DCAT: {dcat}.',
  en: 'Norway’s four classes: {four}. KLASSA: {klassa}. DCAT: {dcat}.',
}
const outside: FullText = { nb: 'utenfor', nn: 'utanfor', sv: 'utanför', en: 'outside' }
const approximate: FullText = { nb: 'tilnærmet', nn: 'tilnærma', sv: 'ungefärligt', en: 'approximate' }

/** A label in the words of each national scheme, on one line; a word that does not mean just the same is said to be approximate. */
export function sayViews({ fourClasses, klassa, accessRight }: NationalViews, language: Language): string {
  const say = ({ value, approximate: roughly }: View<string>): string => {
    const word = value === 'outside' ? outside[language] : value
    return roughly ? `${word} (${approximate[language]})` : word
  }
  return fill(line[language], {
    four: say(fourClasses),
    klassa: `K ${say(klassa.confidentiality)}, R ${say(klassa.integrity)}, T ${say(klassa.availability)}`,
    dcat: say(accessRight),
  })
}
