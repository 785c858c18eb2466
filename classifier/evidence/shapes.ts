import { type Detector, detectors } from '#classifier/detectors/index.ts'

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
const words = ['health-term', 'union-term', 'political-term', 'religion-term'] as const
const text = some('credential', 'email', 'iban', 'no-mva', 'fi-hetu', 'se-tf', 'coordinates', 'address', ...words)
const oneWord = some(...words)
const passwordHash = some('credential', 'email', ...words)

const searched: ReadonlySet<Detector> = new Set(
  some('no-person', 'se-person', 'fi-hetu', 'se-tf', 'iban', 'email', 'card', 'credential', ...words),
)

/** Whether a single hit of the detector matters wherever it stands; of the rest only whole columns tell anything. */
export const isSearchedInTexts = (detector: Detector): boolean => searched.has(detector)

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
    if (letters > 8 && value.length > 42) return text
  }
  if (letters === 0) {
    if (value.includes(',') || value.includes(';')) return pair
    return digits <= 25 ? ofDigits[digits]! : none
  }
  if (digits === 0) return value.includes('@') ? passwordHash : oneWord
  return value.includes(' ') || value.length > 42 ? text : short
}
