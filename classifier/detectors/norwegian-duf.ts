import type { Detector, Match } from './detector.ts'
import { countOf, gapsOf, pairAt, readDigits, weigh } from './digits.ts'

const match: Match = { kind: 'no-duf', strength: 'checked' }
const weights = new Uint8Array([4, 6, 3, 2, 4, 6, 3, 2, 7, 5])

/**
 * Case number of the Norwegian immigration authorities: four digits of the year, six of the person, and the remainder by 11 in two
 * digits. The rule is the one that Statistics Norway checks municipal reports by; UDI itself does not publish it.
 */
export const norwegianImmigration: Detector = {
  id: 'no-duf',
  kinds: ['no-duf'],
  version: 1,
  judge: (value) => {
    const read = readDigits(value)
    if (read === -1) return 'characters'
    if (read < 0 || countOf(read) !== 12) return 'length'
    const gaps = gapsOf(read)
    if (gaps !== 0 && gaps !== 1 << 4 && gaps !== ((1 << 4) | (1 << 10))) return 'grouping'
    const year = pairAt(0) * 100 + pairAt(2)
    if (year < 1980 || year > 2079) return 'date'
    return weigh(weights) % 11 === pairAt(10) ? match : 'check-digit'
  },
}
