import { isDayOf, isDayOfShortYear } from './dates.ts'
import type { Detector, Match, Outcome } from './detector.ts'
import { countOf, digits, fitsLuhn, gapsOf, pairAt, readDigits } from './digits.ts'

const person: Match = { kind: 'se-personnummer', strength: 'checked' }
const testPerson: Match = { ...person, synthetic: 'likely' }
const coordination: Match = { kind: 'se-samordningsnummer', strength: 'checked' }
const testCoordination: Match = { ...coordination, synthetic: 'likely' }

/** 95 % of Skatteverket's published test numbers have a serial of 23x or 98x; of living persons' about 2 % do. */
const isTestSerial = (at: number): boolean => {
  const lead = pairAt(at)
  return lead === 98 || lead === 23
}

/**
 * Year, month, day, three digits, a Luhn check digit; ten digits, or twelve with the century; a hyphen, or a plus from the year a person
 * turns 100. A coordination number has 60 added to the day. Where the birth is not known to the day its day is 60, and its month may be
 * 00 (Skatteverket, SKV 704 and 707, and its list of test coordination numbers).
 */
function judge(value: string): Outcome {
  const read = readDigits(value)
  if (read === -1) return 'characters'
  const count = countOf(read)
  if (read < 0 || (count !== 10 && count !== 12)) return 'length'
  const gaps = gapsOf(read)
  if (gaps !== 0 && gaps !== 1 << (count - 4)) return 'grouping'
  const start = count - 10
  const century = start === 0 ? 0 : pairAt(0)
  if (start !== 0 && (century < 18 || century > 20)) return 'date'
  const shortYear = pairAt(start)
  const month = pairAt(start + 2)
  let day = pairAt(start + 4)
  const coordinated = day >= 60
  if (coordinated) day -= 60
  const unknown = coordinated && month <= 12 && day <= 31 && (day === 0 || month === 0)
  if (!unknown) {
    const there = start === 0 ? isDayOfShortYear(shortYear, month, day) : isDayOf(century * 100 + shortYear, month, day)
    if (!there) return 'date'
  }
  if (digits[start + 6] === 0 && digits[start + 7] === 0 && digits[start + 8] === 0) return 'series'
  if (!fitsLuhn(start, count)) return 'check-digit'
  const test = isTestSerial(start + 6)
  if (coordinated) return test ? testCoordination : coordination
  return test ? testPerson : person
}

export const swedishPerson: Detector = {
  id: 'se-person',
  kinds: ['se-personnummer', 'se-samordningsnummer'],
  version: 1,
  judge,
}
