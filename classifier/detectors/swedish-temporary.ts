import { isDayOf, isDayOfShortYear } from './dates.ts'
import type { Detector, Match } from './detector.ts'

const match: Match = { kind: 'se-tf', strength: 'shaped' }
const form = /^(18|19|20)?(\d\d)(\d\d)(\d\d)[-+]?(?:TF\d\d|T\d\d\d)$/i

/**
 * Number that Swedish municipalities and schools give persons without a personnummer: the birth date, then `TF` and two digits or `T` and
 * three (IVO's reporting rules). No check digit.
 */
export const swedishTemporary: Detector = {
  id: 'se-tf',
  kinds: ['se-tf'],
  version: 1,
  judge: (value) => {
    if (value.length < 10 || value.length > 13) return 'length'
    const found = form.exec(value)
    if (found === null) return 'form'
    const [shortYear, month, day] = [Number(found[2]), Number(found[3]), Number(found[4])]
    const there =
      found[1] === undefined
        ? isDayOfShortYear(shortYear, month, day)
        : isDayOf(Number(found[1]) * 100 + shortYear, month, day)
    return there ? match : 'date'
  },
}
