import type { Detector, Match, Outcome } from './detector.ts'
import { countOf, digits, fitsLuhn, gapsOf, pairAt, readDigits } from './digits.ts'

const card = (detail: string): Match => ({ kind: 'card', strength: 'checked', detail })
const visa = card('visa')
const mastercard = card('mastercard')
const amex = card('amex')
const diners = card('diners')
const others = card('other')

/** Issuer by the first digits and the length (ISO/IEC 7812 ranges as card schemes publish them). */
function issuerOf(count: number): Match | undefined {
  const two = pairAt(0)
  const four = two * 100 + pairAt(2)
  if (digits[0] === 4) return count === 13 || count === 16 || count === 19 ? visa : undefined
  if (two >= 51 && two <= 55) return count === 16 ? mastercard : undefined
  if (four >= 2221 && four <= 2720) return count === 16 ? mastercard : undefined
  if (two === 34 || two === 37) return count === 15 ? amex : undefined
  if (two === 36 || two === 38 || (four >= 3000 && four <= 3059)) return count === 14 ? diners : undefined
  const sixteen = count >= 16
  if (two === 62 || two === 65 || four === 6011 || (four >= 6440 && four <= 6499)) return sixteen ? others : undefined
  if (four >= 3528 && four <= 3589) return sixteen ? others : undefined
  return undefined
}

/** Groups as they are embossed: fours, the last of what is left; American Express and Diners 4-6-5 and 4-6-4. */
const fours = (1 << 4) | (1 << 8) | (1 << 12)
const groupsOf = (count: number): number => (count > 16 ? fours | (1 << 16) : fours)
const isGrouped = (gaps: number, count: number): boolean =>
  gaps === 0 || gaps === groupsOf(count) || (count < 16 && gaps === ((1 << 4) | (1 << 10)))

function judge(value: string): Outcome {
  if (value.includes('.')) return 'characters'
  const read = readDigits(value)
  if (read === -1) return 'characters'
  const count = countOf(read)
  if (read < 0 || count < 13 || count > 19) return 'length'
  if (!isGrouped(gapsOf(read), count)) return 'grouping'
  const issuer = issuerOf(count)
  if (issuer === undefined) return 'prefix'
  return fitsLuhn(0, count) ? issuer : 'check-digit'
}

/** Payment card number: issuer range, length, groups and Luhn check digit. A decimal number is none, however many digits it has. */
export const paymentCard: Detector = { id: 'card', kinds: ['card'], version: 2, judge }
