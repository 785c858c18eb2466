import type { Detector, Match, Outcome } from './detector.ts'
import { countOf, digits, gapsOf, readDigits, weigh } from './digits.ts'

const organisation: Match = { kind: 'no-orgnr', strength: 'checked' }
const vat: Match = { kind: 'no-mva', strength: 'checked' }
const weights = new Uint8Array([3, 2, 7, 6, 5, 4, 3, 2, 1])
const inThrees = (1 << 3) | (1 << 6)

/** Nine digits, the first 8 or 9, the last a modulus-11 check digit (Brønnøysundregistrene). */
function judge(value: string): Outcome {
  const read = readDigits(value)
  if (read === -1) return 'characters'
  if (read < 0 || countOf(read) !== 9) return 'length'
  const gaps = gapsOf(read)
  if (gaps !== 0 && gaps !== inThrees) return 'grouping'
  if (digits[0]! < 8) return 'series'
  return weigh(weights) % 11 === 0 ? organisation : 'check-digit'
}

export const norwegianOrganisation: Detector = { id: 'no-orgnr', kinds: ['no-orgnr'], version: 1, judge }

const form = /^(NO)? ?([0-9 ]{9,13}?) ?(MVA)?$/i

/** The organisation number as a VAT number: `NO 974 770 482 MVA`; at least one of `NO` and `MVA` stands there. */
export const norwegianVat: Detector = {
  id: 'no-mva',
  kinds: ['no-mva'],
  version: 1,
  judge: (value) => {
    if (value.length < 11 || value.length > 19) return 'length'
    const found = form.exec(value)
    if (found === null || (found[1] === undefined && found[3] === undefined)) return 'form'
    const outcome = judge(found[2]!)
    return outcome === organisation ? vat : outcome
  },
}
