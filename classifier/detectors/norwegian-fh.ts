import type { Detector, Match } from './detector.ts'
import { countOf, digits, gapsOf, readDigits } from './digits.ts'
import { remainderOfChecks } from './norwegian-person.ts'

const match: Match = { kind: 'no-fhnr', strength: 'checked' }

/** Shared help number of the Norwegian health sector: eleven digits, the first 8 or 9, check digits as in a fødselsnummer (Norsk helsenett). */
export const norwegianSharedHelp: Detector = {
  id: 'no-fh',
  kinds: ['no-fhnr'],
  version: 1,
  judge: (value) => {
    const read = readDigits(value)
    if (read === -1) return 'characters'
    if (read < 0 || countOf(read) !== 11) return 'length'
    const gaps = gapsOf(read)
    if (gaps !== 0 && gaps !== 1 << 6) return 'grouping'
    if (digits[0]! < 8) return 'series'
    return remainderOfChecks() === 0 ? match : 'check-digit'
  },
}
