import type { Detector, Match, Outcome } from './detector.ts'
import { countOf, digits, fitsLuhn, gapsOf, isNought, readDigits } from './digits.ts'

const mod10: Match = { kind: 'no-kid', strength: 'checked', detail: 'mod10' }
const mod11: Match = { kind: 'no-kid', strength: 'checked', detail: 'mod11' }
const both: Match = { kind: 'no-kid', strength: 'checked', detail: 'mod10-mod11' }
const hyphen = 45

/** Sum with the weights 2 to 7 from the right, over the first digits. */
function weighted(count: number): number {
  let sum = 0
  let weight = 2
  for (let i = count - 1; i >= 0; i--) {
    sum += weight * digits[i]!
    weight = weight === 7 ? 2 : weight + 1
  }
  return sum
}

/** Payment reference: 2 to 25 digits, the last by modulus 10 or modulus 11; a modulus-11 check of 10 is written as a hyphen (Nets/Bits). */
function judge(value: string): Outcome {
  if (value.length > 3 && value.charCodeAt(value.length - 1) === hyphen) {
    const read = readDigits(value.slice(0, -1))
    if (read < 0 || gapsOf(read) !== 0 || countOf(read) > 24) return 'characters'
    return weighted(countOf(read)) % 11 === 1 ? mod11 : 'check-digit'
  }
  const read = readDigits(value)
  if (read === -1) return 'characters'
  const count = countOf(read)
  if (read < 0 || count < 2) return 'length'
  if (gapsOf(read) !== 0) return 'grouping'
  if (isNought(count)) return 'series'
  const tens = fitsLuhn(0, count)
  const check = (11 - (weighted(count - 1) % 11)) % 11
  const elevens = check === digits[count - 1]
  if (tens) return elevens ? both : mod10
  return elevens ? mod11 : 'check-digit'
}

export const norwegianKid: Detector = { id: 'no-kid', kinds: ['no-kid'], version: 2, judge }
