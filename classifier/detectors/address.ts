import type { Detector, Match } from './detector.ts'

const match: Match = { kind: 'address', strength: 'shaped' }

/** Endings and words of street names in Norwegian, Swedish, Danish and Finnish. */
const street =
  '(?:gata|gaten|gate|veien|vegen|veg|vei|allé|alléen|plassen|plass|torget|torg|bakken|bakke|stien|sti|svingen|tunet|haugen|ringen|kroken|brygga|kaia|gatan|vägen|väg|gränd|backen|stigen|gade|vej|vænge|stræde|katu|tie|kuja|polku)'
const number = String.raw`\d{1,4}\s?[A-Za-zÆØÅæøå]?`
/** After the first letter of a word; no longer than words are, for a cell can be one word of 100 kB. */
const rest = String.raw`[\p{L}.'’-]{0,40}`
const form = new RegExp(
  String.raw`(?<![\p{L}\d])\p{Lu}${rest}(?:\s\p{L}${rest}){0,4}?(?<=\p{L})\s?(?:${street})\s${number}(?![\p{L}\d])`,
  'u',
)

/** A street and a house number: `Parkveien 12 B`. Where somebody lives only if the row is about somebody. */
export const address: Detector = {
  id: 'address',
  kinds: ['address'],
  version: 1,
  judge: (value) => {
    if (value.length < 6) return 'length'
    return form.test(value) ? match : 'form'
  },
}
