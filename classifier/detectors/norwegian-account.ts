import type { Detector, Match } from './detector.ts'
import { countOf, gapsOf, isNought, readDigits, weigh } from './digits.ts'

const match: Match = { kind: 'no-account', strength: 'checked' }
const weights = new Uint8Array([5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1])
const grouped = (1 << 4) | (1 << 6)

/** Norwegian bank account: eleven digits, written 4.2.5, the last a modulus-11 check digit (Bits). */
export const norwegianAccount: Detector = {
  id: 'no-account',
  kinds: ['no-account'],
  version: 2,
  judge: (value) => {
    const read = readDigits(value)
    if (read === -1) return 'characters'
    if (read < 0 || countOf(read) !== 11) return 'length'
    const gaps = gapsOf(read)
    if (gaps !== 0 && gaps !== grouped) return 'grouping'
    if (weigh(weights) % 11 !== 0) return 'check-digit'
    return isNought(11) ? 'series' : match
  },
}
