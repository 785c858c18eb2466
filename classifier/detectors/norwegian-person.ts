import { isDayOfShortYear } from './dates.ts'
import type { Detector, Match, Outcome } from './detector.ts'
import { countOf, gapsOf, pairAt, readDigits, weigh } from './digits.ts'
import type { Kind } from './kinds.ts'

const firstWeights = new Uint8Array([3, 7, 6, 1, 8, 9, 4, 5, 2, 1])
const secondWeights = new Uint8Array([5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1])

/**
 * Remainder of the first check digit, or -1 when the second is wrong. Until 2032 the remainder must be 0; Skatteetaten gives numbers
 * with remainder 0, 1, 2 and 3 from 2032, and both are then read side by side (skatteetaten.no, "Nytt fødselsnummer fra 2032").
 */
export function remainderOfChecks(): number {
  return weigh(secondWeights) % 11 === 0 ? weigh(firstWeights) % 11 : -1
}

type Twin = { readonly now: Match; readonly from2032: Match }

const twin = (kind: Kind, synthetic?: 'series'): Twin => {
  const match = { kind, strength: 'checked', ...(synthetic === undefined ? {} : { synthetic }) } as const
  return { now: { ...match, rule: 'until-2032' }, from2032: { ...match, rule: 'from-2032' } }
}

const fnr = twin('no-fnr')
const dnr = twin('no-dnr')
const hnr = twin('no-hnr')
const dhnr = twin('no-dhnr')
const tnr = twin('no-tnr', 'series')
const dtnr = twin('no-dtnr', 'series')
const syntpop = twin('no-syntpop', 'series')

/** Six digits, five digits; together or parted. */
const grouped = 1 << 6

/**
 * Eleven digits: day, month, year, three of the person, two check digits. A D-number has 40 added to the day, a help number (H) 40 to
 * the month, Skatteetaten's Test-Norge 80 to the month, the health sector's synthetic population 65. Nav's synthetic numbers add 40 to
 * the month as H-numbers do, so those are not told apart by the value.
 */
function judge(value: string): Outcome {
  const read = readDigits(value)
  if (read === -1) return 'characters'
  if (read < 0 || countOf(read) !== 11) return 'length'
  const gaps = gapsOf(read)
  if (gaps !== 0 && gaps !== grouped) return 'grouping'
  let day = pairAt(0)
  const isD = day > 40
  if (isD) day -= 40
  let month = pairAt(2)
  let is: Twin
  if (month > 80) {
    month -= 80
    is = isD ? dtnr : tnr
  } else if (month > 65) {
    month -= 65
    is = syntpop
  } else if (month > 40) {
    month -= 40
    is = isD ? dhnr : hnr
  } else is = isD ? dnr : fnr
  if (!isDayOfShortYear(pairAt(4), month, day)) return 'date'
  const remainder = remainderOfChecks()
  if (remainder < 0 || remainder > 3) return 'check-digit'
  return remainder === 0 ? is.now : is.from2032
}

export const norwegianPerson: Detector = {
  id: 'no-person',
  kinds: ['no-fnr', 'no-dnr', 'no-hnr', 'no-tnr', 'no-dhnr', 'no-dtnr', 'no-syntpop'],
  version: 1,
  judge,
}
