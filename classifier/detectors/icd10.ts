import type { Detector, Match } from './detector.ts'

const match: Match = { kind: 'icd10', strength: 'shaped' }

/** A letter, two digits, and one or two more behind a dot or without one; U is for special purposes. WHO ICD-10. */
const form = /^[A-Z]\d{2}(?:\.?\d{1,2})?[*+]?$/
/** Code of a diagnosis. Room numbers and product codes look the same, so the form alone never decides. */
export const icd10: Detector = {
  id: 'icd10',
  kinds: ['icd10'],
  version: 1,
  judge: (value) => (value.length < 3 || value.length > 7 ? 'length' : form.test(value) ? match : 'form'),
}
