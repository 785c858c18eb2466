import { type Detector, detectors, isMatch, type Match } from '#classifier/detectors/index.ts'

const byId = new Map(detectors.map((detector) => [detector.id, detector]))
const asked: readonly Detector[] = ['no-person', 'se-person', 'fi-hetu', 'se-tf', 'iban'].map((id) => byId.get(id)!)
const mails: readonly Detector[] = [byId.get('email')!]
const phones: readonly Detector[] = [byId.get('phone')!]
const cards: readonly Detector[] = [byId.get('card')!]

/** Pieces of a text that may be an identifier: dates with a tail, groups of digits, Finnish separators, IBANs. */
const pieces =
  /(?<![\p{L}\p{N}])(?:\d{6}[ -]?\d{5}|\d{6}(?:\d\d)?[-+]?(?:\d{4}|TF\d\d|T\d{3})|\d{6}[-+A-FU-Y]\d{3}[0-9A-FHJ-NPR-Y]|[A-Z]{2}\d{2}(?: ?[0-9A-Z]{4}){2,7}(?: ?[0-9A-Z]{1,3})?)(?![\p{L}\p{N}])/giu
const mail = /[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]+@[\p{L}\p{N}.-]+\.\p{L}{2,24}/giu
const call = /(?<![\d+])(?:\+|00)(?:47|46|45|358)[ \d()-]{6,16}\d/g
const plastic = /(?<!\d)\d{4}([ -]?)\d{4}\1\d{4}\1\d{1,7}(?!\d)/g

const contextWords =
  /f(?:ø|oe|o)dsels|personn|person[- ]?(?:id|nr)|\bp-?nr\b|\bfnr\b|d-?nummer|\bdnr\b|samordning|hetu|henkil|\bcpr\b|\bf(?:ø|ö)dt?\b|\bborn\b|identitets|\bssn\b|national id/i

export type Found = (detector: Detector, match: Match | null, inContext: boolean) => void

/** Shows every piece of a text that could be an identifier to the detectors it could be for. `null` says: right in form, not in check. */
export function searchText(text: string, found: Found): void {
  for (const at of text.matchAll(pieces)) {
    for (const detector of asked) {
      const outcome = detector.judge(at[0])
      if (isMatch(outcome)) found(detector, outcome, hasContext(text, at.index, at[0].length))
      else if (outcome === 'check-digit' || outcome === 'date') found(detector, null, false)
    }
  }
  if (text.includes('@')) tell(text, mail, mails, found)
  tell(text, call, phones, found)
  tell(text, plastic, cards, found)
}

function tell(text: string, form: RegExp, detectorsOf: readonly Detector[], found: Found): void {
  for (const at of text.matchAll(form))
    for (const detector of detectorsOf) {
      const outcome = detector.judge(at[0].replace(/[.-]+$/, ''))
      if (isMatch(outcome)) found(detector, outcome, false)
    }
}

/** Whether a word just before or after says what the piece is: `fnr 010190 …`. */
function hasContext(text: string, from: number, length: number): boolean {
  return contextWords.test(text.slice(Math.max(0, from - 40), from) + text.slice(from + length, from + length + 20))
}

const persons =
  /(?<!\p{L})(?:han|hun|hon|hen|ham|henne|hennes|hans|pasienten|patienten|bruker(?:en)?|brukaren|eleven|barnet|moren|faren|mor|far|sønn|datter|søster|bror|she|he|her|his|the patient|potilas|hän)(?!\p{L})/iu

/** Whether a text speaks of somebody. */
export const speaksOfSomebody = (text: string): boolean => persons.test(text)
