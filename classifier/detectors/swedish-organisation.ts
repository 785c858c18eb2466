import type { Detector, Match } from './detector.ts'
import { countOf, digits, fitsLuhn, gapsOf, pairAt, readDigits } from './digits.ts'

const match: Match = { kind: 'se-orgnr', strength: 'checked' }

/** Ten digits, the third at least 2, a Luhn check digit; registers that also hold persons put 16 before it (Skatteverket, SKV 709). */
export const swedishOrganisation: Detector = {
  id: 'se-orgnr',
  kinds: ['se-orgnr'],
  version: 1,
  judge: (value) => {
    const read = readDigits(value)
    if (read === -1) return 'characters'
    const count = countOf(read)
    if (read < 0 || (count !== 10 && count !== 12)) return 'length'
    const gaps = gapsOf(read)
    if (gaps !== 0 && gaps !== 1 << (count - 4)) return 'grouping'
    const start = count - 10
    if (start !== 0 && pairAt(0) !== 16) return 'prefix'
    if (digits[start] === 0 || digits[start] === 4 || digits[start + 2]! < 2) return 'series'
    return fitsLuhn(start, count) ? match : 'check-digit'
  },
}
