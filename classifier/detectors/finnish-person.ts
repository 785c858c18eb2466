import { isDayOf } from './dates.ts'
import type { Detector, Match } from './detector.ts'

const person: Match = { kind: 'fi-hetu', strength: 'checked' }
const temporary: Match = { ...person, synthetic: 'likely' }

const checks = '0123456789ABCDEFHJKLMNPRSTUVWXY'

/** Century of a separator: a decree in force from 2023-01-01 added B to F and Y, X, W, V, U. 0 for any other character. */
function centuryOf(separator: string): number {
  if ('ABCDEF'.includes(separator)) return 2000
  if ('-YXWVU'.includes(separator)) return 1900
  return separator === '+' ? 1800 : 0
}

function numberAt(value: string, from: number, length: number): number {
  let number = 0
  for (let i = from; i < from + length; i++) {
    const digit = value.charCodeAt(i) - 48
    if (digit < 0 || digit > 9) return -1
    number = number * 10 + digit
  }
  return number
}

/**
 * Day, month, year, separator, three digits, check character by 31. The population register gives 002 to 899. 900 to 999 are never in it:
 * test persons have them, but hospitals also give them to patients whose code is not known yet.
 */
export const finnishPerson: Detector = {
  id: 'fi-hetu',
  kinds: ['fi-hetu'],
  version: 2,
  judge: (value) => {
    if (value.length !== 11) return 'length'
    const born = numberAt(value, 0, 6)
    const serial = numberAt(value, 7, 3)
    if (born < 0 || serial < 0) return 'characters'
    const century = centuryOf(value[6]!.toUpperCase())
    if (century === 0) return 'form'
    const [day, month, year] = [Math.floor(born / 10_000), Math.floor(born / 100) % 100, born % 100]
    if (!isDayOf(century + year, month, day)) return 'date'
    if (serial < 2) return 'series'
    if (checks[(born * 1000 + serial) % 31] !== value[10]!.toUpperCase()) return 'check-digit'
    return serial >= 900 ? temporary : person
  },
}
