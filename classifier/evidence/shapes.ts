import { type Detector, detectors, holdsTerm } from '#classifier/detectors/index.ts'

const byId = new Map(detectors.map((detector) => [detector.id, detector]))
const some = (...ids: string[]): readonly Detector[] => ids.map((id) => byId.get(id)!)

const none: readonly Detector[] = []
const ofDigits: readonly (readonly Detector[])[] = Array.from({ length: 26 }, (_, count) => {
  if (count === 8) return some('phone', 'no-kid')
  if (count === 9) return some('no-orgnr', 'phone', 'no-kid')
  if (count === 10) return some('se-person', 'dk-cpr', 'se-orgnr', 'phone', 'no-kid')
  if (count === 11) return some('no-person', 'no-fh', 'no-account', 'phone', 'no-kid')
  if (count === 12) return some('no-duf', 'se-person', 'se-orgnr', 'phone', 'no-kid')
  if (count >= 13 && count <= 19) return some('card', 'phone', 'coordinates', 'no-kid')
  return count >= 2 ? some('no-kid') : none
})
const pair = some('coordinates')
const short = some('fi-hetu', 'se-tf', 'iban', 'no-mva', 'icd10', 'icpc2', 'email', 'credential')
const text = some('credential', 'email', 'iban', 'no-mva', 'fi-hetu', 'se-tf', 'coordinates', 'address')
const passwordHash = some('credential', 'email')
const words = some('health-term', 'union-term', 'political-term', 'religion-term')
const withWords = new Map([none, text, passwordHash].map((asked) => [asked, [...asked, ...words]]))

/** The lists of words too, where the value holds a word of any. */
const orWords = (value: string, asked: readonly Detector[]): readonly Detector[] =>
  holdsTerm(value) ? withWords.get(asked)! : asked

const searched: ReadonlySet<Detector> = new Set([
  ...some('no-person', 'se-person', 'fi-hetu', 'se-tf', 'iban', 'email', 'card', 'credential'),
  ...words,
])

const onlySearched = new Map<readonly Detector[], readonly Detector[]>()

/** The detectors that a value is worth showing to whose single hit matters wherever it stands; of the rest only whole columns tell anything. */
export function worthSearching(value: string): readonly Detector[] {
  const asked = worthAsking(value)
  const known = onlySearched.get(asked) ?? asked.filter((detector) => searched.has(detector))
  onlySearched.set(asked, known)
  return known
}

/**
 * The detectors that a value is worth showing to, by its letters, digits and length. The rest would refuse it; leaving them out is what
 * makes a whole column fast. The lists are made once.
 */
export function worthAsking(value: string): readonly Detector[] {
  let digits = 0
  let letters = 0
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i)
    if (code >= 48 && code <= 57) digits++
    else if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code > 191) letters++
    if (letters > 8 && value.length > 42) return orWords(value, text)
  }
  if (letters === 0) {
    if (value.includes(',') || value.includes(';')) return pair
    return digits <= 25 ? ofDigits[digits]! : none
  }
  if (digits === 0) return orWords(value, value.includes('@') ? passwordHash : none)
  return value.includes(' ') || value.length > 42 ? orWords(value, text) : short
}
