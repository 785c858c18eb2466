import type { Detector, Match, Outcome } from './detector.ts'

const abroad = (detail: string): Match => ({ kind: 'phone', strength: 'shaped', detail })
const national: Match = { kind: 'phone', strength: 'worded', detail: 'national' }

/** Country codes with the lengths that follow them (national numbering plans: Nkom, PTS, Traficom, Energistyrelsen). */
const plans: readonly { code: string; lengths: readonly [number, number]; match: Match; first: string }[] = [
  { code: '47', lengths: [8, 8], first: '2345679', match: abroad('NO') },
  { code: '46', lengths: [7, 9], first: '123456789', match: abroad('SE') },
  { code: '358', lengths: [6, 11], first: '123456789', match: abroad('FI') },
  { code: '45', lengths: [8, 8], first: '23456789', match: abroad('DK') },
]

const bare: Match = { kind: 'phone', strength: 'worded', detail: 'bare' }

const shape = /^(\+|00)?[0-9(][0-9 ().\u00a0/-]{5,20}$/
/** A decimal number, or a day in any of the orders that people write it in, with or without marks. */
const otherwise =
  /^(?:\d+\.\d+|(?:19|20)\d\d([-./]?)(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])|\d\d?([-./])\d\d?\2(?:19|20)\d\d)$/

function judgeAbroad(digits: string): Outcome {
  for (const { code, lengths, match, first } of plans) {
    if (!digits.startsWith(code)) continue
    const rest = digits.slice(code.length).replace(/^0/, '')
    if (rest.length < lengths[0] || rest.length > lengths[1]) return 'length'
    return first.includes(rest[0]!) ? match : 'prefix'
  }
  return 'country'
}

/**
 * A Nordic telephone number. With a country code its form says much; eight bare digits are a number of anything, so the match without
 * one is the weakest there is.
 */
export const phone: Detector = {
  id: 'phone',
  kinds: ['phone'],
  version: 2,
  judge: (value) => {
    if (value.length < 8 || value.length > 24) return 'length'
    if (!shape.test(value)) return 'characters'
    if (otherwise.test(value)) return 'form'
    const digits = value.replace(/\(0\)/, '').replaceAll(/\D/g, '')
    if (value.startsWith('+')) return judgeAbroad(digits)
    if (value.startsWith('00')) return judgeAbroad(digits.slice(2))
    if (digits.length === 8 && !'2345679'.includes(digits[0]!)) return 'prefix'
    if (digits.length === 8) return digits === value ? bare : national
    if (digits.startsWith('0') && digits.length >= 9 && digits.length <= 11) return national
    return 'length'
  },
}
