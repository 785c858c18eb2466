import { isDayOf } from './dates.ts'
import type { Detector, Match } from './detector.ts'
import { countOf, digits, gapsOf, pairAt, readDigits, weigh } from './digits.ts'

const checked: Match = { kind: 'dk-cpr', strength: 'checked' }
const shaped: Match = { kind: 'dk-cpr', strength: 'shaped' }
const weights = new Uint8Array([4, 3, 2, 7, 6, 5, 4, 3, 2, 1])

/** Century by the seventh digit and the year (CPR-kontoret, "Personnummeret i CPR"). */
function centuryOf(seventh: number, year: number): number {
  if (seventh <= 3) return 1900
  if (seventh === 4 || seventh === 9) return year <= 36 ? 2000 : 1900
  return year <= 57 ? 2000 : 1800
}

/** Day, month, year, four digits. Since 2007 numbers are given whose modulus 11 does not fit, so a wrong check only weakens the match. */
export const danishPerson: Detector = {
  id: 'dk-cpr',
  kinds: ['dk-cpr'],
  version: 1,
  judge: (value) => {
    const read = readDigits(value)
    if (read === -1) return 'characters'
    if (read < 0 || countOf(read) !== 10) return 'length'
    const gaps = gapsOf(read)
    if (gaps !== 0 && gaps !== 1 << 6) return 'grouping'
    const year = pairAt(4)
    if (!isDayOf(centuryOf(digits[6]!, year) + year, pairAt(2), pairAt(0))) return 'date'
    return weigh(weights) % 11 === 0 ? checked : shaped
  },
}
