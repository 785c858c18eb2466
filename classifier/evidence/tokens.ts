import { type Detector, detectors, isMatch } from '#classifier/detectors/index.ts'
import { isPieceOutcome, type PieceOutcome } from './column-counts.ts'

const byId = new Map(detectors.map((detector) => [detector.id, detector]))
const asked: readonly Detector[] = ['no-person', 'se-person', 'fi-hetu', 'se-tf', 'iban'].map((id) => byId.get(id)!)
const mails: readonly Detector[] = [byId.get('email')!]
const phones: readonly Detector[] = [byId.get('phone')!]
const cards: readonly Detector[] = [byId.get('card')!]

/** Pieces of a text that may be an identifier: dates with a tail, groups of digits, Finnish separators, IBANs. */
const pieces =
  /(?<![\p{L}\p{N}])(?:\d{6}[ -]?\d{5}|\d{6}(?:\d\d)?[-+]?(?:\d{4}|TF\d\d|T\d{3})|\d{6}[-+A-FU-Y]\d{3}[0-9A-FHJ-NPR-Y]|[A-Z]{2}\d{2}(?: ?[0-9A-Z]{4}){2,7}(?: ?[0-9A-Z]{1,3})?)(?![\p{L}\p{N}])/giu
/** Before the @ stand 64 characters at most (RFC 5321), which also keeps an attachment in base64 from being read from each of its own. */
const mail = /[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\p{L}\p{N}.-]+\.\p{L}{2,24}/giu
const call = /(?<![\d+])(?:\+|00)(?:47|46|45|358)[ \d()-]{6,16}\d/g
const plastic = /(?<![\p{L}\p{N}]|\d[.,])\d{4}([ -]?)\d{4}\1\d{4}\1\d{1,7}(?![\p{L}\p{N}])/gu

const contextWords =
  /f(?:ø|oe|o)dsels|personn|person[- ]?(?:id|nr)|\bp-?nr\b|\bfnr\b|d-?nummer|\bdnr\b|samordning|hetu|henkil|\bcpr\b|\bf(?:ø|ö)dt?\b|\bborn\b|identitets|\bssn\b|national id/i

const cardWords = /\bkort|\bcard|visa|mastercard|amex|american express|maestro|\bpan\b/i

export type Found = (detector: Detector, outcome: PieceOutcome, inContext: boolean) => void

/** The fewest digits that each form has: a text with fewer is not searched for it. */
const fewestDigits = { piece: 6, call: 9, plastic: 13 } as const

function digitsOf(text: string): number {
  let digits = 0
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 48
    if (digit >= 0 && digit <= 9) digits++
  }
  return digits
}

/** A cell that is a decimal number and nothing else: `690.799987792969`, `-0,5`, `1.2e-7`. */
const decimal = /^([-+]?\d*)[.,]\d+(?:e[-+]?\d+)?$/i

/**
 * Shows every piece of a text that could be an identifier to the detectors it could be for, and says what each made of it. Digits
 * behind a decimal point are none, however many there are; those before it may be one that was read as a number (`12345678901.0`).
 */
export function searchText(cell: string, found: Found): void {
  const text = decimal.exec(cell)?.[1] ?? cell
  if (text.includes('@')) tell(text, mail, mails, never, found)
  const digits = digitsOf(text)
  if (digits < fewestDigits.piece) return
  for (const at of text.matchAll(pieces)) {
    for (const detector of asked) {
      const outcome = detector.judge(at[0])
      if (!isPieceOutcome(outcome)) continue
      found(detector, outcome, isMatch(outcome) && contextWords.test(around(text, at.index, at[0].length)))
    }
  }
  if (digits >= fewestDigits.call) tell(text, call, phones, never, found)
  if (digits >= fewestDigits.plastic) tell(text, plastic, cards, cardWords, found)
}

/** For forms that say what they are by themselves. */
const never = /(?!)/

function tell(text: string, form: RegExp, detectorsOf: readonly Detector[], context: RegExp, found: Found): void {
  for (const at of text.matchAll(form))
    for (const detector of detectorsOf) {
      const outcome = detector.judge(at[0].replace(/[.-]+$/, ''))
      if (!isPieceOutcome(outcome)) continue
      found(detector, outcome, isMatch(outcome) && context.test(around(text, at.index, at[0].length)))
    }
}

/** What stands just before and after a piece, where a word may say what it is: `fnr 010190 …`. */
const around = (text: string, from: number, length: number): string =>
  text.slice(Math.max(0, from - 40), from) + text.slice(from + length, from + length + 20)

/** Whether a text holds something of the form of an identifier whose check digit fits, or an address that only persons have. */
export function holdsIdentifier(text: string): boolean {
  let holds = false
  searchText(text, (_, outcome) => {
    holds ||= isMatch(outcome)
  })
  return holds
}

const persons =
  /(?<!\p{L})(?:han|hun|hon|hen|ham|henne|hennes|hans|pasienten|patienten|bruker(?:en)?|brukaren|eleven|barnet|moren|faren|mor|far|sønn|datter|søster|bror|she|he|her|his|the patient|potilas|hän)(?!\p{L})/iu

/** Whether a text speaks of somebody. */
export const speaksOfSomebody = (text: string): boolean => persons.test(text)
